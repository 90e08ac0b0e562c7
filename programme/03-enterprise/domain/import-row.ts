import {
  type EvidenceTier,
  type FactId,
  type FactPeriod,
  type FactSource,
  figureDoubts,
  type Measure,
  type MeasuredValue,
  readMeasuredValue,
  replacedDoubt,
  sameValue,
  yearPeriod,
} from "#facts";
import { type AreaId, accept, excerpt, type IsoDate, type Result, refuse, yearOf } from "#kernel";
import { type CreditCode, readCreditCode } from "./credit-code.ts";
import { namesAlike } from "./doubles.ts";
import { type EnterpriseId, enterpriseName, maskedWords } from "./enterprise.ts";
import type { RegisterField, SheetLayout } from "./enterprise-sheet.ts";
import { type IndustryTree, readIndustryCode } from "./industry.ts";
import type { PlannedRow, RowProblem } from "./planned-row.ts";

/** What counts in a cell of the ledger before the list is taken in. */
export type HeldValue = {
  readonly factId: FactId;
  readonly period: FactPeriod;
  readonly value: MeasuredValue;
  readonly tier: EvidenceTier;
  readonly source: FactSource;
};

/** An enterprise that the register has, with what it holds of the measures in the list. */
export type HeldEnterprise = {
  readonly id: EnterpriseId;
  readonly homeId: AreaId;
  readonly areaId: AreaId;
  readonly areaName: string;
  /** Found by the code of a file that was merged into it: the row's name, address and industry are that file's. */
  readonly byOtherCode: boolean;
  /** By measure, in the order of their periods. */
  readonly values: ReadonlyMap<string, readonly HeldValue[]>;
};

/** Everything that is looked up for some rows at once. */
export type ImportSurroundings = {
  readonly layout: SheetLayout;
  readonly measures: ReadonlyMap<string, Measure>;
  /** The register's own measures of name, industry and address. */
  readonly registerMeasures: Readonly<Record<"name" | "industry" | "address", Measure>>;
  readonly industries: IndustryTree;
  readonly held: ReadonlyMap<string, HeldEnterprise>;
  /** Codes that belong to enterprises outside the reader's areas. */
  readonly elsewhere: ReadonlySet<string>;
  /** Areas by the names that the list uses, within the area it is for. */
  readonly areas: ReadonlyMap<string, AreaId>;
  /** Places that names begin with, as `doubleKeysOf` wants them. */
  readonly places: readonly string[];
  /** Where a new enterprise lies when the list does not say; null when the area of the list is too large for that. */
  readonly ownArea: AreaId | null;
  readonly tier: EvidenceTier;
  readonly day: IsoDate;
  /** In which row of the list a code stood first. */
  readonly firstRow: ReadonlyMap<string, number>;
};

/** What a cell of the list does to the ledger. */
export type PlannedFact = {
  readonly measure: string;
  readonly period: FactPeriod;
  readonly value: MeasuredValue;
  readonly before: MeasuredValue | null;
  readonly replaces: FactId | null;
  /** False when the value that is there has better evidence and stays in use. */
  readonly takesEffect: boolean;
};

/** A row of a list of enterprises. */
export type RowPlan = PlannedRow & {
  readonly creditCode: CreditCode | null;
  /** Null for an enterprise that the register does not have yet. */
  readonly enterpriseId: EnterpriseId | null;
  /** Where a known enterprise is at home, wherever it lies now. */
  readonly homeId: AreaId | null;
  readonly areaId: AreaId | null;
  readonly industry: string | null;
  readonly address: string | null;
  readonly facts: readonly PlannedFact[];
};

type Row = { readonly number: number; readonly cells: readonly string[] };

type Typed = { readonly text: string; readonly column: number };

/** The register's cells of a row that are not empty. */
function registerCells({ columns }: SheetLayout, { cells }: Row): Map<RegisterField, Typed> {
  const found = new Map<RegisterField, Typed>();
  for (const [index, column] of columns.entries()) {
    const text = cells[index]?.trim() ?? "";
    if (column?.kind === "register" && text !== "") found.set(column.field, { text, column: index });
  }
  return found;
}

function columnOfField({ columns }: SheetLayout, field: RegisterField): number {
  return Math.max(
    0,
    columns.findIndex((column) => column?.kind === "register" && column.field === field),
  );
}

class Problems {
  readonly list: RowProblem[] = [];
  /** The value, or null after noting why there is none. */
  take<T>(column: number, result: Result<T>): T | null {
    if (result.ok) return result.value;
    this.list.push({ column, refusal: result.refusal });
    return null;
  }
}

