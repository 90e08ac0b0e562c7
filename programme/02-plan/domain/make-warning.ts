import { type Fraction, subtract } from "#kernel";
import { printed } from "./decimal.ts";
import type { CellRef, Severity, Warning, WarningCode } from "./plan-warning.ts";

export type Found = {
  readonly severity: Severity;
  readonly items: readonly string[];
  readonly cells?: readonly CellRef[];
  readonly figures?: { readonly expected: Fraction; readonly actual: Fraction; readonly unit: string };
  readonly facts: Warning["facts"];
};

/** Area and period as one list, for wordings that must do without what is not printed. */
export function where(...names: (string | null)[]): string[] {
  return names.filter((name) => name !== null);
}

/** A warning with its key and its difference worked out. */
export function makeWarning(code: WarningCode, { severity, items, cells = [], figures, facts }: Found): Warning {
  const places = cells.map(({ grid, area, period }) => [grid, area, period]);
  return {
    key: JSON.stringify([code, items, places]),
    code,
    severity,
    items,
    cells,
    expected: figures ? printed(figures.expected) : null,
    actual: figures ? printed(figures.actual) : null,
    difference: figures ? printed(subtract(figures.actual, figures.expected)) : null,
    unit: figures?.unit ?? null,
    facts,
  };
}
