import { sql } from "kysely";
import { type Grant, lockByName, type Reader, type Writer } from "#database";
import { type AreaId, areaId, type Instant, type IsoDate, idOf, instantOf } from "#kernel";
import type { EnterpriseId } from "../../domain/enterprise.ts";
import type { FrozenRoster } from "../../domain/rosters/frozen-roster.ts";
import type { FrozenRosterId } from "../../domain/rosters/roster.ts";
import { membersQuery } from "./membership-sql.ts";

export type ListedFrozen = FrozenRoster & {
  readonly areaName: string;
  readonly frozenAt: Instant;
  readonly byName: string;
};

function frozen(query: Reader) {
  return query
    .selectFrom("frozen_roster as it")
    .innerJoin("area", "area.id", "it.area_id")
    .select([
      "it.home_id",
      "it.id",
      "it.kind",
      "it.area_id",
      "area.name as area_name",
      "it.period",
      "it.period_from",
      "it.period_to",
      "it.revision",
      "it.read_on",
      "it.member_count",
      "it.sha256",
      "it.reason",
      "it.frozen_at",
      "it.by_name",
    ]);
}

function frozenOf(row: Awaited<ReturnType<ReturnType<typeof frozen>["executeTakeFirstOrThrow"]>>): ListedFrozen {
  return {
    homeId: areaId(row.home_id),
    id: idOf(row.id),
    kind: row.kind,
    areaId: areaId(row.area_id),
    areaName: row.area_name,
    period: row.period,
    from: row.period_from as unknown as IsoDate,
    to: row.period_to as unknown as IsoDate,
    revision: row.revision,
    readOn: row.read_on as unknown as IsoDate,
    count: row.member_count,
    sha256: row.sha256,
    reason: row.reason,
    frozenAt: instantOf(row.frozen_at),
    byName: row.by_name,
  };
}

/** What was frozen of a kind, or of all, in an area and below it; the newest first, 200 at most. */
export async function listFrozenRosters(
  query: Reader,
  within: AreaId,
  kind: string | undefined,
): Promise<ListedFrozen[]> {
  const rows = await frozen(query)
    .innerJoin("area as around", (join) => join.on("around.id", "=", within).onRef("around.tree", "=", "area.tree"))
    .whereRef("area.preorder_from", ">=", "around.preorder_from")
    .whereRef("area.preorder_from", "<=", "around.preorder_to")
    .$if(kind !== undefined, (open) => open.where("it.kind", "=", kind ?? ""))
    .orderBy("it.frozen_at", "desc")
    .orderBy("it.id")
    .limit(200)
    .execute();
  return rows.map(frozenOf);
}

/** What was frozen, without its members; undefined when it is not there for the reader. */
export async function findFrozenRoster(query: Reader, id: FrozenRosterId): Promise<ListedFrozen | undefined> {
  const row = await frozen(query).where("it.id", "=", id).executeTakeFirst();
  return row && frozenOf(row);
}

/** A frozen denominator: what was frozen, and exactly whose ids. */
export type FrozenScope = ListedFrozen & { readonly members: readonly EnterpriseId[] };

/**
 * 冻结口径: the members that an indicator counts over, sorted, as they were read for the period; the same for ever. Undefined when it
 * is not there for the reader, who needs the area in the grant.
 */
export async function frozenScope(query: Reader, id: FrozenRosterId): Promise<FrozenScope | undefined> {
  const found = await findFrozenRoster(query, id);
  if (!found) return undefined;
  const row = await query.selectFrom("frozen_roster").select("members").where("id", "=", id).executeTakeFirstOrThrow();
  return { ...found, members: row.members.map((member) => idOf<"enterprise">(member)) };
}

/** A frozen set that counts one of two enterprises, or both as two. */
export type FrozenWith = Pick<ListedFrozen, "id" | "kind" | "areaName" | "period" | "revision"> & {
  readonly one: boolean;
  readonly other: boolean;
};