function readCode(typed: Typed | undefined, row: Row, around: ImportSurroundings): Result<CreditCode> {
  if (!typed) return refuse("enterprise.sheet-cell-missing", { heading: "统一社会信用代码" });
  const code = readCreditCode(typed.text);
  if (!code.ok) return code;
  const key = code.value.code;
  const first = around.firstRow.get(key);
  if (first !== undefined && first !== row.number)
    return refuse("enterprise.sheet-code-twice", { code: key, row: first });
  if (around.elsewhere.has(key) && !around.held.has(key))
    return refuse("enterprise.credit-code-taken", { codes: [key] });
  if (code.value.doubts.length > 0 && !around.held.has(key))
    return refuse("enterprise.sheet-code-doubtful", { code: key });
  return accept(key);
}

function readArea(
  typed: Typed | undefined,
  held: HeldEnterprise | undefined,
  around: ImportSurroundings,
): Result<AreaId> {
  if (!typed) {
    const area = held?.areaId ?? around.ownArea;
    return area === null ? refuse("enterprise.sheet-cell-missing", { heading: "所在区域" }) : accept(area);
  }
  const area = around.areas.get(typed.text);
  if (area === undefined) return refuse("enterprise.sheet-area-unknown", { text: excerpt(typed.text) });
  if (held && held.areaId !== area)
    return refuse("enterprise.sheet-area-differs", { area: held.areaName, text: excerpt(typed.text) });
  return accept(area);
}

/** Words as the ledger keeps them; refuses what is too long for it. */
function readWords(measure: Measure, text: string): Result<string> {
  const value = readMeasuredValue(measure, text);
  if (!value.ok) return value;
  return accept("words" in value.value ? value.value.words : value.value.number);
}

/** The value that is in use in a period, or of what holds since a day the newest. */
function heldIn(measure: Measure, year: number | null, held: HeldEnterprise | undefined): HeldValue | undefined {
  const values = held?.values.get(measure.code) ?? [];
  if (measure.per === "since") return values.at(-1);
  return values.find(({ period }) => period.from === `${year}-01-01`);
}

/** What a value of the list does to the cell; undefined when it says what is known already. */
function planned(
  measure: Measure,
  year: number | null,
  value: MeasuredValue,
  { held, around }: { readonly held: HeldEnterprise | undefined; readonly around: ImportSurroundings },
): PlannedFact | undefined {
  const current = heldIn(measure, year, held);
  const same = current !== undefined && sameValue(current.value, value);
  if (same && current.tier >= around.tier) return undefined;
  const period: FactPeriod = year === null ? { from: around.day, to: null } : yearPeriod(year);
  const sameCell = current !== undefined && current.period.from === period.from;
  // A list puts right what has no better evidence than itself; what has stays in use, the list's figure is kept beside it.
  const replaces = sameCell && !same && current.tier <= around.tier ? current.factId : null;
  return {
    ...{ measure: measure.code, period, value, before: current?.value ?? null, replaces },
    takesEffect: !sameCell || replaces !== null || around.tier >= current.tier,
  };
}

/** A masked cell that comes back as it went out changes nothing. */
function isMaskOf(measure: Measure, text: string, current: HeldValue | undefined): boolean {
  return (
    measure.personal && current !== undefined && "words" in current.value && text === maskedWords(current.value.words)
  );
}

function measuredFacts(row: Row, held: HeldEnterprise | undefined, around: ImportSurroundings, problems: Problems) {
  return around.layout.columns.flatMap((column, index) => {
    const text = row.cells[index]?.trim() ?? "";
    if (column?.kind !== "measure" || text === "") return [];
    const { measure, year } = column;
    if (isMaskOf(measure, text, heldIn(measure, year, held))) return [];
    const value = problems.take(index, readMeasuredValue(measure, text));
    const fact = value && planned(measure, year, value, { held, around });
    return fact ? [fact] : [];
  });
}

/** Name, industry and address are facts like all others: of a new enterprise from the start, of a known one when they differ. */
function registerFacts(
  texts: Readonly<Record<"name" | "industry" | "address", string | null>>,
  held: HeldEnterprise | undefined,
  around: ImportSurroundings,
): PlannedFact[] {
  if (held?.byOtherCode) return [];
  return (["name", "industry", "address"] as const).flatMap((field) => {
    const words = texts[field];
    if (words === null) return [];
    const fact = planned(around.registerMeasures[field], null, { words }, { held, around });
    return fact ? [fact] : [];
  });
}

