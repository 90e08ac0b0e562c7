import { sql } from "kysely";
import type { Grant, Reader, Writer } from "#database";
import { type AreaId, areaId, type Instant, type IsoDate } from "#kernel";
import type { Listing, ListingEnd, ListingStatus } from "../domain/listing.ts";

/** Which register: the name of its table, whose log is `<name>_event`. */
export type RegisterName = "expert" | "supplier";

/** An entry of a register as far as every register knows it. */
type ListedEntry = Listing & { readonly id: string; readonly listedBy: AreaId; readonly name: string };

const NAMES: Readonly<Record<RegisterName, string>> = { expert: "name", supplier: "company" };

export async function findEntry(query: Reader, register: RegisterName, id: string): Promise<ListedEntry | undefined> {
  const { rows } = await sql<{
    id: string;
    listed: number;
    name: string;
    status: ListingStatus;
    until: IsoDate | null;
  }>`
    select id, listed_by as listed, ${sql.ref(NAMES[register])} as name, status, valid_until::text as until
    from ${sql.table(register)} where id = ${id}::uuid`.execute(query as Writer);
  const [row] = rows;
  return row && { id: row.id, listedBy: areaId(row.listed), name: row.name, status: row.status, validUntil: row.until };
}

/** Begins the logs of entries that were just inserted. */
export async function logListed(
  write: Writer,
  grant: Grant,
  { register, ids, at }: { readonly register: RegisterName; readonly ids: readonly string[]; readonly at: Instant },
): Promise<void> {
  await sql`insert into ${sql.table(`${register}_event`)} (${sql.ref(`${register}_id`)}, seq, at, by_id, by_name, on_behalf_of, type)
    select id, 1, ${at}::timestamptz, ${grant.userId}::uuid, ${grant.userName}, ${grant.onBehalfOf ?? null}, 'listed'
    from unnest(${ids}::uuid[]) as entry (id)`.execute(write);
}

/** Ends entries, each with its reason; those that ended meanwhile stay as they are. Gives how many ended. */
export async function endEntries(
  write: Writer,
  grant: Grant,
  ended: {
    readonly register: RegisterName;
    readonly ends: readonly { readonly id: string; readonly end: ListingEnd }[];
    readonly at: Instant;
  },
): Promise<number> {
  const { register, at } = ended;
  const rows = ended.ends.map(({ id, end }) => ({ id, type: end.type, reason: end.reason }));
  const done = await sql`
    with asked as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, type text, reason text)),
    gone as (update ${sql.table(register)} it set status = asked.type from asked where it.id = asked.id and it.status = 'listed'
      returning it.id, asked.type, asked.reason)
    insert into ${sql.table(`${register}_event`)} (${sql.ref(`${register}_id`)}, seq, at, by_id, by_name, on_behalf_of, type, reason)
    select id, 2, ${at}::timestamptz, ${grant.userId}::uuid, ${grant.userName}, ${grant.onBehalfOf ?? null}, type, reason
    from gone`.execute(write);
  return Number(done.numAffectedRows ?? 0n);
}
