import { areaInScope } from "#areas/store";
import type { Reader } from "#database";
import { accept, type PlanId, type Result, refuse } from "#kernel";
import { findPlan, type StoredPlan } from "../store/index.ts";

/** A plan's newest version, or the one asked for. Refuses `plan.not-found` and `plan.version-not-found {version}`. */
export async function planVersion(query: Reader, id: PlanId, version?: number): Promise<Result<StoredPlan>> {
  const plan = await findPlan(query, id, version);
  if (plan) return accept(plan);
  const other = version === undefined ? undefined : await findPlan(query, id);
  return other && version !== undefined ? refuse("plan.version-not-found", { version }) : refuse("plan.not-found");
}

/** A plan of the caller's own areas, which may be changed. Refuses `plan.not-found`, `areas.outside-scope`. */
export async function ownPlan(query: Reader, id: PlanId): Promise<Result<StoredPlan>> {
  const plan = await findPlan(query, id);
  if (!plan) return refuse("plan.not-found");
  return (await areaInScope(query, plan.areaId)) ? accept(plan) : refuse("areas.outside-scope");
}
