/** How well the reader did on one kind, each from 0 to 1: of what it found, how much is right; of what is there, how much it found. */
export type MeasuredFigure = { readonly precision: number; readonly recall: number; readonly f1: number };

/** What is measured: cells of tables instead of tables, and the document's own data. */
export const MEASURED_KINDS = ["target", "table", "task", "incentive", "reference", "metadata"] as const;
export type MeasuredKind = (typeof MEASURED_KINDS)[number];

/**
 * One measurement. `development` documents are those that the rules were written with. `fresh` ones were labelled by
 * somebody else before the reader saw them and scored once, before anything was learnt from them. `heldOut` is the half of them that was
 * scored after the rules had been improved with the other half only. A kind that was not measured is null.
 */
export type MeasuredQuality = {
  readonly set: "development" | "fresh" | "heldOut";
  /** ISO day; null when it was not measured. */
  readonly measuredOn: string | null;
  readonly documents: number;
  readonly figures: { readonly [kind in MeasuredKind]: MeasuredFigure | null };
};

function figure(precision: number, recall: number, f1: number): MeasuredFigure {
  return { precision, recall, f1 };
}

/** What docs/how-to/read-a-plan.md says in words, with the documents' titles and how to measure again. */
export const MEASURED_QUALITY: readonly MeasuredQuality[] = [
  {
    set: "development",
    measuredOn: "2026-11-22",
    documents: 12,
    figures: {
      target: figure(1, 1, 1),
      table: figure(1, 1, 1),
      task: figure(0.986, 0.986, 0.986),
      incentive: figure(1, 1, 1),
      reference: figure(1, 1, 1),
      metadata: figure(1, 1, 1),
    },
  },
  {
    set: "fresh",
    measuredOn: "2026-11-28",
    documents: 50,
    figures: {
      target: figure(0.899, 0.81, 0.852),
      table: figure(0.786, 0.59, 0.674),
      task: figure(0.813, 0.714, 0.761),
      incentive: figure(0.897, 0.892, 0.894),
      reference: figure(0.955, 0.889, 0.921),
      metadata: figure(0.927, 0.789, 0.852),
    },
  },
  {
    set: "heldOut",
    measuredOn: "2026-11-28",
    documents: 26,
    figures: {
      target: figure(0.859, 0.801, 0.829),
      table: figure(0.322, 0.257, 0.286),
      task: figure(0.969, 0.783, 0.866),
      incentive: figure(0.91, 0.875, 0.892),
      reference: figure(0.972, 0.854, 0.909),
      metadata: figure(0.929, 0.825, 0.874),
    },
  },
];
