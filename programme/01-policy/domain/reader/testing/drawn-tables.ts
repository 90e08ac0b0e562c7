import fc from "fast-check";
import { boxes, folded, gappedLines, parts } from "./drawn-boxes.ts";
import {
  type Column,
  type Drawn,
  type Figures,
  type Layout,
  LEFT,
  own,
  type Sheet,
  type Square,
} from "./drawn-shapes.ts";
import { sheetAcross, sheetDown, sheetYearsDown } from "./drawn-sheets.ts";
import { AREAS, INDICATORS } from "./drawn-words.ts";

/**
 * Decomposition tables drawn by chance in the layouts in which they reach the reader. What has to be read is known from the
 * drawn numbers, not from any rule of the reader.
 */

const one = <T>(...of: readonly T[]) => fc.constantFrom(...of);

/** All that is drawn for one table. */
export const DRAWN: fc.Arbitrary<Drawn> = fc.record({
  layout: one<Layout>("strokes", "tabs", "html", "lines", "tabbed lines", "blanks", "blanks"),
  across: fc.boolean(),
  yearsDown: one(true, false, false),
  indicators: fc.shuffledSubarray([...INDICATORS], { minLength: 1, maxLength: 4 }),
  years: one(2, 3),
  yearWord: one("年", "年", "年度", "年目标", "年计划数", "年计划数", "年", ""),
  sum: fc.boolean(),
  unitIn: one("caption", "line", "head", "column", "cell"),
  total: one("none", "first", "last"),
  totalName: one("全市", "合计", "总计", "全市合计", "市合计", "共计"),
  corner: one("县区", "地区", "县（市、区）", "区（县）", "市（州）", "镇（街道）", "单位", "牵头单位"),
  serial: one(true, false, false),
  areas: fc.shuffledSubarray(AREAS.split(" "), { minLength: 3, maxLength: 8 }),
  breakAfter: one(-1, -1, 1, 2, 3),
  headAgain: fc.boolean(),
  shift: one(0, 3, 7),
  split: one(true, false, false),
  gaps: one("none", "none", "—", "/", "×", "待定", ""),
  thousands: fc.boolean(),
  wide: one(1, 2),
  align: one("right", "middle"),
  merged: one("blank", "signs", "again"),
  cornerLine: one("first", "own", "last"),
  blankRows: one(true, false, false, false),
  numbers: fc.array(fc.nat(9999), { minLength: 40, maxLength: 60 }),
});

function columnsOf(drawn: Drawn): Column[] {
  return drawn.indicators.flatMap((indicator) => {
    const years = [2025, 2026, 2027].slice(0, drawn.years);
    const stock = indicator.kind === "stock";
    const measure = stock ? "stock" : "annual";
    const single: Column[] = years.map((year) => ({
      indicator,
      year,
      measure,
      head: stock ? `到${year}年底` : `${year}${drawn.yearWord}`,
    }));
    const sum = drawn.sum && indicator.kind === "flow";
    return sum
      ? [...single, { indicator, year: 2027, measure: "plan_total", head: drawn.years === 3 ? "三年合计" : "合计" }]
      : single;
  });
}

function printedNumber(value: number, thousands: boolean): string {
  return thousands && value >= 1000 ? value.toLocaleString("en-US") : String(value);
}

function drawnValue(drawn: Drawn, { indicator }: Column, at: number): number {
  const drawnNumber = drawn.numbers[at % drawn.numbers.length] ?? 1;
  if (indicator.kind === "rate") return (drawnNumber % 990) / 10 + 1;
  if (indicator.unit === "亿元" || indicator.unit === "万家") return (drawnNumber + 1) / 100;
  return (drawnNumber % 3000) + 1;
}

/** A drawn table: its text and the cells that stand in it. */
export type Example = { readonly text: string; readonly cells: readonly string[] };

