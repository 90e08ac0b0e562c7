import { sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, areaId, groupedBy, type Instant, type IsoDate, instantOf } from "#kernel";
import type { AdoptedDefinition, LocalDefinition } from "../../domain/definitions/local-definition.ts";

type Row = {
  readonly code: string;
  readonly area_id: number;
  readonly area_name: string;
  readonly version: number;
  readonly valid_from: string;
  readonly reason: string | null;
  readonly definition: unknown;
};

function adopted(row: Row): AdoptedDefinition {
  return {
    ...{ code: row.code, areaId: areaId(row.area_id), areaName: row.area_name, version: row.version },
    ...{ validFrom: row.valid_from as IsoDate, reason: row.reason, definition: row.definition as LocalDefinition },
  };
}

/**
 * The newest version of the indicators that offices of some areas and above them keep, by the area asked for, the highest first; with those of areas
 * below it too when `below`; as they were before a moment when one is given. In one statement.
 */
export async function localIndicatorsOf(
  query: Reader,
  areas: readonly AreaId[],
  below = false,
  before: Instant | null = null,
): Promise<ReadonlyMap<AreaId, AdoptedDefinition[]>> {
  if (areas.length === 0) return new Map();
  const { rows } = await sql<Row & { readonly asked: number }>`
    select asked.id as asked, it.code, it.area_id, seat.name as area_name, it.version, it.valid_from, it.reason, it.definition
    from area asked
    join area seat on seat.tree = asked.tree
      and (asked.preorder_from between seat.preorder_from and seat.preorder_to
        or (${below} and seat.preorder_from between asked.preorder_from and asked.preorder_to))
    join local_indicator it on it.area_id = seat.id
    where asked.id = any (${areas}::integer[]) and it.adopted_at < coalesce(${before}::timestamptz, 'infinity')
      and not exists (select from local_indicator later
        where later.code = it.code and later.version > it.version and later.adopted_at < coalesce(${before}::timestamptz, 'infinity'))
    order by seat.preorder_from, it.definition -> 'label' ->> 'zh', it.code`.execute(query as never);
  const found = groupedBy(rows, ({ asked }) => areaId(asked));
  return new Map([...found].map(([area, its]) => [area, its.map(adopted)]));
}

/** The same of one area. */
export async function localIndicators(query: Reader, area: AreaId, below = false): Promise<AdoptedDefinition[]> {
  return (await localIndicatorsOf(query, [area], below)).get(area) ?? [];
}

/** The newest version of every local indicator, for the platform itself. */
export async function allLocalIndicators(query: Reader): Promise<AdoptedDefinition[]> {
  const { rows } = await sql<Row>`
    select it.code, it.area_id, seat.name as area_name, it.version, it.valid_from, it.reason, it.definition
    from local_indicator it
    join area seat on seat.id = it.area_id
    where not exists (select from local_indicator later where later.code = it.code and later.version > it.version)
    order by it.code`.execute(query as never);
  return rows.map(adopted);
}

/** A version of a local indicator with who adopted it and when. */
export type DefinitionVersion = AdoptedDefinition & { readonly adoptedAt: Instant; readonly byName: string };

/** All versions of a local indicator, the newest first; none when there is no such indicator for the caller. */
export async function versionsOf(query: Reader, code: string): Promise<DefinitionVersion[]> {
  const rows = await query
    .selectFrom("local_indicator as it")
    .innerJoin("area as seat", "seat.id", "it.area_id")
    .select(["it.code", "it.area_id", "seat.name as area_name", "it.version", "it.valid_from", "it.reason"])
    .select(["it.definition", "it.adopted_at", "it.by_name"])
    .where("it.code", "=", code)
    .orderBy("it.version", "desc")
    .execute();
  return rows.map((row) => ({
    ...adopted({ ...row, valid_from: row.valid_from as unknown as string }),
    ...{ adoptedAt: instantOf(row.adopted_at), byName: row.by_name },
  }));
}
