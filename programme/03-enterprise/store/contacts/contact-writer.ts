import { sql } from "kysely";
import { actingUser, type Grant, lockByNames, type Writer } from "#database";
import { type AreaId, areaId, type Instant, idOf } from "#kernel";
import type { ContactContent, ContactId } from "../../domain/contacts/contact.ts";
import type { EnterpriseId } from "../../domain/enterprise.ts";
import type { AskedFigures } from "./contact-reader.ts";

/** One after the other writes into the log of an enterprise, until the end of the transaction. */
export async function holdContacts(write: Writer, ids: readonly EnterpriseId[]): Promise<void> {
  await lockByNames(
    write,
    ids.map((id) => `contacts ${id}`),
  );
}

export type NewContacts = {
  readonly content: ContactContent;
  readonly about: AskedFigures | null;
  /** One entry for each enterprise. */
  readonly entries: readonly {
    readonly id: ContactId;
    readonly enterpriseId: EnterpriseId;
    readonly settles: ContactId | null;
  }[];
};

/** An entry that was new, and the office that it is of. */
export type AddedContact = {
  readonly id: ContactId;
  readonly enterpriseId: EnterpriseId;
  readonly officeId: AreaId;
};

/**
 * Adds the same to the logs of some enterprises, in one statement; what is there already is left alone. The office is the lowest of the
 * caller's areas in which the enterprise lies. Gives what was new.
 */
export async function insertContacts(
  write: Writer,
  grant: Grant,
  { content, about, entries }: NewContacts,
  at: Instant,
): Promise<AddedContact[]> {
  if (entries.length === 0) return [];
  const rows = entries.map((it) => ({ id: it.id, enterprise_id: it.enterpriseId, settles: it.settles }));
  const { kind, day, withWhom, outcome, note, next } = content;
  const added = await sql<{
    id: string;
    enterprise_id: string;
    office_id: number;
  }>`insert into enterprise_contact (home_id, id, enterprise_id, office_id, kind, day, with_whom, outcome, note,
      next_step, next_due, measures, year, settles, recorded_at, by_id, by_name)
    select firm.home_id, entry.id, firm.id, office.id, ${kind}, ${day}::date, ${withWhom}, ${outcome}, ${note}, ${next?.step ?? null},
      ${next?.due ?? null}::date, ${about ? [...about.measures] : null}::text[], ${about?.year ?? null}::integer, entry.settles,
      ${at}::timestamptz, ${actingUser(grant)}::uuid, ${grant.userName}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry (id uuid, enterprise_id uuid, settles uuid)
    join enterprise firm on firm.id = entry.enterprise_id
    cross join lateral (
      select held.id from area seat
      join area held on held.tree = seat.tree and seat.preorder_from between held.preorder_from and held.preorder_to
      where seat.id = firm.area_id and held.id = any (${[...grant.areas]}::integer[])
      order by held.preorder_from desc limit 1
    ) as office
    on conflict (id) do nothing
    returning id, enterprise_id, office_id`.execute(write);
  return added.rows.map((row) => ({
    ...{ id: idOf<"contact">(row.id), enterpriseId: idOf<"enterprise">(row.enterprise_id) },
    officeId: areaId(row.office_id),
  }));
}

/** Says that a step is not needed any more; false when that was said before. */
export async function insertCancellation(
  write: Writer,
  grant: Grant,
  it: { readonly homeId: AreaId; readonly contactId: ContactId; readonly id: string; readonly reason: string },
  at: Instant,
): Promise<boolean> {
  const added = await write
    .insertInto("enterprise_contact_cancellation")
    .values({
      ...{ home_id: it.homeId, contact_id: it.contactId, id: it.id, reason: it.reason },
      ...{ recorded_at: at, by_id: actingUser(grant), by_name: grant.userName },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Under which id the step of an entry was cancelled; undefined when it was not. */
export async function cancellationOf(write: Writer, contactId: ContactId): Promise<string | undefined> {
  const row = await write
    .selectFrom("enterprise_contact_cancellation")
    .select("id")
    .where("contact_id", "=", contactId)
    .executeTakeFirst();
  return row?.id;
}
