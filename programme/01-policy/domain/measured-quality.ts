/** How well the reader did on one kind, each from 0 to 1: of what it found, how much is right; of what is there, how much it found. */
export type MeasuredFigure = { readonly precision: number; readonly recall: number; readonly f1: number };

/** What is measured: cells of tables instead of tables, and the document's own data. */
export const MEASURED_KINDS = ["target", "table", "task", "incentive", "reference", "metadata"] as const;
export type MeasuredKind = (typeof MEASURED_KINDS)[number];

/**
 * One measurement. `development` documents are those that the rules were written with; `fresh` ones were labelled before the
 * reader saw them and scored once. A kind that was not measured is null.
 */
export type MeasuredQuality = {
  readonly set: "development" | "fresh";
  /** ISO day; null when it was not measured. */
  readonly measuredOn: string | null;
  readonly documents: number;
  readonly figures: { readonly [kind in MeasuredKind]: MeasuredFigure | null };
};

const NOT_MEASURED = { target: null, table: null, task: null, incentive: null, reference: null, metadata: null };

export const MEASURED_QUALITY: readonly MeasuredQuality[] = [
  { set: "development", measuredOn: null, documents: 0, figures: NOT_MEASURED },
  { set: "fresh", measuredOn: null, documents: 0, figures: NOT_MEASURED },
];
