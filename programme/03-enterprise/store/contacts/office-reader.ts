import { sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, type IsoDate, idOf } from "#kernel";
import type { ContactId, ContactKind, ContactOutcome, NextStep } from "../../domain/contacts/contact.ts";
import type { EnterpriseId } from "../../domain/enterprise.ts";
import { type ContactRow, contactOf, contactsIn, FILE, OPEN, REPORTED, type StoredContact } from "./contact-reader.ts";

/** Some entries of a list, and how many there are in all. */
export type FirstContacts = { readonly contacts: StoredContact[]; readonly total: number };

const firstOf = (rows: readonly ContactRow[]): FirstContacts => ({
  contacts: rows.map(contactOf),
  total: Number(rows[0]?.total ?? 0),
});

/** What an office still has to do: steps that are due by a day, or promises of figures that did not come in, what is due first. */
export async function stepsDue(
  query: Reader,
  {
    offices,
    until,
    promises,
  }: { readonly offices: readonly AreaId[]; readonly until: IsoDate; readonly promises: boolean },
  most: number,
): Promise<FirstContacts> {
  const { rows } =
    await sql<ContactRow>`${contactsIn(sql`select contact.*, count(*) over () as total from enterprise_contact contact
    ${FILE}
    where contact.office_id = any (${[...offices]}::integer[]) and contact.next_due <= ${until}::date
      and (contact.outcome = 'promised') = ${promises} and ${OPEN} and not ${REPORTED}
    order by contact.next_due, contact.id limit ${most}`)} order by contact.next_due, contact.id`.execute(
      query as never,
    );
  return firstOf(rows);
}

/** Contacts of some offices from a day on, newest first. */
export async function contactsSince(
  query: Reader,
  { offices, since }: { readonly offices: readonly AreaId[]; readonly since: IsoDate },
  most: number,
): Promise<FirstContacts> {
  const { rows } =
    await sql<ContactRow>`${contactsIn(sql`select it.*, count(*) over () as total from enterprise_contact it
    where it.office_id = any (${[...offices]}::integer[]) and it.day >= ${since}::date
    order by it.day desc, it.recorded_at desc, it.id desc limit ${most}`)}
    order by contact.day desc, contact.recorded_at desc, contact.id desc`.execute(query as never);
  return firstOf(rows);
}

/** What somebody who calls an enterprise has to know: the last contact, and the open step that is due first. */
export type ContactGlance = {
  readonly last: {
    readonly day: IsoDate;
    readonly kind: ContactKind;
    readonly outcome: ContactOutcome;
    readonly note: string | null;
  } | null;
  /** `mayClose`: the office that set it is one of the caller's, or lies below one. */
  readonly open:
    | (NextStep & { readonly contactId: ContactId; readonly promised: boolean; readonly mayClose: boolean })
    | null;
};

type GlanceRow = {
  readonly id: string;
  readonly day: string | null;
  readonly kind: string | null;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly step_id: string | null;
  readonly next_step: string | null;
  readonly next_due: string | null;
  readonly promised: boolean | null;
  readonly may_close: boolean | null;
};

/** The last contact and the next open step of some enterprises, with what was merged into them; one statement. */
export async function contactGlances(
  query: Reader,
  ids: readonly EnterpriseId[],
): Promise<Map<EnterpriseId, ContactGlance>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<GlanceRow>`
    select file.id, last.day::text, last.kind, last.outcome, last.note,
      step.id as step_id, step.next_step, step.next_due::text, step.outcome = 'promised' as promised,
      step.office_id in (select areas_in_scope()) as may_close
    from enterprise file
    cross join lateral (
      select array(select member.id from enterprise member
        where member.home_id = file.home_id and (member.id = file.id or member.survivor_id = file.id)) as ids
    ) as files
    left join lateral (
      select it.day, it.kind, it.outcome, it.note from enterprise_contact it
      where it.home_id = file.home_id and it.enterprise_id = any (files.ids)
      order by it.day desc, it.recorded_at desc, it.id desc limit 1
    ) as last on true
    left join lateral (
      select contact.id, contact.next_step, contact.next_due, contact.outcome, contact.office_id
      from enterprise_contact contact
      where contact.home_id = file.home_id and contact.enterprise_id = any (files.ids) and ${OPEN} and not ${REPORTED}
      order by contact.next_due, contact.id limit 1
    ) as step on true
    where file.id = any (${[...ids]}::uuid[])`.execute(query as never);
  return new Map(rows.map((row) => [idOf<"enterprise">(row.id), glanceOf(row)]));
}

function glanceOf(row: GlanceRow): ContactGlance {
  const { day, kind, outcome, note, step_id: step, next_due: due } = row;
  return {
    last:
      day === null
        ? null
        : { day: day as IsoDate, kind: kind as ContactKind, outcome: outcome as ContactOutcome, note },
    open:
      step === null || due === null
        ? null
        : {
            ...{ step: row.next_step, due: due as IsoDate, contactId: idOf(step) },
            ...{ promised: row.promised === true, mayClose: row.may_close === true },
          },
  };
}