/** Figures by measure and year as they would count once the row is taken in. */
function figuresAfter(facts: readonly PlannedFact[], held: HeldEnterprise | undefined) {
  const figures = new Map<string, Map<number, MeasuredValue>>();
  const put = (measure: string, period: FactPeriod, value: MeasuredValue) => {
    const years = figures.get(measure) ?? new Map<number, MeasuredValue>();
    figures.set(measure, years.set(yearOf(period.from), value));
  };
  for (const [measure, values] of held?.values ?? [])
    for (const { period, value } of values) if (period.to !== null) put(measure, period, value);
  for (const { measure, period, value, takesEffect } of facts)
    if (period.to !== null && takesEffect) put(measure, period, value);
  return figures;
}

/** Where a figure stands in the list. */
function columnOfFigure({ columns }: SheetLayout, measure: string, year: number): number {
  return columns.findIndex((one) => one?.kind === "measure" && one.measure.code === measure && one.year === year);
}

/** A name that is another's than the code's so far: a code in the wrong row, more often than a new name. */
function nameDoubt(facts: readonly PlannedFact[], around: ImportSurroundings): RowProblem[] {
  const renamed = facts.find(
    ({ measure, takesEffect }) => measure === around.registerMeasures.name.code && takesEffect,
  );
  if (!renamed?.before || !("words" in renamed.before) || !("words" in renamed.value)) return [];
  const [before, after] = [renamed.before.words, renamed.value.words];
  if (namesAlike(before, after, around.places)) return [];
  const { refusal } = refuse("enterprise.sheet-name-unlike", { before: excerpt(before), after: excerpt(after) });
  return [{ column: columnOfField(around.layout, "name"), refusal }];
}

/** Doubts about what the row changes, at the cells that say so: beside what is replaced, what else is known, and the name so far. */
function doubtsOf(facts: readonly PlannedFact[], held: HeldEnterprise | undefined, around: ImportSurroundings) {
  const { layout, measures } = around;
  const yearly = facts.filter(({ period }) => period.to !== null);
  const entered = new Set(yearly.map(({ measure, period }) => `${measure} ${yearOf(period.from)}`));
  const replaced = yearly.flatMap(({ measure: code, period, value, before, takesEffect }): RowProblem[] => {
    const [measure, year] = [measures.get(code), yearOf(period.from)];
    if (!measure || !before || !takesEffect) return [];
    const refusal = replacedDoubt(measure, year, { before, after: value });
    return refusal ? [{ column: columnOfFigure(layout, code, year), refusal }] : [];
  });
  const doubts = yearly.length > 0 ? figureDoubts(measures, figuresAfter(facts, held)) : [];
  const beside = doubts.flatMap(({ doubt, beside: other, ...own }): RowProblem[] => {
    const place = [own, other].find(({ measure, year }) => entered.has(`${measure} ${year}`));
    return place ? [{ column: columnOfFigure(layout, place.measure, place.year), refusal: doubt }] : [];
  });
  return [...nameDoubt(facts, around), ...replaced, ...beside].filter(({ column }) => column >= 0);
}

/**
 * What a row of a list would do: register an enterprise, change figures, nothing, or fail with every problem of its cells. Pure;
 * everything it needs was looked up for many rows at once.
 */
export function planRow(row: Row, around: ImportSurroundings): RowPlan {
  const problems = new Problems();
  const { layout } = around;
  const typed = registerCells(layout, row);
  const at = (field: RegisterField) => typed.get(field)?.column ?? columnOfField(layout, field);
  const creditCode = problems.take(at("creditCode"), readCode(typed.get("creditCode"), row, around));
  const held = creditCode === null ? undefined : around.held.get(creditCode);
  const nameText = typed.get("name")?.text;
  const name = problems.take(
    at("name"),
    nameText === undefined
      ? refuse("enterprise.sheet-cell-missing", { heading: "企业名称" })
      : enterpriseName(nameText),
  );
  const industryText = typed.get("industry")?.text;
  const industry =
    industryText === undefined
      ? null
      : problems.take(at("industry"), readIndustryCode(industryText, around.industries));
  const place = readArea(typed.get("area"), held, around);
  const areaId = creditCode === null && !typed.has("area") ? null : problems.take(at("area"), place);
  const addressText = typed.get("address")?.text;
  const address =
    addressText === undefined
      ? null
      : problems.take(at("address"), readWords(around.registerMeasures.address, addressText));
  const own = registerFacts({ name, industry, address }, held, around);
  const facts = [...own, ...measuredFacts(row, held, around, problems)];
  const outcome = problems.list.length > 0 ? "failed" : !held ? "new" : facts.length > 0 ? "change" : "same";
  return {
    ...{ number: row.number, outcome, creditCode, name: name ?? nameText ?? "", areaId, industry, address, facts },
    enterpriseId: held?.id ?? null,
    homeId: held?.homeId ?? null,
    problems: problems.list,
    doubts: doubtsOf(facts, held, around),
  };
}
