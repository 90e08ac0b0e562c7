import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import { listsUnderWay } from "#enterprise/store";
import { settledMoment } from "#facts/store";
import { accept, dayOf, type Instant, type PlanId, type Result, refuse } from "#kernel";
import { findPlan } from "#plan/store";
import { type Snapshot, type SnapshotId, snapshotTitle, underWayNow } from "../../index.ts";
import { findSnapshot, insertSnapshot } from "../../store/index.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { planProgress, progressView } from "../plan-progress.ts";
import { frozenText } from "./frozen-content.ts";

type Freezing = { readonly id: SnapshotId; readonly planId: PlanId; readonly title: string };

/**
 * Freezes a plan's progress as it is at this moment; nobody records meanwhile. The same id again for the same plan and title gives the snapshot that is there. Refuses `plan.not-found`,
 * `areas.outside-scope`, `facts.day-busy`, `rollup.snapshot-id-reused`, and what `snapshotTitle` refuses.
 */
export async function freezeProgress(
  write: Writer,
  grant: Grant,
  { id, planId, ...asked }: Freezing,
  options: IndicatorOptions,
): Promise<Result<Snapshot>> {
  const title = snapshotTitle(asked.title);
  if (!title.ok) return title;
  const there = await frozenBefore(write, { id, planId, title: title.value });
  if (there) return there;
  const plan = await findPlan(write, planId);
  if (!plan) return refuse("plan.not-found");
  if (!(await areaInScope(write, plan.areaId))) return refuse("areas.outside-scope");
  const settled = await settledMoment(write, options.clock);
  if (!settled.ok) return settled;
  const takenAt: Instant = settled.value;
  const progress = await planProgress(write, plan, dayOf(takenAt), options);
  const underWay = underWayNow({ lists: await listsUnderWay(write), enterprises: options.stillLoading() });
  const told = progressView(plan, dayOf(takenAt), progress);
  const { content, sha256 } = frozenText(told, progress, { takenAt, underWay });
  const snapshot = {
    ...{ id, planId, planVersion: plan.version, areaId: plan.areaId, title: title.value },
    ...{ day: dayOf(takenAt), takenAt, sha256, byName: grant.userName },
  };
  // The same button pressed twice at once: the other one was first.
  if (!(await insertSnapshot(write, grant, { ...snapshot, content })))
    return (await frozenBefore(write, snapshot)) ?? refuse("rollup.snapshot-id-reused");
  await recordAudit(write, grant, {
    ...{ action: "figures-frozen", objectKind: "figure-snapshot", objectId: id, areaId: plan.areaId },
    detail: { planId, planVersion: plan.version, title: title.value, takenAt, sha256 },
  });
  return accept(snapshot);
}

/** The snapshot that has the id already, when it is what is asked for; refuses `rollup.snapshot-id-reused` when it is another one. */
async function frozenBefore(write: Writer, asked: Freezing): Promise<Result<Snapshot> | undefined> {
  const there = await findSnapshot(write, asked.id);
  if (!there) return undefined;
  const { content: _, ...snapshot } = there;
  const same = there.planId === asked.planId && there.title === asked.title;
  return same ? accept(snapshot) : refuse("rollup.snapshot-id-reused");
}
