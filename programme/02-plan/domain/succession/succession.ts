import { accept, type PlanId, type Result, refuse } from "#kernel";
import type { PlanContent } from "../plan-content.ts";
import { changedNumbers, type NumberChange } from "./changed-numbers.ts";
import { changedTasks, type TaskChange, type UnitLoad, unitLoads } from "./changed-responsibilities.ts";
import { type IndicatorMatch, type MatchDecision, matchIndicators } from "./match-indicators.ts";
import { type MeasuredIndicator, measuredIndicators } from "./measured-indicator.ts";

/** What happened between a plan and the plan it follows, in order. */
export type SuccessionEvent =
  | { readonly type: "predecessor-named"; readonly predecessorId: PlanId }
  | { readonly type: "predecessor-removed" }
  | { readonly type: "indicators-joined"; readonly before: string; readonly after: string }
  | { readonly type: "indicators-kept-apart"; readonly before: string; readonly after: string };

/** Folded from the events. Decisions are about the named predecessor and end with it. */
export type Succession = { readonly predecessorId: PlanId | null; readonly decisions: readonly MatchDecision[] };

export const NO_PREDECESSOR: Succession = { predecessorId: null, decisions: [] };

/** The state after one more event; `events.reduce(follow, NO_PREDECESSOR)` is what holds now. */
export function follow(state: Succession, event: SuccessionEvent): Succession {
  switch (event.type) {
    case "predecessor-named":
      return { predecessorId: event.predecessorId, decisions: [] };
    case "predecessor-removed":
      return NO_PREDECESSOR;
    case "indicators-joined":
    case "indicators-kept-apart": {
      const { before, after } = event;
      const others = state.decisions.filter((it) => it.before !== before || it.after !== after);
      const decision = event.type === "indicators-joined" ? "joined" : "apart";
      return { ...state, decisions: [...others, { before, after, decision }] };
    }
  }
}

/**
 * Decides to name the plan that this one follows, or none. `line` is the chain of predecessors of the named plan, itself
 * first. Refuses `plan.succeeds-itself` when this plan is in that chain.
 */
export function namePredecessor(
  planId: PlanId,
  predecessorId: PlanId | null,
  line: readonly PlanId[],
): Result<SuccessionEvent> {
  if (predecessorId === null) return accept({ type: "predecessor-removed" });
  if (line.includes(planId)) return refuse("plan.succeeds-itself");
  return accept({ type: "predecessor-named", predecessorId });
}

/** Decides on a pair of indicators. Refuses `plan.no-predecessor` and `plan.indicator-unknown {key}`. */
export function decideMatch(
  state: Succession,
  indicators: { readonly before: readonly MeasuredIndicator[]; readonly after: readonly MeasuredIndicator[] },
  { before, after, decision }: MatchDecision,
): Result<SuccessionEvent> {
  if (state.predecessorId === null) return refuse("plan.no-predecessor");
  if (!indicators.before.some((it) => it.key === before)) return refuse("plan.indicator-unknown", { key: before });
  if (!indicators.after.some((it) => it.key === after)) return refuse("plan.indicator-unknown", { key: after });
  return accept({ type: decision === "joined" ? "indicators-joined" : "indicators-kept-apart", before, after });
}

/** Everything that differs between a plan and its successor. */
export type SuccessionReport = {
  readonly before: readonly MeasuredIndicator[];
  readonly after: readonly MeasuredIndicator[];
  readonly matches: readonly IndicatorMatch[];
  readonly numbers: readonly NumberChange[];
  readonly tasks: readonly TaskChange[];
  readonly units: readonly UnitLoad[];
};

/** What changed in number and in responsibility from `predecessor` to `successor`. */
export function successionReport(
  predecessor: PlanContent,
  successor: PlanContent,
  decisions: readonly MatchDecision[],
): SuccessionReport {
  const [before, after] = [measuredIndicators(predecessor), measuredIndicators(successor)];
  const matches = matchIndicators(before, after, decisions);
  return {
    before,
    after,
    matches,
    numbers: changedNumbers(before, after, matches),
    tasks: changedTasks(predecessor.tasks, successor.tasks),
    units: unitLoads(predecessor.tasks, successor.tasks),
  };
}
