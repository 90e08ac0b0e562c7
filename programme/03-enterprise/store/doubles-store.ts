import { sql } from "kysely";
import { actingUser, type Grant, type Reader, type Writer } from "#database";
import { type AreaId, areaId, type Instant, idOf, instantOf } from "#kernel";
import type { Comparable } from "../domain/doubles.ts";
import type { EnterpriseId } from "../domain/enterprise.ts";

/** Two enterprises that have something in common, the smaller id first. */
export type Candidate = { readonly one: EnterpriseId; readonly other: EnterpriseId };

/** So many pairs of an area are looked at. */
const CANDIDATES = 2_000;

/**
 * Pairs with one in or below an area that share an organisation, a name without place and form, or an address and the beginning of the
 * name, and that nobody has kept apart; `more` when there are more than are looked at. Each is a look-up by an index; nothing is
 * compared with everything.
 */
export async function doubleCandidates(
  query: Reader,
  within: AreaId,
  most = CANDIDATES,
): Promise<{ readonly pairs: Candidate[]; readonly more: boolean }> {
  const { rows } = await sql<{ one: string; other: string }>`with here as (
      select it.id, it.organisation, it.stem, it.address_key from enterprise it
      join area on area.id = it.area_id
      join area around on around.id = ${within} and around.tree = area.tree
        and area.preorder_from between around.preorder_from and around.preorder_to
      where it.survivor_id is null
    ), pairs as (
      select here.id as one, it.id as other from here
        join enterprise it on it.organisation = here.organisation and it.survivor_id is null and it.id <> here.id
      union
      select here.id, it.id from here
        join enterprise it on it.stem = here.stem and it.stem <> '' and it.survivor_id is null and it.id <> here.id
      union
      select here.id, it.id from here
        join enterprise it on it.address_key = here.address_key and left(it.stem, 2) = left(here.stem, 2)
          and it.survivor_id is null and it.id <> here.id
    )
    select distinct least(one, other) as one, greatest(one, other) as other from pairs
    where coalesce((select said.act from enterprise_distinction said
      where said.one_id = least(pairs.one, pairs.other) and said.other_id = greatest(pairs.one, pairs.other)
      order by said.recorded_at desc, said.id desc limit 1), '') <> 'kept-apart'
    order by 1, 2 limit ${most + 1}`.execute(query as never);
  const pairs = rows.slice(0, most).map(({ one, other }) => ({ one: idOf(one), other: idOf(other) }) as Candidate);
  return { pairs, more: rows.length > most };
}

/** What is compared of some enterprises, by their id. */
export async function comparablesOf(
  query: Reader,
  ids: readonly EnterpriseId[],
): Promise<Map<EnterpriseId, Comparable>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .selectFrom("enterprise")
    .select(["id", "name", "credit_code", "stem", "seat", "address_key"])
    .where("id", "in", ids)
    .execute();
  return new Map(
    rows.map(({ id, name, credit_code: creditCode, stem, seat, address_key: addressKey }) => [
      idOf<"enterprise">(id),
      { name, creditCode, stem, seat, addressKey },
    ]),
  );
}

/** At most 20 enterprises of the caller's areas that share something with one that is about to be registered. */
export async function enterprisesLike(
  query: Reader,
  it: Comparable,
  organisation: string | null,
): Promise<EnterpriseId[]> {
  const { rows } = await sql<{ id: string }>`select id from enterprise
      where organisation = ${organisation} and survivor_id is null
    union
    select id from enterprise where stem = ${it.stem} and stem <> '' and survivor_id is null
    union
    select id from enterprise where address_key = ${it.addressKey} and left(stem, 2) = left(${it.stem}::text, 2) and survivor_id is null
    order by 1 limit 20`.execute(query as never);
  return rows.map(({ id }) => idOf(id));
}

export type DistinctionAct = "kept-apart" | "taken-back";

/** That two enterprises are two, or that this is open again: by whom, when and why. */
export type Distinction = Candidate & {
  readonly act: DistinctionAct;
  readonly reason: string;
  readonly at: Instant;
  readonly byName: string;
};

export type NewDistinction = Omit<Distinction, "byName"> & { readonly homeId: AreaId; readonly id: string };