function figuresOf(drawn: Drawn, names: readonly string[], columns: readonly Column[]): Figures {
  const cells: string[] = [];
  const printed = names.map((area, row) =>
    columns.map((column, at) => {
      const value = Math.round(drawnValue(drawn, column, row * columns.length + at) * 100) / 100;
      const gap = drawn.gaps !== "none" && (row * 7 + at * 5 + (drawn.numbers[0] ?? 0)) % 11 === 0;
      if (gap) return drawn.gaps === "" && /lines|single/.test(drawn.layout) ? "—" : drawn.gaps;
      const { unit, name } = column.indicator;
      const plain = unit === "万家" ? `${Number((value * 1e4).toPrecision(13))}家` : `${value}${unit}`;
      cells.push(`${drawn.indicators.length > 1 ? name : ""} ${area} ${column.year} ${column.measure} ${plain}`);
      return printedNumber(value, drawn.thousands) + (drawn.unitIn === "cell" ? unit : "");
    }),
  );
  return { printed, cells };
}

const PAGE = "— 7 —";

function withPages(drawn: Drawn, heads: readonly string[], body: readonly string[], between = ""): string {
  const lines = [...heads];
  for (const [i, row] of body.entries()) {
    if (i > 0 && i === drawn.breakAfter) lines.push("", PAGE, ...(drawn.headAgain ? heads : []));
    else if (between !== "") lines.push("");
    lines.push(row);
  }
  return lines.join("\n");
}

function strokes(drawn: Drawn, { heads, body }: Sheet): string {
  const rows = [...heads, ...body];
  const above = (r: number, c: number): string => {
    const square = rows[r]?.[c] ?? own("");
    if (square.mark === "own") return square.text;
    return square.mark === "left" ? above(r, c - 1) : above(r - 1, c);
  };
  const line = (row: Square[], r: number) =>
    `| ${row
      .map((square, c) => {
        if (square.mark === "own" || drawn.merged === "blank") return square.text;
        return drawn.merged === "again" ? above(r, c) : square.mark === "left" ? "←" : "↑";
      })
      .join(" | ")} |`;
  const headLines = heads.map(line);
  const ruler = `|${(heads[0] ?? []).map(() => "---").join("|")}|`;
  return withPages(
    drawn,
    [headLines[0] ?? "", ruler, ...headLines.slice(1)],
    body.map((row, i) => line(row, i + heads.length)),
  );
}

function tabs(drawn: Drawn, { heads, body }: Sheet): string {
  const line = (row: Square[]) => row.map((square) => square.text).join("\t");
  return withPages(drawn, heads.map(line), body.map(line));
}

function bareStrokes(drawn: Drawn, { heads, body }: Sheet): string {
  const line = (row: Square[]) => row.map((square) => square.text).join("|");
  return withPages(drawn, heads.map(line), body.map(line));
}

function singleBlanks(drawn: Drawn, { heads, body }: Sheet): string {
  const line = (row: Square[]) => row.flatMap(({ text }) => (text === "" ? [] : [text])).join(" ");
  return withPages(drawn, heads.map(line), body.map(line));
}

/** Commas of full width keep the places of empty cells. */
function commas(drawn: Drawn, { heads, body }: Sheet): string {
  const line = (row: Square[]) => row.map((square) => square.text).join("，");
  return withPages(drawn, heads.map(line), body.map(line));
}

/** Every head on a line of its own above rows of single blanks. */
function stackedHeads(drawn: Drawn, { heads, body }: Sheet): string {
  const words = (row: Square[]) => row.flatMap(({ text }) => (text === "" ? [] : [text]));
  return withPages(
    drawn,
    heads.flatMap(words),
    body.map((row) => words(row).join(" ")),
  );
}

function html({ heads, body }: Sheet): string {
  const rows = [...heads, ...body];
  const span = (r: number, c: number) => {
    let [across, down] = [1, 1];
    while (rows[r]?.[c + across]?.mark === "left") across++;
    while (rows[r + down]?.[c]?.mark === "up") down++;
    return `${across > 1 ? ` colspan="${across}"` : ""}${down > 1 ? ` rowspan="${down}"` : ""}`;
  };
  const line = (row: Square[], r: number) =>
    `<tr>${row.map((square, c) => (square.mark === "own" ? `<td${span(r, c)}>${square.text}</td>` : "")).join("")}</tr>`;
  return `<table>\n${rows.map(line).join("\n")}\n</table>`;
}

