/** Two or more figures or lists of the plan that belong together, and how they are compared. */
export type Check =
  /** The parts of every period against the region's total. */
  | { readonly check: "children"; readonly grid: string; readonly mode: "equal" | "atLeast" }
  /** Every area's years against its plan total. */
  | { readonly check: "years"; readonly grid: string }
  /** Every area's state from one year's end to the next. */
  | { readonly check: "fallingStock"; readonly grid: string }
  /** The same state asked for at two dates in the body. */
  | { readonly check: "fallingTarget"; readonly earlier: string; readonly later: string }
  /** A share between 0 and the whole: a target, or every cell of a grid. */
  | { readonly check: "ratioRange"; readonly item: string }
  /**
   * A target of the body against the region's figure in the annex. meets: the annex must satisfy the target; atMost: what
   * is added over the plan cannot exceed the state at its end.
   */
  | {
      readonly check: "bodyAnnex";
      readonly target: string;
      readonly grid: string;
      readonly period: number;
      readonly mode: "meets" | "atMost";
      readonly sameName: boolean;
    }
  /** The same goal printed twice. */
  | { readonly check: "restated"; readonly first: string; readonly second: string }
  /** Parts that together may not exceed the whole they are kinds of. */
  | { readonly check: "parts"; readonly whole: string; readonly parts: readonly string[] }
  /** The units of a task of the body against the same task in the annex. */
  | { readonly check: "units"; readonly body: string; readonly annex: string };

/** Why the general rules think that these belong together. */
export type CheckReason =
  | "table-total"
  | "plan-total-and-years"
  | "state-over-years"
  | "share-of-a-whole"
  | "same-indicator"
  | "like-indicator"
  | "same-unit-and-year"
  | "same-task-title"
  | "same-goal-printed-twice"
  | "tasks-repeated-in-annex"
  | "places-named-together"
  | "of-which";

export type CheckProposal = { readonly check: Check; readonly reasons: readonly CheckReason[] };