/** False when something was said under this id before. */
export async function insertDistinction(write: Writer, grant: Grant, it: NewDistinction): Promise<boolean> {
  const added = await write
    .insertInto("enterprise_distinction")
    .values({
      ...{ home_id: it.homeId, id: it.id, one_id: it.one, other_id: it.other, act: it.act, reason: it.reason },
      ...{ recorded_at: it.at, recorded_by: actingUser(grant), recorded_by_name: grant.userName },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

type DistinctionRow = {
  readonly one_id: string;
  readonly other_id: string;
  readonly act: string;
  readonly reason: string;
  readonly recorded_at: Date;
  readonly recorded_by_name: string;
};

function distinctionOf(row: DistinctionRow): Distinction {
  return {
    ...{ one: idOf<"enterprise">(row.one_id), other: idOf<"enterprise">(row.other_id), act: row.act as DistinctionAct },
    ...{ reason: row.reason, at: instantOf(row.recorded_at), byName: row.recorded_by_name },
  };
}

/** What was said under an id, or undefined when it does not exist for the reader. */
export async function distinctionWithId(query: Reader, homeId: AreaId, id: string): Promise<Distinction | undefined> {
  const row = await query
    .selectFrom("enterprise_distinction")
    .select(["one_id", "other_id", "act", "reason", "recorded_at", "recorded_by_name"])
    .where("home_id", "=", homeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && distinctionOf(row);
}

/** What was said last about a pair. */
export async function findDistinction(query: Reader, { one, other }: Candidate): Promise<Distinction | undefined> {
  const row = await query
    .selectFrom("enterprise_distinction")
    .select(["one_id", "other_id", "act", "reason", "recorded_at", "recorded_by_name"])
    .where("one_id", "=", one)
    .where("other_id", "=", other)
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && distinctionOf(row);
}

const SHOWN = 50;

/** The last 50 pairs that are kept apart, of which one lies in or below an area. */
export async function keptApart(query: Reader, within: AreaId): Promise<Distinction[]> {
  const { rows } = await sql<DistinctionRow>`select * from (
      select distinct on (said.one_id, said.other_id)
        said.one_id, said.other_id, said.act, said.reason, said.recorded_at, said.recorded_by_name
      from enterprise_distinction said order by said.one_id, said.other_id, said.recorded_at desc, said.id desc) as last
    where last.act = 'kept-apart' and exists (select from enterprise it
      join area on area.id = it.area_id
      join area around on around.id = ${within} and around.tree = area.tree
        and area.preorder_from between around.preorder_from and around.preorder_to
      where it.id in (last.one_id, last.other_id))
    order by last.recorded_at desc limit ${SHOWN}`.execute(query as never);
  return rows.map(distinctionOf);
}

/** A merge of two files, with the names and codes they go by. */
export type NamedMerge = {
  readonly id: string;
  readonly homeId: AreaId;
  readonly goneId: EnterpriseId;
  readonly goneName: string;
  readonly goneCode: string | null;
  readonly keptId: EnterpriseId;
  readonly keptName: string;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly reason: string;
  readonly at: Instant;
  readonly byName: string;
  readonly split: { readonly reason: string; readonly at: Instant; readonly byName: string } | null;
};

type MergeRow = {
  readonly id: string;
  readonly home_id: number;
  readonly gone_id: string;
  readonly gone_name: string;
  readonly gone_code: string | null;
  readonly kept_id: string;
  readonly kept_name: string;
  readonly area_id: number;
  readonly area_name: string;
  readonly reason: string;
  readonly recorded_at: Date;
  readonly recorded_by_name: string;
  readonly split_reason: string | null;
  readonly split_at: Date | null;
  readonly split_by_name: string | null;
};

const MERGES = sql`select it.id, it.home_id, gone.id as gone_id, gone.name as gone_name, gone.credit_code as gone_code,
    kept.id as kept_id, kept.name as kept_name, it.area_id, area.name as area_name, it.reason, it.recorded_at, it.recorded_by_name,
    split.reason as split_reason, split.recorded_at as split_at, split.recorded_by_name as split_by_name
  from subject_merge it
  join enterprise gone on gone.home_id = it.home_id and gone.id = it.subject_id
  join enterprise kept on kept.home_id = it.home_id and kept.id = it.survivor_id
  join area on area.id = it.area_id
  left join subject_split split on split.home_id = it.home_id and split.merge_id = it.id`;

function namedMergeOf(row: MergeRow): NamedMerge {
  return {
    ...{ id: row.id, homeId: areaId(row.home_id), goneId: idOf<"enterprise">(row.gone_id), goneName: row.gone_name },
    ...{ goneCode: row.gone_code, keptId: idOf<"enterprise">(row.kept_id), keptName: row.kept_name },
    ...{ areaId: areaId(row.area_id), areaName: row.area_name },
    ...{ reason: row.reason, at: instantOf(row.recorded_at), byName: row.recorded_by_name },
    split:
      row.split_at === null
        ? null
        : { reason: row.split_reason ?? "", at: instantOf(row.split_at), byName: row.split_by_name ?? "" },
  };
}

/** The last 50 merges into enterprises in or below an area, the newest first; undone ones too. */
export async function mergesWithin(query: Reader, within: AreaId): Promise<NamedMerge[]> {
  const { rows } = await sql<MergeRow>`${MERGES}
    join area place on place.id = kept.area_id
    join area around on around.id = ${within} and around.tree = place.tree
      and place.preorder_from between around.preorder_from and around.preorder_to
    order by it.recorded_at desc, it.id limit ${SHOWN}`.execute(query as never);
  return rows.map(namedMergeOf);
}

/** The merges of a file, into it and away, with those of what was merged into it; the newest first. */
export async function mergesAbout(query: Reader, id: EnterpriseId): Promise<NamedMerge[]> {
  const { rows } = await sql<MergeRow>`${MERGES}
    where gone.id = ${id} or kept.id = ${id} or kept.survivor_id = ${id}
    order by it.recorded_at desc, it.id`.execute(query as never);
  return rows.map(namedMergeOf);
}

/** One merge that the reader may see. */
export async function findNamedMerge(query: Reader, id: string): Promise<NamedMerge | undefined> {
  const { rows } = await sql<MergeRow>`${MERGES} where it.id = ${id}`.execute(query as never);
  return rows[0] && namedMergeOf(rows[0]);
}
