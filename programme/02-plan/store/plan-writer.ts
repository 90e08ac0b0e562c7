import { type Grant, lockByName, type Writer } from "#database";
import type { AreaId, DocumentId, Instant, PlanId } from "#kernel";
import type { PlanContent, Warning } from "../index.ts";

export type NewPlanVersion = {
  readonly planId: PlanId;
  readonly homeShard: number;
  readonly areaId: AreaId;
  readonly version: number;
  readonly documentId: DocumentId | null;
  readonly content: PlanContent;
  readonly contentHash: string;
  readonly warnings: readonly Warning[];
  readonly demo: boolean;
  readonly at: Instant;
};

/** Writes a plan with its first version and the event that published it. The caller's transaction makes it whole or absent. */
export async function insertPlan(write: Writer, grant: Grant, plan: NewPlanVersion): Promise<void> {
  const { title, period } = plan.content.about;
  await write
    .insertInto("plan")
    .values({
      home_shard: plan.homeShard,
      area_id: plan.areaId,
      id: plan.planId,
      title,
      period_from: period?.[0] ?? null,
      period_to: period?.[1] ?? null,
      demo: plan.demo,
    })
    .execute();
  await insertPlanVersion(write, grant, plan, { seq: 1 });
}

/** Writes one more version of a plan and its event, number `seq` of the plan's history; `reason` says why it was changed. */
export async function insertPlanVersion(
  write: Writer,
  grant: Grant,
  plan: NewPlanVersion,
  event: { readonly seq: number; readonly reason?: string },
): Promise<void> {
  await write
    .insertInto("plan_version")
    .values({
      home_shard: plan.homeShard,
      area_id: plan.areaId,
      plan_id: plan.planId,
      version: plan.version,
      document_id: plan.documentId,
      content: JSON.stringify(plan.content),
      content_hash: plan.contentHash,
      warnings: JSON.stringify(plan.warnings),
      published_by: grant.userId,
      published_by_name: grant.userName,
      published_at: plan.at,
    })
    .execute();
  await appendPlanEvent(write, grant, {
    planId: plan.planId,
    homeShard: plan.homeShard,
    areaId: plan.areaId,
    seq: event.seq,
    type: "published",
    payload: {
      version: plan.version,
      contentHash: plan.contentHash,
      ...(event.reason === undefined ? {} : { reason: event.reason }),
    },
    at: plan.at,
  });
}

export type NewPlanEvent = {
  readonly planId: PlanId;
  readonly homeShard: number;
  readonly areaId: AreaId;
  readonly seq: number;
  readonly type: "published" | "withdrawn";
  readonly payload: { readonly [key: string]: string | number };
  readonly at: Instant;
};

export async function appendPlanEvent(write: Writer, grant: Grant, event: NewPlanEvent): Promise<void> {
  await write
    .insertInto("plan_event")
    .values({
      home_shard: event.homeShard,
      plan_id: event.planId,
      seq: event.seq,
      area_id: event.areaId,
      type: event.type,
      payload: JSON.stringify(event.payload),
      by_id: grant.userId,
      by_name: grant.userName,
      at: event.at,
    })
    .execute();
}

/** One writer at a time per plan. */
export async function lockPlan(write: Writer, id: PlanId): Promise<void> {
  await lockByName(write, `plan:${id}`);
}
