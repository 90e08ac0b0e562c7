import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type AreaId, areaId, type Instant, instantOf } from "#kernel";
import type { Procedure } from "../domain/procedure.ts";

/** An edition as it was published. `areaId` is null for one that the platform brings along. */
export type PublishedProcedure = {
  readonly procedure: Procedure;
  readonly areaId: AreaId | null;
  readonly areaName: string | null;
  readonly digest: string;
  readonly publishedAt: Instant;
  readonly byName: string;
  readonly reason: string | null;
};

export type NewProcedure = Omit<PublishedProcedure, "areaName"> & { readonly byId: string | null };

/** Publishes editions; one that is there already stays as it is. Gives how many were new. */
export async function insertProcedures(write: Writer, editions: readonly NewProcedure[]): Promise<number> {
  if (editions.length === 0) return 0;
  const added = await write
    .insertInto("procedure_edition")
    .values(
      editions.map(({ procedure, ...it }) => ({
        ...{ procedure_id: procedure.id, edition: procedure.edition, area_id: it.areaId, digest: it.digest },
        ...{ body: JSON.stringify(procedure), published_at: it.publishedAt, by_id: it.byId, by_name: it.byName },
        reason: it.reason,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0n);
}

type Row = {
  readonly body: unknown;
  readonly area_id: number | null;
  readonly area_name: string | null;
  readonly digest: string;
  readonly published_at: Date;
  readonly by_name: string;
  readonly reason: string | null;
};

const published = (row: Row): PublishedProcedure => ({
  procedure: row.body as Procedure,
  areaId: row.area_id === null ? null : areaId(row.area_id),
  ...{ areaName: row.area_name, digest: row.digest, byName: row.by_name, reason: row.reason },
  publishedAt: instantOf(row.published_at),
});

const COLUMNS = sql`it.body, it.area_id, seat.name as area_name, it.digest, it.published_at, it.by_name, it.reason`;

/** Every procedure by which a case could begin in an area now: the newest edition of the nearest office that published one, else the shipped one. */
export async function proceduresAt(query: Reader, area: AreaId): Promise<PublishedProcedure[]> {
  const { rows } = await sql<Row>`
    select distinct on (it.procedure_id) ${COLUMNS}
    from area own
    join procedure_edition it on it.area_id is null or exists (
      select from area above where above.id = it.area_id and above.tree = own.tree and own.preorder_from between above.preorder_from and above.preorder_to)
    left join area seat on seat.id = it.area_id
    where own.id = ${area}
    order by it.procedure_id, seat.preorder_from desc nulls last, it.published_at desc`.execute(query as Writer);
  return rows.map(published);
}

/** Editions by name and number, in one question; `keyOf` names them in the map. */
export async function proceduresNamed(
  query: Reader,
  wanted: readonly { readonly procedureId: string; readonly edition: string }[],
): Promise<ReadonlyMap<string, Procedure>> {
  const { rows } = await sql<{ body: Procedure }>`select it.body from procedure_edition it
    join (select distinct * from unnest(${wanted.map((one) => one.procedureId)}::text[], ${wanted.map((one) => one.edition)}::text[])
      as asked (procedure_id, edition)) asked using (procedure_id, edition)`.execute(query as Writer);
  return new Map(rows.map(({ body }) => [keyOf({ procedureId: body.id, edition: body.edition }), body]));
}

export function keyOf({ procedureId, edition }: { readonly procedureId: string; readonly edition: string }): string {
  return `${procedureId} ${edition}`;
}
