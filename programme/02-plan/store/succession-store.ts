import type { Grant, Reader, Writer } from "#database";
import { type AreaId, type Instant, idOf, type PlanId } from "#kernel";
import { follow, NO_PREDECESSOR, type Succession, type SuccessionEvent } from "../index.ts";

function eventOf(row: { type: string; predecessor_id: string | null; payload: unknown }): SuccessionEvent {
  const { before, after } = { before: "", after: "", ...(row.payload as { before?: string; after?: string }) };
  switch (row.type) {
    case "predecessor-named":
      return { type: "predecessor-named", predecessorId: idOf(row.predecessor_id ?? "") };
    case "indicators-joined":
    case "indicators-kept-apart":
      return { type: row.type, before, after };
    default:
      return { type: "predecessor-removed" };
  }
}

/** Which plan a plan follows and what was decided about their indicators, with the number of events so far. */
export async function findSuccession(query: Reader, id: PlanId): Promise<{ state: Succession; events: number }> {
  const rows = await query
    .selectFrom("plan_succession_event")
    .select(["type", "predecessor_id", "payload"])
    .where("plan_id", "=", id)
    .orderBy("seq")
    .execute();
  return { state: rows.map(eventOf).reduce(follow, NO_PREDECESSOR), events: rows.length };
}

/** The latest naming of every plan that has a predecessor now: `[successor, predecessor]`. */
export async function successionLinks(query: Reader): Promise<(readonly [PlanId, PlanId])[]> {
  const rows = await query
    .selectFrom("plan_succession_event")
    .distinctOn("plan_id")
    .select(["plan_id", "predecessor_id"])
    .where("type", "in", ["predecessor-named", "predecessor-removed"])
    .orderBy("plan_id")
    .orderBy("seq", "desc")
    .execute();
  return rows.flatMap((row) =>
    row.predecessor_id === null ? [] : [[idOf<"plan">(row.plan_id), idOf<"plan">(row.predecessor_id)] as const],
  );
}

export type NewSuccessionEvent = {
  readonly planId: PlanId;
  readonly homeShard: number;
  readonly areaId: AreaId;
  readonly seq: number;
  readonly event: SuccessionEvent;
  readonly at: Instant;
};

export async function appendSuccessionEvent(write: Writer, grant: Grant, recorded: NewSuccessionEvent): Promise<void> {
  const { type, ...rest } = recorded.event;
  const { predecessorId, ...payload } = { predecessorId: null, ...rest };
  await write
    .insertInto("plan_succession_event")
    .values({
      home_shard: recorded.homeShard,
      plan_id: recorded.planId,
      seq: recorded.seq,
      area_id: recorded.areaId,
      type,
      predecessor_id: predecessorId,
      payload: JSON.stringify(payload),
      by_id: grant.userId,
      by_name: grant.userName,
      at: recorded.at,
    })
    .execute();
}