/** Names as a narrow column breaks them: after the fourth sign. */
const broken = (drawn: Drawn, text: string) =>
  drawn.split && /^芦洲经济|^临渡县/.test(text) ? [text.slice(0, 4), text.slice(4)] : [text];

function lines(drawn: Drawn, { heads, body }: Sheet): string {
  const line = (row: Square[]) =>
    row
      .filter((square) => square.text !== "")
      .flatMap((square) => broken(drawn, square.text))
      .join("\n");
  return withPages(drawn, heads.map(line), body.map(line));
}

function tabbedLines(drawn: Drawn, { heads, body }: Sheet): string {
  const line = (row: Square[]) => row.map((square) => `\t${broken(drawn, square.text).join("\n")}`).join("\n");
  const head = (row: Square[]) =>
    row
      .filter((square) => square.mark === "own")
      .map((square) => `\t${broken(drawn, square.text).join("\n")}`)
      .join("\n");
  return `\n${withPages({ ...drawn, headAgain: false }, heads.map(head), body.map(line), "\n")}`.replace(/^(?=\n)/, "");
}

const widthOf = (drawn: Drawn, text: string) =>
  [...text].reduce(
    (width, sign) => width + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/.test(sign) ? drawn.wide : 1),
    0,
  );

/** Puts pieces on a line, each beginning at its place. */
function placed(drawn: Drawn, pieces: readonly { readonly at: number; readonly text: string }[]): string {
  let line = "";
  for (const { at, text } of pieces)
    if (text !== "") line += " ".repeat(Math.max(0, Math.round(at) - widthOf(drawn, line))) + text;
  return line;
}

/** Each column as wide as its longest word; group heads widen the columns they stand over. */
function widthsOf(drawn: Drawn, { heads, body, names }: Sheet): number[] {
  const leaf = heads.at(-1) ?? [];
  const widths = leaf.map((head, c) => {
    const corner = c < names ? [heads[0]?.[c] ?? head] : [];
    const words = [head, ...corner, ...body.map((row) => row[c] ?? LEFT)];
    return Math.max(...words.map((it) => widthOf(drawn, it.text)));
  });
  for (const { text, from, count } of heads.length > 1 ? groupsOf(heads[0] ?? [], names) : []) {
    const under = widths.slice(from, from + count);
    const short = widthOf(drawn, text) - under.reduce((sum, width) => sum + width + GAP, -GAP);
    for (const [i, width] of under.entries()) widths[from + i] = width + Math.max(0, Math.ceil(short / count));
  }
  return widths;
}

const GAP = 3;

/** Columns set with blanks: group heads in the middle of their columns, the corner on a line of its own or beside them. */
function blanks(drawn: Drawn, sheet: Sheet): string {
  const widths = widthsOf(drawn, sheet);
  const [first, second] = [2, 2 + drawn.shift].map((indent) => pageOf(drawn, sheet, { widths, indent, gap: GAP }));
  const lines = [...(first?.heads ?? [])];
  for (const [i] of sheet.body.entries()) {
    const turned = drawn.breakAfter > 0 && i >= drawn.breakAfter;
    if (turned && i === drawn.breakAfter)
      lines.push("", `${" ".repeat(30)}${PAGE}`, ...(drawn.headAgain ? (second?.heads ?? []) : []));
    else if (drawn.blankRows) lines.push("");
    lines.push((turned ? second : first)?.body[i] ?? "");
  }
  return lines.join("\n");
}

