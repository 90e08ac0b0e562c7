import type { Target } from "./plan-view.ts";

type Bound = Target["bound"];

/** What stands before the figure; "about" is a word and differs by language. */
const SIGNS = { eq: "", ge: "≥ ", gt: "> ", le: "≤ ", lt: "< " } as const;

export type BoundWords = {
  /** Groups an exact decimal text as the language writes it. */
  readonly decimal: (value: string) => string;
  /** The figure with "about" around it. */
  readonly about: (value: string) => string;
};

/** A bound as offices write it: ≥ 260, about 65, 8–10. A figure that is missing reads as a dash. */
export function boundText({ op, value, min, max }: Bound, { decimal, about }: BoundWords): string {
  const shown = (figure: string | undefined) => (figure === undefined ? "—" : decimal(figure));
  switch (op) {
    case "range":
      return `${shown(min)}–${shown(max)}`;
    case "approx":
      return about(shown(value));
    case "eq":
    case "ge":
    case "gt":
    case "le":
    case "lt":
      return `${SIGNS[op]}${shown(value)}`;
  }
}

/** What the column is sorted by: the lowest figure of the bound. */
export function lowestFigure({ value, min }: Bound): number | null {
  const figure = Number(value ?? min);
  return Number.isFinite(figure) ? figure : null;
}
