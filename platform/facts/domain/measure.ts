import type { IsoDate } from "#kernel";

/**
 * What kind of value a measure has. count: whole number; decimal: exact decimal; money: whole 分, typed and shown in the measure's
 * unit; flag: yes or no; choice: one of `choices`; text: words; day: a calendar day.
 */
export const VALUE_KINDS = ["count", "decimal", "money", "flag", "choice", "text", "day"] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** The nature of a value decides how it may be added up: a stock is never summed over years. */
export const MEASURE_NATURES = ["flow", "stock", "level", "one-off"] as const;
export type MeasureNature = (typeof MEASURE_NATURES)[number];

/** 工业和信息化领域数据安全管理办法（试行）: every measure has a grade; exports of more than general data need a right of their own. */
export const DATA_GRADES = ["general", "important", "core"] as const;
export type DataGrade = (typeof DATA_GRADES)[number];

export type Label = { readonly zh: string; readonly en: string };
export type MeasureChoice = { readonly code: string; readonly label: Label };

/**
 * A thing that is known or asked about a subject. Rates are no measures: their numerator and denominator are, so that a rate of an
 * area can be computed from the units (indicators.md §0, 1).
 */
export type Measure = {
  readonly code: string;
  readonly label: Label;
  readonly explain: Label;
  /** Measure word as printed (台, 人, 万元); empty when there is none. */
  readonly unit: string;
  readonly valueKind: ValueKind;
  readonly nature: MeasureNature;
  /** year: one value for each calendar year (of the year, or at its end); since: holds from a day until another is known. */
  readonly per: "year" | "since";
  /** The part of the file it stands in. */
  readonly group: string;
  readonly choices: readonly MeasureChoice[];
  /** Code of the measure that this one is a part of: robots of equipment. Null for none. */
  readonly partOf: string | null;
  /** A loss is a negative profit; everything else begins at zero. */
  readonly mayBeNegative: boolean;
  /** Personal data are masked unless the reader holds the right to see them. */
  readonly personal: boolean;
  readonly grade: DataGrade;
  /** After so many months a value is old and is asked again; null when it does not age. */
  readonly validMonths: number | null;
  /** sourced: defined in a text at hand; background: general knowledge, shown as 待核对. */
  readonly verification: "sourced" | "background";
  readonly source: string;
};

/** The stretch a value is of: a calendar year, or from a day on (`to` is null). */
export type FactPeriod = { readonly from: IsoDate; readonly to: IsoDate | null };

/** The period of a year: 2025 → 2025-01-01 to 2025-12-31. */
export function yearPeriod(year: number): FactPeriod {
  return { from: `${year}-01-01` as IsoDate, to: `${year}-12-31` as IsoDate };
}

/**
 * Whether a value recorded on a day is old on another: more than the measure's months have passed. A month's last days count as
 * its end, so that 31 August and six months is the end of February.
 */
export function staleOn(measure: Pick<Measure, "validMonths">, recorded: IsoDate, day: IsoDate): boolean {
  if (measure.validMonths === null) return false;
  const [year = 0, month = 1] = recorded.split("-").map(Number);
  const months = year * 12 + month - 1 + measure.validMonths;
  const until = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-${recorded.slice(8)}`;
  return day > until;
}

/** Whether a period is of the kind that the measure asks for. */
export function periodFits(measure: Measure, period: FactPeriod): boolean {
  if (measure.per === "since") return period.to === null;
  return period.from.endsWith("-01-01") && period.to === `${period.from.slice(0, 4)}-12-31`;
}
