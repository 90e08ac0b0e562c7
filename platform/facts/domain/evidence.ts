/**
 * How well a value is supported (indicators.md §4.1): 0 typed, 1 self-diagnosis with counts, 2 documents reviewed, 3 register
 * entries with serial and photo, reviewed, 4 measured by a gateway, 5 measured, signed and cross-checked by another source.
 */
export const EVIDENCE_TIERS = [0, 1, 2, 3, 4, 5] as const;
export type EvidenceTier = (typeof EVIDENCE_TIERS)[number];

/** Who a value comes from. office: typed by an office; import: a list that an office took in; register: counted from entries with serials; self: the enterprise. */
export const FACT_SOURCES = [
  "self",
  "office",
  "import",
  "register",
  "diagnosis",
  "expert",
  "contract",
  "gateway",
] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

const HIGHEST: Readonly<Record<FactSource, EvidenceTier>> = {
  self: 1,
  office: 2,
  import: 2,
  register: 3,
  diagnosis: 3,
  expert: 3,
  contract: 2,
  gateway: 5,
};

/** The best tier a source can give by itself: nobody reviews its own figure, and only a gateway measures. */
export function highestTierOf(source: FactSource): EvidenceTier {
  return HIGHEST[source];
}
