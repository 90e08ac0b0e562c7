import type { Refusal } from "#kernel";

/** A cell that cannot be taken, by its column from 0. */
export type RowProblem = { readonly column: number; readonly refusal: Refusal };

/** What a row of a list, whatever its kind, would do: something new, a change, nothing, or fail with every problem of its cells. */
export type PlannedRow = {
  readonly number: number;
  readonly outcome: "new" | "change" | "same" | "failed";
  /** What the row is about, as people name it. */
  readonly name: string;
  readonly problems: readonly RowProblem[];
  /** Cells that can be taken but hardly be right: a person looks at them before deciding. */
  readonly doubts: readonly RowProblem[];
};
