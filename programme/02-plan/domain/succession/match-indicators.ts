import { isCountable } from "../countable-unit.ts";
import { bareName } from "../indicator-name.ts";
import { alikeNames } from "./alike-names.ts";
import type { MeasuredIndicator } from "./measured-indicator.ts";

/**
 * Why two indicators of two plans may be one. same: name, scope and unit agree. other-name, other-scope, other-unit: they differ
 * in just that, so a person decides.
 */
export type MatchReason = "same" | "other-name" | "other-scope" | "other-unit";

/** joined: one indicator; apart: two; proposed: nobody has decided, and until then they are two. */
export type MatchState = "joined" | "apart" | "proposed";

export type IndicatorPair = { readonly before: string; readonly after: string };

export type IndicatorMatch = IndicatorPair & { readonly reason: MatchReason; readonly state: MatchState };

/** What a person decided about a pair; the last decision holds. */
export type MatchDecision = IndicatorPair & { readonly decision: "joined" | "apart" };

const NAME_LIKENESS = 0.5;

/** Of two indicators whose names are alike. */
function reasonOf(before: MeasuredIndicator, after: MeasuredIndicator): MatchReason | undefined {
  const sameScope = bareName(before.scope ?? "") === bareName(after.scope ?? "");
  const sameUnit = before.unit === after.unit;
  if (bareName(before.name) === bareName(after.name)) {
    if (sameScope) return sameUnit ? "same" : "other-unit";
    return sameUnit ? "other-scope" : undefined;
  }
  // Offices change the counting word for the same things (60个智能工厂, 100家智能工厂).
  const sameCount = sameUnit || (isCountable(before.unit) && isCountable(after.unit));
  return sameScope && sameCount ? "other-name" : undefined;
}

type Indicators = { readonly before: readonly MeasuredIndicator[]; readonly after: readonly MeasuredIndicator[] };

function proposals({ before, after }: Indicators): (IndicatorPair & { readonly reason: MatchReason })[] {
  const names = (indicators: readonly MeasuredIndicator[]) => indicators.map(({ name }) => name);
  return alikeNames(names(before), names(after), NAME_LIKENESS).flatMap(({ left, right }) => {
    const [from, to] = [before[left], after[right]];
    const reason = from && to && reasonOf(from, to);
    return from && to && reason ? [{ before: from.key, after: to.key, reason }] : [];
  });
}

/**
 * Pairs the indicators of a plan and its successor. What agrees in name, scope and unit is joined; what differs in one of
 * them is proposed and stays apart until a person joins it; a decision always holds, also against the proposal. An
 * indicator that is joined is proposed for no other.
 */
export function matchIndicators(
  before: readonly MeasuredIndicator[],
  after: readonly MeasuredIndicator[],
  decisions: readonly MatchDecision[],
): IndicatorMatch[] {
  const decided = new Map(decisions.map((it) => [pairKey(it), it.decision] as const));
  const proposed = proposals({ before, after });
  const known = new Set(proposed.map(pairKey));
  const printed = { before: new Set(before.map(({ key }) => key)), after: new Set(after.map(({ key }) => key)) };
  // A person may join what nobody would propose; a decision on words that are printed no more means nothing.
  const unforeseen = decisions.filter(
    (it) =>
      it.decision === "joined" &&
      !known.has(pairKey(it)) &&
      printed.before.has(it.before) &&
      printed.after.has(it.after),
  );
  const all = [
    ...proposed.map((it): IndicatorMatch => {
      const state = decided.get(pairKey(it)) ?? (it.reason === "same" ? "joined" : "proposed");
      return { ...it, state };
    }),
    ...unforeseen.map(
      (it): IndicatorMatch => ({ before: it.before, after: it.after, reason: "other-name", state: "joined" }),
    ),
  ];
  const joinedBefore = new Set(all.filter(({ state }) => state === "joined").map((it) => it.before));
  const joinedAfter = new Set(all.filter(({ state }) => state === "joined").map((it) => it.after));
  return all.filter((it) => it.state !== "proposed" || !(joinedBefore.has(it.before) || joinedAfter.has(it.after)));
}

function pairKey({ before, after }: IndicatorPair): string {
  return JSON.stringify([before, after]);
}