function pageOf(
  drawn: Drawn,
  { heads, body, names }: Sheet,
  { widths, indent, gap }: { widths: number[]; indent: number; gap: number },
) {
  const starts = widths.map((_, c) => widths.slice(0, c).reduce((sum, width) => sum + width + gap, indent));
  const put = (text: string, c: number, span = 1) => {
    const start = starts[c] ?? 0;
    const end = (starts[c + span - 1] ?? 0) + (widths[c + span - 1] ?? 0);
    const room = end - start - widthOf(drawn, text);
    const middle = span > 1 || drawn.align === "middle" || !/^[\d—/]/.test(text);
    return { at: c < names ? start : start + (middle ? room / 2 : room), text };
  };
  const leaf = heads.at(-1) ?? [];
  const corners = (heads[0] ?? []).slice(0, names).map((head, c) => put(head.text, c));
  const years = leaf.slice(names).map((head, c) => put(head.text, c + names));
  const groups =
    heads.length < 2 ? [] : groupsOf(heads[0] ?? [], names).map(({ text, from, count }) => put(text, from, count));
  const joined =
    heads.length < 2
      ? [[...corners, ...years]]
      : drawn.cornerLine === "first"
        ? [[...corners, ...groups], years]
        : drawn.cornerLine === "own"
          ? [groups, corners, years]
          : [groups, [...corners, ...years]];
  return {
    heads: joined.map((pieces) => placed(drawn, pieces)),
    body: body.map((row) => {
      const [name, rest] = broken(drawn, row[names - 1]?.text ?? "");
      const whole = placed(
        drawn,
        row.map((square, c) => put(c === names - 1 ? (name ?? "") : square.text, c)),
      );
      return rest === undefined ? whole : `${whole}\n${placed(drawn, [put(rest, names - 1)])}`;
    }),
  };
}

function groupsOf(row: readonly Square[], names: number) {
  const starts = row.flatMap((square, c) => (c >= names && square.mark === "own" ? [c] : []));
  return starts.map((from, i) => ({ text: row[from]?.text ?? "", from, count: (starts[i + 1] ?? row.length) - from }));
}

const RENDER: Readonly<Record<Layout, (drawn: Drawn, sheet: Sheet) => string>> = {
  strokes,
  "bare strokes": bareStrokes,
  "single blanks": singleBlanks,
  tabs,
  html: (_, sheet) => html(sheet),
  lines,
  "tabbed lines": tabbedLines,
  blanks,
  boxes,
  folded,
  parts,
  "gapped lines": gappedLines,
  commas,
  "single blanks below stacked heads": stackedHeads,
};

/** Only where empty cells keep their places can an area stand beside its first year alone. */
function hasYearsDown({ layout, yearsDown, indicators }: Drawn): boolean {
  const alike = indicators.every(({ kind }) => kind === indicators[0]?.kind);
  return yearsDown && alike && ["strokes", "tabs", "html", "blanks", "boxes", "commas"].includes(layout);
}

/** A plan with the drawn table as its annex. */
export function exampleOf(drawn: Drawn): Example {
  const columns = columnsOf(drawn);
  const names = [...drawn.areas];
  if (drawn.total === "first") names.unshift(drawn.totalName);
  if (drawn.total === "last") names.push(drawn.totalName);
  const figures = figuresOf(drawn, names, columns);
  const down = hasYearsDown(drawn) ? sheetYearsDown : sheetDown;
  const sheet = (drawn.across ? sheetAcross : down)(drawn, names, figures, columns);
  const only = drawn.indicators.length === 1 ? drawn.indicators[0]?.unit : undefined;
  const caption = `附件：芦洲市智能改造目标分解表${only && drawn.unitIn === "caption" ? `（单位：${only}）` : ""}`;
  const unitLine = only && drawn.unitIn === "line" ? `单位：${only}\n` : "";
  const table = RENDER[drawn.layout](drawn, sheet);
  return {
    text: `芦洲市智能化改造行动方案（2025—2027年）\n一、目标\n全面改造。\n${caption}\n${unitLine}${table}\n`,
    cells: figures.cells,
  };
}
