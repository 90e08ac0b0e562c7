import { sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, type IsoDate, idOf, type PlanId, yearOf } from "#kernel";
import type { PlanContent } from "../index.ts";

/** A plan that holds for an area: its newest version, with its numbers when they were asked for. */
export type PlanInForce = {
  readonly id: PlanId;
  readonly title: string;
  readonly areaName: string;
  readonly version: number;
  /** What it asks for in numbers; null when the version is known already. */
  readonly numbers: Pick<PlanContent, "targets" | "grids"> | null;
};

type Row = {
  readonly id: string;
  readonly title: string;
  readonly area_name: string;
  readonly version: number;
  readonly numbers: unknown;
};

/** Names a version of a plan. */
export const versionKey = ({ id, version }: Pick<PlanInForce, "id" | "version">): string => `${id}|${version}`;

/**
 * The plans of an area and of the areas above it that hold on a day, the newest first, at most 100, in one statement. Contents are
 * read of those versions alone that are not among `known` (`versionKey`), and without what is not told in numbers.
 */
export async function plansInForce(
  query: Reader,
  area: AreaId,
  { day, known }: { readonly day: IsoDate; readonly known: readonly string[] },
): Promise<PlanInForce[]> {
  const { rows } = await sql<Row>`
    select plan.id, plan.title, seat.name as area_name, newest.version,
      case when plan.id::text || '|' || newest.version = any (${known}::text[]) then null
        else jsonb_build_object('targets', newest.content -> 'targets', 'grids', newest.content -> 'grids') end as numbers
    from area asked
    join area seat on seat.tree = asked.tree and asked.preorder_from between seat.preorder_from and seat.preorder_to
    join plan on plan.area_id = seat.id and coalesce(plan.period_to, 9999) >= ${yearOf(day)}
    cross join lateral (
      select it.version, it.content, it.published_at from plan_version it where it.plan_id = plan.id order by it.version desc limit 1
    ) as newest
    where asked.id = ${area}
      and not exists (select from plan_event gone where gone.plan_id = plan.id and gone.type = 'withdrawn')
    order by newest.published_at desc
    limit 100`.execute(query as never);
  return rows.map((row) => ({
    ...{ id: idOf<"plan">(row.id), title: row.title, areaName: row.area_name, version: row.version },
    numbers: row.numbers as PlanInForce["numbers"],
  }));
}

export type PlanOfArea = { readonly id: PlanId; readonly title: string; readonly content: PlanContent };

/** More than any area has at a time. */
const MOST = 20;

/** The newest version of every plan of these areas that has not been withdrawn, the one published last first; at most twenty. */
export async function plansOfAreas(query: Reader, areas: readonly AreaId[]): Promise<PlanOfArea[]> {
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
