import type { AreaId, PlanId } from "#kernel";

/** What is known of a plan when a predecessor is looked for. */
export type PlanOutline = {
  readonly id: PlanId;
  readonly areaId: AreaId;
  readonly periodFrom: number | null;
  readonly state: "in-force" | "withdrawn";
};

const MOST = 20;

/**
 * Plans in force that begin before this one, of the same area first and the latest of them on top: an area's plan may follow one of
 * the area above it. At most 20.
 */
export function suggestPredecessors<P extends PlanOutline>(
  plan: Omit<PlanOutline, "state">,
  others: readonly P[],
): P[] {
  const begin = plan.periodFrom ?? Number.POSITIVE_INFINITY;
  return others
    .filter(({ id, state, periodFrom }) => id !== plan.id && state === "in-force" && (periodFrom ?? 0) < begin)
    .toSorted((a, b) => {
      const own = Number(b.areaId === plan.areaId) - Number(a.areaId === plan.areaId);
      return own === 0 ? (b.periodFrom ?? 0) - (a.periodFrom ?? 0) : own;
    })
    .slice(0, MOST);
}
