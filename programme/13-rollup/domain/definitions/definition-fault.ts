import type { Refusal, Refused } from "#kernel";

/** The parts of a draft that may be at fault, as the form names them. */
export const DEFINITION_FIELDS = [
  "name",
  "nameEn",
  "explain",
  "caution",
  "kind",
  "unit",
  "times",
  "direction",
  "sections",
  "roster",
  "measure",
  "numerator",
  "denominator",
  "answers",
  "listed",
  "minCoverage",
  "evidenceMin",
  "names",
  "confidence",
  "source",
] as const;
export type DefinitionField = (typeof DEFINITION_FIELDS)[number];

/** What is wrong with a draft, and where. */
export type DefinitionFault = { readonly field: DefinitionField; readonly refusal: Refusal };

/** The refusal as a fault at a field, when something is wrong. */
export function faultAt(field: DefinitionField, wrong: boolean, refused: () => Refused): DefinitionFault[] {
  return wrong ? [{ field, refusal: refused().refusal }] : [];
}
