/** How well the reader did on one kind, each from 0 to 1: of what it found, how much is right; of what is there, how much it found. */
export type MeasuredFigure = { readonly precision: number; readonly recall: number; readonly f1: number };

/** What is measured: cells of tables instead of tables, and the document's own data. */
export const MEASURED_KINDS = ["target", "table", "task", "incentive", "reference", "metadata"] as const;
export type MeasuredKind = (typeof MEASURED_KINDS)[number];

/**
 * One measurement. `development` documents are those that the rules were written with; all others were labelled by somebody else before the
 * reader saw them and scored once, before anything was learnt from them. `fresh`: the third time, mostly real. `heldOut`: the fifth time, invented, many in
 * layouts made to be odd. `genre`: the sixth time, plans and measures as offices write them; `unused`: of these without the real ones whose title stood
 * in an earlier set; `neighbours`: with five of a neighbouring field. A kind that was not measured is null.
 */
export type MeasuredQuality = {
  readonly set: "unused" | "genre" | "neighbours" | "heldOut" | "fresh" | "development";
  /** ISO day; null when it was not measured. */
  readonly measuredOn: string | null;
  readonly documents: number;
  readonly figures: { readonly [kind in MeasuredKind]: MeasuredFigure | null };
};

function figure(precision: number, recall: number, f1: number): MeasuredFigure {
  return { precision, recall, f1 };
}

/** What docs/how-to/read-a-plan.md says in words, with the documents' titles and how to measure again. The newest come first. */
export const MEASURED_QUALITY: readonly MeasuredQuality[] = [
  {
    set: "unused",
    measuredOn: "2026-11-29",
    documents: 19,
    figures: {
      target: figure(0.979, 0.901, 0.938),
      table: figure(1, 1, 1),
      task: figure(1, 0.933, 0.966),
      incentive: figure(0.976, 0.788, 0.872),
      reference: figure(1, 0.962, 0.98),
      metadata: figure(0.967, 0.967, 0.967),
    },
  },
  {
    set: "genre",
    measuredOn: "2026-11-29",
    documents: 30,
    figures: {
      target: figure(0.982, 0.918, 0.949),
      table: figure(1, 1, 1),
      task: figure(1, 0.933, 0.966),
      incentive: figure(0.978, 0.88, 0.926),
      reference: figure(0.971, 0.919, 0.944),
      metadata: figure(0.976, 0.976, 0.976),
    },
  },
  {
    set: "neighbours",
    measuredOn: "2026-11-29",
    documents: 35,
    figures: {
      target: figure(0.918, 0.877, 0.897),
      table: figure(1, 0.805, 0.892),
      task: figure(1, 0.875, 0.933),
      incentive: figure(0.978, 0.88, 0.926),
      reference: figure(0.98, 0.943, 0.962),
      metadata: figure(0.971, 0.98, 0.976),
    },
  },
  {
    set: "heldOut",
    measuredOn: "2026-11-28",
    documents: 20,
    figures: {
      target: figure(0.901, 0.926, 0.913),
      table: figure(0.781, 0.576, 0.663),
      task: figure(0.933, 0.933, 0.933),
      incentive: figure(0.973, 0.987, 0.98),
      reference: figure(1, 1, 1),
      metadata: figure(0.978, 0.957, 0.967),
    },
  },
  {
    set: "fresh",
    measuredOn: "2026-11-28",
    documents: 67,
    figures: {
      target: figure(0.937, 0.919, 0.928),
      table: figure(0.929, 0.674, 0.781),
      task: figure(0.888, 0.888, 0.888),
      incentive: figure(0.914, 0.917, 0.916),
      reference: figure(0.968, 0.928, 0.947),
      metadata: figure(0.964, 0.911, 0.937),
    },
  },
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
];
