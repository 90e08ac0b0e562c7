import { type Column, type Drawn, type Figures, LEFT, own, type Sheet, UP } from "./drawn-shapes.ts";
import type { INDICATORS } from "./drawn-words.ts";

/** Drawn tables as sheets of squares, before a layout prints them. */

const headed = (drawn: Drawn, { name, unit }: (typeof INDICATORS)[number]) =>
  drawn.unitIn === "head" ||
  (drawn.unitIn === "column" && !drawn.across) ||
  (drawn.indicators.length > 1 && !["column", "cell"].includes(drawn.unitIn))
    ? `${name}（${unit}）`
    : name;

const grouped = (drawn: Drawn) => drawn.indicators.length > 1 || drawn.unitIn === "head" || drawn.unitIn === "column";

/** Areas down, years and indicators across. */
export function sheetDown(drawn: Drawn, names: readonly string[], figures: Figures, columns: readonly Column[]): Sheet {
  const serial = drawn.serial ? [own("序号")] : [];
  const corner = own(drawn.corner);
  const leaf = columns.map((column) => own(column.head));
  const groups = columns.map((column, i) =>
    columns[i - 1]?.indicator === column.indicator ? LEFT : own(headed(drawn, column.indicator)),
  );
  const heads = grouped(drawn)
    ? [
        [...serial, corner, ...groups],
        [...serial.map(() => UP), UP, ...leaf],
      ]
    : [[...serial, corner, ...leaf]];
  let counted = 0;
  const body = names.map((name, row) => {
    const count = name === drawn.totalName ? "" : String(++counted);
    return [...(drawn.serial ? [own(count)] : []), own(name), ...(figures.printed[row] ?? []).map(own)];
  });
  return { heads, body, names: serial.length + 1 };
}

/** Areas across, indicators and years down. */
export function sheetAcross(
  drawn: Drawn,
  names: readonly string[],
  figures: Figures,
  columns: readonly Column[],
): Sheet {
  const named = grouped(drawn);
  const unit = drawn.unitIn === "column";
  const head = [...(named ? [own("指标")] : []), ...(unit ? [own("单位")] : []), own("年度"), ...names.map(own)];
  const body = columns.map((column, at) => {
    const first = columns[at - 1]?.indicator !== column.indicator;
    const indicator = named ? [first ? own(headed(drawn, column.indicator)) : UP] : [];
    const measured = unit ? [first ? own(column.indicator.unit) : UP] : [];
    return [
      ...indicator,
      ...measured,
      own(column.head),
      ...names.map((_, row) => own(figures.printed[row]?.[at] ?? "")),
    ];
  });
  return { heads: [head], body, names: head.length - names.length };
}

/** Areas and their years down, indicators across; an area stands beside its first year. */
export function sheetYearsDown(
  drawn: Drawn,
  names: readonly string[],
  figures: Figures,
  columns: readonly Column[],
): Sheet {
  const count = columns.length / drawn.indicators.length;
  const heads = [
    [own(drawn.corner), own("年度"), ...drawn.indicators.map((indicator) => own(headedColumn(drawn, indicator)))],
  ];
  const body = names.flatMap((name, row) =>
    Array.from({ length: count }, (_, year) => [
      year === 0 ? own(name) : UP,
      own(columns[year]?.head ?? ""),
      ...drawn.indicators.map((_, at) => own(figures.printed[row]?.[at * count + year] ?? "")),
    ]),
  );
  return { heads, body, names: 2 };
}

const headedColumn = (drawn: Drawn, { name, unit }: (typeof INDICATORS)[number]) =>
  drawn.indicators.length === 1 && ["caption", "line", "cell"].includes(drawn.unitIn) ? name : `${name}（${unit}）`;
