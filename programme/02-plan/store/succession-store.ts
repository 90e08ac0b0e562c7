import { sql } from "kysely";
import type { Grant, Reader, Writer } from "#database";
import { type AreaId, type Instant, idOf, type PlanId } from "#kernel";
import { follow, NO_PREDECESSOR, type Succession, type SuccessionEvent } from "../index.ts";

type EventRow = { readonly type: string; readonly predecessor_id: string | null; readonly payload: unknown };

/** The check constraints of the table allow nothing else. */
function eventOf({ type, predecessor_id, payload }: EventRow): SuccessionEvent {
  if (type === "predecessor-named" && predecessor_id !== null) return { type, predecessorId: idOf(predecessor_id) };
  if (type === "predecessor-removed") return { type };
  if (type === "indicators-joined" || type === "indicators-kept-apart") {
    const { before, after } = payload as { readonly before: string; readonly after: string };
    return { type, before, after };
  }
  throw new Error(`a plan's succession holds an event that nobody writes: ${type}`);
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

/** No chain of plans is longer: a plan a year for half a century. */
const LONGEST_LINE = 50;

/** A plan, the plan it follows now, the one before that, and so on. */
export async function lineOfPlans(query: Reader, id: PlanId): Promise<PlanId[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line (id, depth) as (
      select ${id}::uuid, 0
      union all
      select naming.predecessor_id, line.depth + 1
      from line
      cross join lateral (
        select predecessor_id from plan_succession_event
        where plan_id = line.id and type in ('predecessor-named', 'predecessor-removed')
        order by seq desc limit 1
      ) naming
      where naming.predecessor_id is not null and line.depth < ${LONGEST_LINE}
    )
    select id from line order by depth`.execute(query);
  return rows.map((row) => idOf(row.id));
}

/** Plans that follow a plan now. */
export async function plansFollowing(query: Reader, id: PlanId): Promise<PlanId[]> {
  const rows = await query
    .with("naming", (db) =>
      db
        .selectFrom("plan_succession_event")
        .distinctOn("plan_id")
        .select(["plan_id", "predecessor_id"])
        .where("type", "in", ["predecessor-named", "predecessor-removed"])
        .where("plan_id", "in", (ever) =>
          ever.selectFrom("plan_succession_event").select("plan_id").where("predecessor_id", "=", id),
        )
        .orderBy("plan_id")
        .orderBy("seq", "desc"),
    )
    .selectFrom("naming")
    .select("plan_id")
    .where("predecessor_id", "=", id)
    .execute();
  return rows.map((row) => idOf(row.plan_id));
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
