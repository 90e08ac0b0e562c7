import type { Reader } from "#database";
import { type AreaId, idOf, type PlanId } from "#kernel";
import type { PlanContent } from "../index.ts";

export type PlanInForce = { readonly id: PlanId; readonly title: string; readonly content: PlanContent };

/** More than any area has at a time. */
const MOST = 20;

/** The newest version of every plan of these areas that has not been withdrawn, the one published last first; at most twenty. */
export async function plansInForce(query: Reader, areas: readonly AreaId[]): Promise<PlanInForce[]> {
  if (areas.length === 0) return [];
  const rows = await query
    .with("newest", (db) =>
      db
        .selectFrom("plan_version")
        .innerJoin("plan", "plan.id", "plan_version.plan_id")
        .distinctOn("plan_id")
        .select(["plan_id", "title", "content", "published_at"])
        .where("plan.area_id", "in", [...areas])
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("plan_event")
                .select("plan_event.plan_id")
                .whereRef("plan_event.plan_id", "=", "plan.id")
                .where("plan_event.type", "=", "withdrawn"),
            ),
          ),
        )
        .orderBy("plan_id")
        .orderBy("version", "desc"),
    )
    .selectFrom("newest")
    .select(["plan_id", "title", "content"])
    .orderBy("published_at", "desc")
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    ...{ id: idOf(row.plan_id), title: row.title },
    content: row.content as unknown as PlanContent,
  }));
}
