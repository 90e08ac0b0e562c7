import type { Target } from "../../draft.ts";
import { codePoints, type Source, tidy } from "../normalise/source.ts";
import { quantitiesIn } from "../quantities/quantity.ts";
import type { Cell, Grid } from "../sections/grid.ts";
import { plainUnit } from "./table-units.ts";
import { labelOf } from "./tables.ts";

type Found = Omit<Target, "id">;
type Column = { readonly index: number; readonly year: number };

const NAME = /^(?:主要)?(?:指标|目标)(?:名称|内容)?$/;
const BASE = /基数|基期|现状|实际|完成|基准/;

/** Columns that hold goals: a year of the plan, or 目标 with a year. Years before the plan are what is there already. */
function goalColumns(head: readonly Cell[], start: number | null, end: number | null): Column[] {
  const columns: Column[] = [];
  for (const [index, cell] of head.entries()) {
    const { year } = labelOf(cell, false);
    const goal = /目标|预期/.test(cell.text);
    if (BASE.test(cell.text) || (year === undefined && (!goal || NAME.test(cell.text) || end === null))) continue;
    const due = year ?? end;
    if (due !== null && (goal || (start !== null && due >= start))) columns.push({ index, year: due });
  }
  return columns;
}

const NUMBER_CELL = /^(?:[≥>≤<]|不低于|不少于|达到|超过|约)*\d[\d,]*(?:\.\d+)?(?:万|亿)?[^\d]{0,6}(?:以上|左右|以内)?$/;

function targetFrom(
  source: Source,
  cells: { name: Cell; unit: Cell | undefined; value: Cell },
  year: number,
): Found | undefined {
  const { name, unit, value } = cells;
  if (!NUMBER_CELL.test(value.text) || name.text.length < 2) return undefined;
  const bracket = labelOf(name, false);
  const printedUnit =
    unit && unit.text !== ""
      ? plainUnit(unit.text)
      : bracket.unit === undefined
        ? undefined
        : { unit: bracket.unit, factor: bracket.factor ?? 1 };
  const [quantity] = quantitiesIn(value.text.replace(/^[≥>≤<]/, ""));
  if (!quantity) return undefined;
  const op = /^≥/.test(value.text) ? "ge" : /^>/.test(value.text) ? "gt" : /^≤/.test(value.text) ? "le" : quantity.op;
  const own = quantity.kind !== "plain";
  const from = Math.min(name.from, value.from);
  const to = Math.max(name.to, value.to);
  return {
    indicator: bracket.indicator ?? name.printed,
    value: Number((quantity.max * (own ? 1 : (printedUnit?.factor ?? 1))).toPrecision(13)),
    unit: own ? quantity.unit : (printedUnit?.unit ?? ""),
    op: op === "range" ? "eq" : op,
    period: "level",
    year,
    quote: tidy(source.raw.slice(from, to)),
    span: codePoints(source, from, to),
  };
}

/** Targets of a table of indicators without areas: 指标 | 单位 | 2023年基数 | 2025年目标. Undefined when it is none. */
export function indicatorTargets(
  source: Source,
  grid: Grid,
  plan: { start: number | null; end: number | null },
): Found[] | undefined {
  const headAt = grid.rows.slice(0, 3).findIndex((row) => row.some((cell) => NAME.test(cell.text)));
  const head = grid.rows[headAt];
  if (!head || head.some((cell) => labelOf(cell, false).area)) return undefined;
  const nameAt = head.findIndex((cell) => NAME.test(cell.text));
  const unitAt = head.findIndex((cell) => /^(?:计量)?单位$/.test(cell.text));
  const columns = goalColumns(head, plan.start, plan.end);
  if (columns.length === 0) return undefined;
  return grid.rows.slice(headAt + 1).flatMap((row) =>
    columns.flatMap(({ index, year }) => {
      const [name, value] = [row[nameAt], row[index]];
      const target = name && value ? targetFrom(source, { name, unit: row[unitAt], value }, year) : undefined;
      return target ? [target] : [];
    }),
  );
}
