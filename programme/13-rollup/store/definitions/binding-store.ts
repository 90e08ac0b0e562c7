import { sql } from "kysely";
import type { Grant, Reader, Writer } from "#database";
import type { AreaId, Instant, PlanId } from "#kernel";
import { type ConfirmedBindings, NO_BINDINGS } from "../../domain/bind-indicators.ts";

/** Which indicators persons named for items of some plans, before a moment when one is given; what was taken back is not among them. */
export async function bindingsOfPlans(
  query: Reader,
  plans: readonly PlanId[],
  before?: Instant,
): Promise<ReadonlyMap<string, ConfirmedBindings>> {
  if (plans.length === 0) return new Map();
  const rows = await query
    .selectFrom("plan_indicator_binding")
    .distinctOn(["plan_id", "item_id"])
    .select(["plan_id", "item_id", "code"])
    .where("plan_id", "in", [...plans])
    .$if(before !== undefined, (narrow) => narrow.where(sql<boolean>`bound_at < ${before ?? null}::timestamptz`))
    .orderBy("plan_id")
    .orderBy("item_id")
    .orderBy("seq", "desc")
    .execute();
  const found = new Map<string, Map<string, string>>();
  for (const { plan_id, item_id, code } of rows)
    if (code !== null) found.set(plan_id, (found.get(plan_id) ?? new Map<string, string>()).set(item_id, code));
  return found;
}

/** The same of one plan. */
export async function confirmedBindings(query: Reader, plan: PlanId): Promise<ConfirmedBindings> {
  return (await bindingsOfPlans(query, [plan])).get(plan) ?? NO_BINDINGS;
}

/** What was said last of an item: under which id, how often something was said, and of which indicator. */
export type LastBinding = { readonly id: string; readonly seq: number; readonly code: string | null };

/** Undefined when nobody has said anything of the item yet. */
export async function lastBinding(query: Reader, plan: PlanId, item: string): Promise<LastBinding | undefined> {
  return query
    .selectFrom("plan_indicator_binding")
    .select(["id", "seq", "code"])
    .where("plan_id", "=", plan)
    .where("item_id", "=", item)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
}

export type NewBinding = {
  readonly homeId: AreaId;
  readonly id: string;
  readonly planId: PlanId;
  readonly areaId: AreaId;
  readonly itemId: string;
  readonly seq: number;
  /** Null takes back what was said. */
  readonly code: string | null;
};

/** Keeps what a person said of an item; false when somebody else was first, or the id is used. */
export async function insertBinding(write: Writer, grant: Grant, it: NewBinding, at: Instant): Promise<boolean> {
  const added = await write
    .insertInto("plan_indicator_binding")
    .values({
      ...{ home_id: it.homeId, id: it.id, plan_id: it.planId, area_id: it.areaId, item_id: it.itemId },
      ...{ seq: it.seq, code: it.code, bound_at: at, by_id: grant.userId, by_name: grant.userName },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
