import { type Measure, type MeasuredValue, typedForm } from "#facts";
import { accept, excerpt, isMoneyUnit, type Result, refuse } from "#kernel";

/** What a column of the list says: something of the register, or a measure of a year (null for what holds since a day). */
export type SheetColumn =
  | { readonly kind: "register"; readonly field: RegisterField }
  | { readonly kind: "measure"; readonly measure: Measure; readonly year: number | null };

export type RegisterField = "creditCode" | "name" | "industry" | "area" | "address";

/** Headings of the official list, in its order; the first two must be there. */
const REGISTER_HEADINGS: readonly (readonly [RegisterField, string])[] = [
  ["creditCode", "统一社会信用代码"],
  ["name", "企业名称"],
  ["area", "所在区域"],
  ["industry", "行业代码"],
  ["address", "地址"],
];

/** Other headings that lists in use have for the same. */
const OTHER_HEADINGS: Readonly<Record<string, RegisterField>> = {
  信用代码: "creditCode",
  社会信用代码: "creditCode",
  单位名称: "name",
  单位详细名称: "name",
  企业全称: "name",
  所在街镇: "area",
  街镇: "area",
  所属区域: "area",
  国民经济行业: "industry",
  国民经济行业代码: "industry",
  行业: "industry",
  详细地址: "address",
  企业地址: "address",
};

/** Other names of measures in lists in use; only such as mean the same. */
const OTHER_MEASURES: Readonly<Record<string, string>> = {
  从业人员: "从业人员期末人数",
  从业人数: "从业人员期末人数",
  从业人员数: "从业人员期末人数",
  职工人数: "从业人员期末人数",
  工业产值: "工业总产值",
  工业机器人: "在役工业机器人",
  技改投资: "技术改造投资",
};

/** Measure words that would make another figure of a number; other words in brackets (现价) are remarks. */
const OTHER_UNITS: ReadonlySet<string> = new Set([
  "千瓦时",
  "万千瓦时",
  "吨标准煤",
  "万吨标准煤",
  "人",
  "万人",
  "台",
  "台套",
  "套",
  "个",
  "道",
  "%",
]);

function isOtherUnit(text: string): boolean {
  return isMoneyUnit(text) || OTHER_UNITS.has(text);
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** The heading of a measure in the official list: 2025年营业收入（万元）, 2025年业务系统上云（没有/私有云/公有云）. */
function headingOf(measure: Measure, year: number | null): string {
  const choices = measure.valueKind === "flag" ? ["是", "否"] : measure.choices.map(({ label }) => label.zh);
  const said = measure.unit === "" ? choices.join("/") : measure.unit;
  const unit = said === "" ? "" : `（${said}）`;
  return `${year === null ? "" : `${year}年`}${measure.label.zh}${unit}`;
}

/** The official list of a year: the register's columns and every measure that is asked for by the year, personal and other than general data left out. */
export function officialColumns(measures: readonly Measure[], year: number): SheetColumn[] {
  const register = REGISTER_HEADINGS.map(([field]): SheetColumn => ({ kind: "register", field }));
  const yearly = measures.filter(({ per, personal, grade }) => per === "year" && !personal && grade === "general");
  return [...register, ...yearly.map((measure): SheetColumn => ({ kind: "measure", measure, year }))];
}

export function columnHeading(column: SheetColumn): string {
  if (column.kind === "measure") return headingOf(column.measure, column.year);
  return REGISTER_HEADINGS.find(([field]) => field === column.field)?.[1] ?? "";
}

function foldedHeading(text: string): string {
  return text.normalize("NFKC").replace(/[\s*]+/g, "");
}

/** Unit in brackets at the end of a heading; a different one than the measure's would change the figure. */
const IN_BRACKETS = /^(.*?)\(([^()]*)\)$/;

function columnOf(heading: string, measures: ReadonlyMap<string, Measure>): Result<SheetColumn> | undefined {
  const register = REGISTER_HEADINGS.find(([, name]) => name === heading)?.[0] ?? own(OTHER_HEADINGS, heading);
  if (register) return accept({ kind: "register", field: register });
  const year = /^(\d{4})年度?/.exec(heading);
  const rest = year ? heading.slice(year[0].length) : heading;
  const [, bare = rest, unit] = IN_BRACKETS.exec(rest) ?? [];
  const measure = measures.get(rest) ?? measures.get(bare) ?? measures.get(own(OTHER_MEASURES, bare) ?? "");
  if (!measure) return undefined;
  const named = { heading, measure: { zh: measure.label.zh, en: measure.label.en } };
  if (unit !== undefined && unit !== measure.unit && isOtherUnit(unit))
    return refuse("enterprise.sheet-unit-differs", { ...named, unit: measure.unit });
  if (measure.per === "since") return accept({ kind: "measure", measure, year: null });
  const number = Number(year?.[1] ?? Number.NaN);
  if (!(number >= FIRST_YEAR && number <= LAST_YEAR)) return refuse("enterprise.sheet-year-missing", named);
  return accept({ kind: "measure", measure, year: number });
}

/** Only what was put there: a heading may be called `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The column of reasons in a list that came back. */
const RETURNED_BECAUSE = "退回原因";

/** What the headings of a list mean, column by column; undefined for one that is not known. */
export type SheetLayout = {
  readonly columns: readonly (SheetColumn | undefined)[];
  /** Headings that were not understood: their cells are not looked at. */
  readonly unknown: readonly string[];
};

/**
 * Reads the row of headings. Refuses `enterprise.sheet-heading-missing {heading}` without code or name,
 * `enterprise.sheet-heading-twice {heading}`, `enterprise.sheet-unit-differs` and `enterprise.sheet-year-missing`.
 */
export function readHeadings(headings: readonly string[], measures: readonly Measure[]): Result<SheetLayout> {
  const byLabel = new Map(measures.map((measure) => [foldedHeading(measure.label.zh), measure]));
  const columns: (SheetColumn | undefined)[] = [];
  const unknown: string[] = [];
  const seen = new Set<string>();
  for (const text of headings) {
    const heading = foldedHeading(text);
    const column = heading === "" ? undefined : columnOf(heading, byLabel);
    if (column && !column.ok) return column;
    columns.push(column?.value);
    if (!column && heading !== "" && heading !== RETURNED_BECAUSE) unknown.push(excerpt(text.trim()));
    if (!column) continue;
    const meaning = columnHeading(column.value);
    if (seen.has(meaning)) return refuse("enterprise.sheet-heading-twice", { heading: meaning });
    seen.add(meaning);
  }
  for (const [field, heading] of REGISTER_HEADINGS.slice(0, 2))
    if (!columns.some((column) => column?.kind === "register" && column.field === field))
      return refuse("enterprise.sheet-heading-missing", { heading });
  return accept({ columns, unknown });
}

/** Whether a row is the row of headings: titles may stand above it. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const headings = cells.map(foldedHeading);
  const fields = headings.map(
    (heading) => REGISTER_HEADINGS.find(([, name]) => name === heading)?.[0] ?? own(OTHER_HEADINGS, heading),
  );
  return fields.includes("creditCode") && fields.includes("name");
}

/** A value as the official list shows it, which `readMeasuredValue` reads back as the same value. */
export function listText(measure: Measure, value: MeasuredValue): string {
  const typed = typedForm(measure, value);
  if (measure.valueKind === "flag") return typed === "1" ? "是" : "否";
  return measure.choices.find(({ code }) => code === typed)?.label.zh ?? typed;
}