/** The frozen sets of the reader's areas that count one of two enterprises or both, the newest first, 50 at most. */
export async function frozenWith(query: Reader, one: EnterpriseId, other: EnterpriseId): Promise<FrozenWith[]> {
  const rows = await query
    .selectFrom("frozen_roster as it")
    .innerJoin("area", "area.id", "it.area_id")
    .select(["it.id", "it.kind", "area.name as area_name", "it.period", "it.revision"])
    .select([sql<boolean>`${one} = any(it.members)`.as("one"), sql<boolean>`${other} = any(it.members)`.as("other")])
    .where(sql<boolean>`it.members && array[${one}, ${other}]::uuid[]`)
    .orderBy("it.frozen_at", "desc")
    .orderBy("it.id")
    .limit(50)
    .execute();
  return rows.map(({ id, area_name: areaName, ...rest }) => ({ ...rest, id: idOf(id), areaName }));
}

/** Where a kind is frozen for a period in an area. */
export type FrozenPlace = Pick<FrozenRoster, "homeId" | "kind" | "areaId" | "period">;

/** Lets one after the other freeze the same period, and gives the newest revision. */
export async function newestFrozen(
  write: Writer,
  { homeId, kind, areaId: area, period }: FrozenPlace,
): Promise<ListedFrozen | undefined> {
  await lockByName(write, `frozen roster ${kind} ${area} ${period}`);
  const row = await frozen(write)
    .where("it.home_id", "=", homeId)
    .where("it.kind", "=", kind)
    .where("it.area_id", "=", area)
    .where("it.period", "=", period)
    .orderBy("it.revision", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && frozenOf(row);
}

/** What was read for freezing, and whether it was kept: not when it was empty, nor under an id that is in use, be it out of sight. */
export type FrozenNow = Pick<FrozenRoster, "count" | "sha256"> & { readonly kept: boolean };

/** Reads the members of the day and keeps them, in one statement. */
export async function insertFrozenRoster(
  write: Writer,
  grant: Grant,
  it: Omit<FrozenRoster, "count" | "sha256">,
  at: Instant,
): Promise<FrozenNow> {
  const { rows } = await sql<FrozenNow>`with found as materialized (
      select array_agg(member.id order by member.id) as members, count(*)::integer as count,
        encode(sha256(convert_to(string_agg(member.id::text, E'\\n' order by member.id), 'UTF8')), 'hex') as sha256
      from (${membersQuery(it.kind, it.areaId, it.readOn)}) as member
    ), added as (
      insert into frozen_roster (home_id, id, kind, area_id, period, period_from, period_to, revision, read_on, members, member_count,
        sha256, reason, frozen_at, by_id, by_name)
      select ${it.homeId}::integer, ${it.id}::uuid, ${it.kind}::text, ${it.areaId}::integer, ${it.period}::text, ${it.from}::date,
        ${it.to}::date, ${it.revision}::integer, ${it.readOn}::date, members, count, sha256, ${it.reason}::text, ${at}::timestamptz,
        ${grant.userId}::uuid, ${grant.userName}::text
      from found where count > 0
      on conflict do nothing
      returning id
    )
    select count, coalesce(sha256, '') as sha256, exists (select from added) as kept from found`.execute(write);
  return rows[0] ?? { count: 0, sha256: "", kept: false };
}

/** Ids that are on the lists of a day and were not frozen (`came`), and those that were and are not (`left`); merges as they are now. */
export async function membershipDrift(
  query: Reader,
  it: Pick<FrozenRoster, "id" | "kind" | "areaId">,
  day: IsoDate,
): Promise<{ readonly came: EnterpriseId[]; readonly left: EnterpriseId[] }> {
  const { rows } = await sql<{
    id: string;
    came: boolean;
  }>`with listed as materialized (${membersQuery(it.kind, it.areaId, day)}),
      kept as materialized (select unnest(members) as id from frozen_roster where id = ${it.id}::uuid)
    select listed.id, true as came from listed where not exists (select from kept where kept.id = listed.id)
    union all
    select kept.id, false from kept where not exists (select from listed where listed.id = kept.id)
    order by 1`.execute(query as never);
  return {
    came: rows.filter(({ came }) => came).map(({ id }) => idOf<"enterprise">(id)),
    left: rows.filter(({ came }) => !came).map(({ id }) => idOf<"enterprise">(id)),
  };
}
