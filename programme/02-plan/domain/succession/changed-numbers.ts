import { subtractDecimals } from "../decimal.ts";
import { groupBy } from "../grouping.ts";
import type { IndicatorMatch } from "./match-indicators.ts";
import type { IndicatorFigure, MeasuredIndicator } from "./measured-indicator.ts";

/** What became of an indicator from a plan to its successor. */
export type NumberChange =
  | {
      readonly kind: "kept";
      readonly before: MeasuredIndicator;
      readonly after: MeasuredIndicator;
      /** Last figure of the successor minus last figure of the plan, exact; null where a range or the kinds of figure forbid it. */
      readonly difference: string | null;
    }
  | { readonly kind: "dropped"; readonly before: MeasuredIndicator }
  | { readonly kind: "new"; readonly after: MeasuredIndicator };

function singleFigure(figure: IndicatorFigure | undefined): string | undefined {
  return figure && figure.bound.op !== "range" ? figure.bound.value : undefined;
}

function differenceOf(before: MeasuredIndicator, after: MeasuredIndicator): string | null {
  const [left, right] = [before.figures.at(-1), after.figures.at(-1)];
  const [from, to] = [singleFigure(left), singleFigure(right)];
  if (from === undefined || to === undefined || left?.period !== right?.period || before.unit !== after.unit)
    return null;
  return subtractDecimals(to, from);
}

/** Every indicator of both plans once: kept (joined pairs), dropped, new. Order: as the successor prints them, then what was dropped. */
export function changedNumbers(
  before: readonly MeasuredIndicator[],
  after: readonly MeasuredIndicator[],
  matches: readonly IndicatorMatch[],
): NumberChange[] {
  const byKey = new Map(before.map((it) => [it.key, it] as const));
  const joined = matches.filter(({ state }) => state === "joined");
  const kept = new Set(joined.map((it) => it.before));
  const joinedWith = groupBy(joined, (match) => match.after);
  const current = after.flatMap((it): NumberChange[] => {
    const pairs = (joinedWith.get(it.key) ?? []).flatMap((match) => byKey.get(match.before) ?? []);
    if (pairs.length === 0) return [{ kind: "new", after: it }];
    return pairs.map((old) => ({ kind: "kept", before: old, after: it, difference: differenceOf(old, it) }));
  });
  const dropped = before.filter((it) => !kept.has(it.key)).map((it): NumberChange => ({ kind: "dropped", before: it }));
  return [...current, ...dropped];
}
