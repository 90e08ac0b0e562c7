import { subtract, sum } from "#kernel";
import { exact, printed } from "../decimal.ts";
import type { Decimal } from "../plan-content.ts";
import { writtenFigure } from "../written-figure.ts";

/** A figure as a person types or pastes it (`writtenFigure`), not negative; undefined when it is none. */
export function typedFigure(text: string): Decimal | undefined {
  const figure = writtenFigure(text);
  return figure?.startsWith("-") ? undefined : figure;
}

/** By how much a figure is more (or less: negative) than the former one; undefined when there was none. */
export function differenceFrom(former: Decimal | null | undefined, now: Decimal): Decimal | undefined {
  return former === null || former === undefined ? undefined : printed(subtract(exact(now), exact(former)));
}

/** The exact sum of figures. */
export function sumFigures(figures: readonly Decimal[]): Decimal {
  return printed(sum(figures.map(exact)));
}
