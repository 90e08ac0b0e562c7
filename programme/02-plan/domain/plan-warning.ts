import type { FactValue } from "#kernel";
import type { Decimal } from "./plan-content.ts";

/** Stable codes of what a plan's figures say about themselves; worded in `web/`. */
export type WarningCode =
  | "plan.children-sum-differs"
  | "plan.years-sum-differs"
  | "plan.stock-falls"
  | "plan.ratio-out-of-range"
  | "plan.body-annex-differs"
  | "plan.goal-restated-differently"
  | "plan.parts-exceed-whole"
  | "plan.units-differ-between-body-and-annex";

/** error: two printed figures contradict each other; warning: they hardly fit; notice: worth a look. */
export type Severity = "error" | "warning" | "notice";

/** One cell of a grid, by the names and labels printed there. */
export type CellRef = { readonly grid: string; readonly area: string; readonly period: string };

/** Figures or names that do not fit together. A warning never stops a plan: the document was issued like this. */
export type Warning = {
  /** Stable identity within a plan version: the code and what it is about. */
  readonly key: string;
  readonly code: WarningCode;
  readonly severity: Severity;
  /** Targets, grids and tasks concerned; their `source` holds the sentences to open. */
  readonly items: readonly string[];
  readonly cells: readonly CellRef[];
  readonly expected: Decimal | null;
  readonly actual: Decimal | null;
  /** actual − expected. */
  readonly difference: Decimal | null;
  readonly unit: string | null;
  /** What the wording needs beside expected, actual, difference and unit: indicator, area, period, series, units … */
  readonly facts: { readonly [placeholder: string]: FactValue };
};
