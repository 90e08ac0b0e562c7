import type { Answer } from "#contract";
import { MEMBERS_UNIT, rateScale, rateUnitsOf, unitsOf } from "../../index.ts";

export type Local = Answer<"/api/local-indicators/{code}", "get">;
export type Draft = Local["draft"];
export type Vocabulary = Answer<"/api/indicators/vocabulary", "get">;
export type Measure = Vocabulary["measures"][number];
export type Tried = Answer<"/api/indicators/effect", "post">;
export type Effect = NonNullable<Tried["effect"]>;

/** What the fields of the form hold. */
export type Values = {
  readonly name: string;
  readonly nameEn?: string;
  readonly names?: string;
  readonly of: Draft["formula"]["of"];
  readonly measure?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly main?: "pooled" | "mean";
  readonly answers?: readonly string[];
  readonly listed?: string;
  readonly kind: string;
  readonly unit: string;
  readonly direction: string;
  readonly sections?: readonly string[];
  readonly roster?: string;
  /** In per cent. */
  readonly minCoverage?: number | null;
  readonly evidenceMin: number;
  readonly confidence: string;
  readonly source?: string;
  readonly explain?: string;
  readonly caution?: string;
};

/** A form that nobody has filled in yet. */
export const EMPTY_VALUES: Values = {
  ...{ name: "", of: "sum", kind: "stock", unit: "", direction: "up", main: "pooled" },
  ...{ minCoverage: 60, evidenceMin: 2, confidence: "C" },
};

/** The measures that a formula reads. */
export function measuresOf(values: Partial<Values>, { measures }: Vocabulary) {
  const find = (code: string | undefined) => measures.find((one) => one.code === code);
  return { measure: find(values.measure), numerator: find(values.numerator), denominator: find(values.denominator) };
}

/** The kind that a formula gives; undefined while it is not known. */
export function kindOf(values: Partial<Values>, vocabulary: Vocabulary): string | undefined {
  switch (values.of) {
    case "members":
      return "stock";
    case "ratio":
    case "share":
      return "ratio";
    default:
      return measuresOf(values, vocabulary).measure?.nature;
  }
}

/** The units that fit a formula, the likeliest first. */
export function fittingUnits(values: Partial<Values>, vocabulary: Vocabulary): string[] {
  const { measure, numerator, denominator } = measuresOf(values, vocabulary);
  switch (values.of) {
    case "members":
      return [MEMBERS_UNIT];
    case "share":
      return ["%"];
    case "ratio":
      return numerator && denominator ? rateUnitsOf(numerator, denominator) : [];
    default:
      return measure ? [...new Set([measure.unit, ...unitsOf(measure)])] : [];
  }
}

/** By how much a rate is multiplied to stand in the unit; 1 where nothing is, or the unit does not fit. */
function timesOf(values: Values, vocabulary: Vocabulary): number {
  if (values.of === "share") return 100;
  const { numerator, denominator } = measuresOf(values, vocabulary);
  if (values.of !== "ratio" || !numerator || !denominator) return 1;
  return Number(rateScale(numerator.unit, denominator.unit, values.unit.trim())?.times ?? 1n);
}

function formulaOf(values: Values): Draft["formula"] {
  const { measure = "", numerator = "", denominator = "", main = "pooled", answers = [], listed = "" } = values;
  switch (values.of) {
    case "sum":
      return { of: "sum", measure };
    case "ratio":
      return { of: "ratio", numerator, denominator, main };
    case "share":
      return { of: "share", measure, answers: [...answers] };
    case "members":
      return { of: "members", roster: listed };
  }
}

const lines = (text: string | undefined) => (text ?? "").split("\n").filter((line) => line.trim() !== "");

/** What the form says, as the server takes it. */
export function draftFrom(values: Values, vocabulary: Vocabulary): Draft {
  const { nameEn = "", source = "", explain = "", caution = "", sections = [], roster, minCoverage } = values;
  return {
    ...{ name: values.name, nameEn, explain, caution, source, names: lines(values.names) },
    ...{ kind: values.kind, unit: values.unit, times: timesOf(values, vocabulary), direction: values.direction },
    ...{ sections: sections.length === 0 ? null : [...sections], roster: roster ?? null, formula: formulaOf(values) },
    // Nothing typed is no share, and is told as such.
    ...{ minCoverage: minCoverage == null ? -1 : minCoverage / 100, evidenceMin: values.evidenceMin },
    confidence: values.confidence,
  };
}

/** A definition in the fields of the form. */
export function valuesOf(draft: Draft): Values {
  const { formula, sections, roster, minCoverage, names, name, nameEn } = draft;
  const { of, ...parts } = formula.of === "members" ? { of: formula.of, listed: formula.roster } : formula;
  return {
    ...{ name, nameEn: nameEn === name ? "" : nameEn, names: names.join("\n"), of, ...parts },
    ...{ kind: draft.kind, unit: draft.unit, direction: draft.direction, sections: sections ?? [] },
    ...(roster === null ? {} : { roster }),
    ...{ minCoverage: Math.round(minCoverage * 100), evidenceMin: draft.evidenceMin, confidence: draft.confidence },
    ...{ source: draft.source, explain: draft.explain, caution: draft.caution },
  };
}

/** The field beside which a fault is told: the factor follows the unit and is not typed. */
export function fieldOf(field: Tried["faults"][number]["field"]): keyof Values {
  return field === "times" ? "unit" : field;
}

/** Which parts of two drafts differ. */
export function changedParts(before: Draft, after: Draft): (keyof Draft)[] {
  return (Object.keys(after) as (keyof Draft)[]).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
}
