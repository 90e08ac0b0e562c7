import { sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, areaId, type DocumentId, dayOf, type Instant, idOf, instantOf, type PlanId } from "#kernel";
import type { PlanContent, PlanEvent, PlanState, Warning } from "../index.ts";
import { evolve, UNPUBLISHED } from "../index.ts";

export type StoredPlanEvent = {
  readonly type: "published" | "withdrawn";
  readonly version: number | null;
  readonly contentHash: string | null;
  readonly reason: string | null;
  readonly byId: string | null;
  readonly byName: string;
  readonly at: Instant;
};

export type ListedPlan = {
  readonly id: PlanId;
  readonly title: string;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  readonly demo: boolean;
  readonly version: number;
  readonly state: "in-force" | "withdrawn";
  readonly publishedAt: Instant;
  readonly publishedByName: string;
  readonly targets: number;
  readonly tasks: number;
  readonly warnings: readonly Warning[];
};

/** The newest version of every published plan or of those asked for, withdrawn ones last; at most 200. */
export async function listPlans(query: Reader, only?: readonly PlanId[]): Promise<ListedPlan[]> {
  if (only?.length === 0) return [];
  const rows = await query
    .with("newest", (db) =>
      db
        .selectFrom("plan_version")
        .distinctOn("plan_id")
        .select(["plan_id", "version", "warnings", "published_at", "published_by_name"])
        .select([
          sql<number>`jsonb_array_length(content -> 'targets')`.as("targets"),
          sql<number>`jsonb_array_length(content -> 'tasks')`.as("tasks"),
        ])
        .orderBy("plan_id")
        .orderBy("version", "desc"),
    )
    .selectFrom("plan")
    .innerJoin("newest", "newest.plan_id", "plan.id")
    .innerJoin("area", "area.id", "plan.area_id")
    .leftJoin("plan_event as withdrawal", (join) =>
      join.onRef("withdrawal.plan_id", "=", "plan.id").on("withdrawal.type", "=", "withdrawn"),
    )
    .select([
      "plan.id",
      "plan.title",
      "plan.area_id",
      "area.name as area_name",
      "period_from",
      "period_to",
      "plan.demo",
    ])
    .select(["newest.version", "warnings", "published_at", "published_by_name", "targets", "tasks"])
    .select("withdrawal.at as withdrawn_at")
    .$if(only !== undefined, (narrow) => narrow.where("plan.id", "in", [...(only ?? [])]))
    .orderBy("withdrawal.at", (order) => order.asc().nullsFirst())
    .orderBy("published_at", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: idOf(row.id),
    title: row.title,
    areaId: areaId(row.area_id),
    areaName: row.area_name,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    demo: row.demo,
    version: row.version,
    state: row.withdrawn_at === null ? "in-force" : "withdrawn",
    publishedAt: instantOf(row.published_at),
    publishedByName: row.published_by_name,
    targets: row.targets,
    tasks: row.tasks,
    warnings: row.warnings as unknown as Warning[],
  }));
}

export type StoredPlan = Omit<ListedPlan, "state" | "targets" | "tasks"> & {
  readonly homeShard: number;
  readonly documentId: DocumentId | null;
  readonly content: PlanContent;
  readonly contentHash: string;
  readonly history: readonly StoredPlanEvent[];
};

/** A plan with its newest version, or the one asked for, and everything that happened to it. */
export async function findPlan(query: Reader, id: PlanId, version?: number): Promise<StoredPlan | undefined> {
  const row = await query
    .selectFrom("plan")
    .innerJoin("plan_version", "plan_version.plan_id", "plan.id")
    .innerJoin("area", "area.id", "plan.area_id")
    .select([
      "plan.home_shard",
      "plan.id",
      "title",
      "plan.area_id",
      "area.name as area_name",
      "period_from",
      "period_to",
    ])
    .select(["plan.demo", "version", "content", "content_hash", "warnings"])
    .select(["published_at", "published_by_name"])
    // Later versions are changes to a plan that was read from one document.
    .select((eb) =>
      eb
        .selectFrom("plan_version as read")
        .select("read.document_id")
        .whereRef("read.plan_id", "=", "plan.id")
        .where("read.document_id", "is not", null)
        .orderBy("read.version", "desc")
        .limit(1)
        .as("document_id"),
    )
    .where("plan.id", "=", id)
    .$if(version !== undefined, (narrow) => narrow.where("version", "=", version ?? 0))
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: idOf(row.id),
    homeShard: row.home_shard,
    title: row.title,
    areaId: areaId(row.area_id),
    areaName: row.area_name,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    demo: row.demo,
    version: row.version,
    documentId: row.document_id === null ? null : idOf(row.document_id),
    content: row.content as unknown as PlanContent,
    contentHash: row.content_hash,
    warnings: row.warnings as unknown as Warning[],
    publishedAt: instantOf(row.published_at),
    publishedByName: row.published_by_name,
    history: await planHistory(query, id),
  };
}

/** What some plans say in their newest version; one statement. */
export async function planContents(query: Reader, ids: readonly PlanId[]): Promise<Map<PlanId, PlanContent>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .selectFrom("plan_version")
    .distinctOn("plan_id")
    .select(["plan_id", "content"])
    .where("plan_id", "in", [...ids])
    .orderBy("plan_id")
    .orderBy("version", "desc")
    .execute();
  return new Map(rows.map((row) => [idOf<"plan">(row.plan_id), row.content as unknown as PlanContent]));
}

async function planHistory(query: Reader, id: PlanId): Promise<StoredPlanEvent[]> {
  const rows = await query
    .selectFrom("plan_event")
    .select(["type", "payload", "by_id", "by_name", "at"])
    .where("plan_id", "=", id)
    .orderBy("seq")
    .execute();
  return rows.map((row) => {
    const payload = row.payload as { version?: number; contentHash?: string; reason?: string };
    return {
      type: row.type as StoredPlanEvent["type"],
      version: payload.version ?? null,
      contentHash: payload.contentHash ?? null,
      reason: payload.reason ?? null,
      byId: row.by_id,
      byName: row.by_name,
      at: instantOf(row.at),
    };
  });
}

/** The state that a plan's history folds to. */
export function stateOf(history: readonly StoredPlanEvent[]): PlanState {
  return history.map(planEvent).reduce(evolve, UNPUBLISHED);
}

function planEvent(stored: StoredPlanEvent): PlanEvent {
  const common = { by: idOf<"user">(stored.byId ?? ""), on: dayOf(stored.at) };
  return stored.type === "published"
    ? { ...common, type: "published", version: stored.version ?? 1, contentHash: stored.contentHash ?? "" }
    : { ...common, type: "withdrawn", reason: stored.reason ?? "" };
}
