import type { IndicatorKind } from "../indicator-definition.ts";
import { type IndicatorSums, overParts } from "../indicator-sums.ts";
import { without } from "../looking-back/unit-change.ts";

/** On which of the two paths an area lies: the moved one goes out of those above where it was, into those above where it goes. */
export type MoveSide = "out" | "in";

/** The sums of an area on one of the paths after the move: sums alone say it, nothing is counted again. */
export function sumsAfterMove<Kind extends IndicatorKind>(
  before: IndicatorSums<Kind>,
  moved: IndicatorSums<Kind>,
  side: MoveSide,
): IndicatorSums<Kind> {
  return side === "out" ? without(before, moved) : overParts(before.kind, [before, moved]);
}

/** The two paths of a move, from the top down: without the areas above both, in which nothing changes. */
export function pathsOfMove<Place extends { readonly id: number }>(
  aboveSource: readonly Place[],
  aboveTarget: readonly Place[],
): { readonly side: MoveSide; readonly place: Place }[] {
  const beside = (line: readonly Place[], other: readonly Place[], side: MoveSide) =>
    line.filter(({ id }) => !other.some((one) => one.id === id)).map((place) => ({ side, place }));
  return [...beside(aboveSource, aboveTarget, "out"), ...beside(aboveTarget, aboveSource, "in")];
}
