import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, areaId, dayOf, type Instant, type IsoDate, idOf, instantOf } from "#kernel";
import type { ContactContent, ContactId, ContactKind, ContactOutcome } from "../../domain/contacts/contact.ts";
import { type StepState, stepAfter } from "../../domain/contacts/next-step.ts";
import type { EnterpriseId } from "../../domain/enterprise.ts";

/** Which figures a contact was about. */
export type AskedFigures = { readonly measures: readonly string[]; readonly year: number };

/** An entry of the log with how its next step stands now. */
export type StoredContact = ContactContent & {
  readonly id: ContactId;
  /** The file that the enterprise counts under, and its name. */
  readonly enterpriseId: EnterpriseId;
  readonly enterpriseName: string;
  readonly areaId: AreaId;
  readonly areaName: string;
  /** The name of the merged file it was noted under; null when it is the enterprise's own. */
  readonly recordedUnder: string | null;
  readonly officeName: string;
  /** The office that noted it is one of the caller's, or lies below one. */
  readonly ofOwnOffice: boolean;
  readonly about: AskedFigures | null;
  readonly settles: ContactId | null;
  readonly step: StepState;
  readonly recordedAt: Instant;
  readonly byName: string;
};

export type ContactRow = {
  readonly id: string;
  readonly enterprise_id: string;
  readonly enterprise_name: string;
  readonly area_id: number;
  readonly area_name: string;
  readonly recorded_under: string | null;
  readonly office_name: string;
  readonly of_own_office: boolean;
  readonly kind: string;
  readonly day: string;
  readonly with_whom: string | null;
  readonly outcome: string;
  readonly note: string | null;
  readonly next_step: string | null;
  readonly next_due: string | null;
  readonly measures: string[] | null;
  readonly year: number | null;
  readonly settles: string | null;
  readonly settled_by: string | null;
  readonly settled_on: string | null;
  readonly cancelled_at: Date | null;
  readonly cancelled_for: string | null;
  readonly reported: boolean;
  readonly recorded_at: Date;
  readonly by_name: string;
  readonly total: string;
};

/** Whether all the figures that a contact was about are known now; `contact` is the entry, `file` the enterprise it counts under. */
export const REPORTED = sql.raw(`(contact.measures is not null and not exists (
  select from unnest(contact.measures) as asked (measure)
  where not exists (select from fact_cell cell where cell.home_id = contact.home_id and cell.subject_id = file.id
    and cell.measure = asked.measure and cell.period_from = make_date(contact.year, 1, 1)
    and cell.period_to = make_date(contact.year, 12, 31) and cell.fact_id is not null)))`);

export const OPEN = sql.raw(`(contact.next_due is not null
  and not exists (select from enterprise_contact later where later.home_id = contact.home_id and later.settles = contact.id)
  and not exists (select from enterprise_contact_cancellation off where off.home_id = contact.home_id and off.contact_id = contact.id))`);

/** The file that a contact counts under; to be joined to `contact`. */
export const FILE =
  sql.raw(`join enterprise member on member.home_id = contact.home_id and member.id = contact.enterprise_id
  join enterprise file on file.home_id = member.home_id
    and file.id = case when member.survivor_id is null then member.id else member.survivor_id end`);

/** Entries as they stand: `chosen` gives the rows of enterprise_contact, `total` how many there are beside them. */
export const contactsIn = (chosen: RawBuilder<unknown>) => sql<ContactRow>`
  select contact.id, file.id as enterprise_id, file.name as enterprise_name, file.area_id, seat.name as area_name,
    case when member.survivor_id is not null then member.name end as recorded_under, office.name as office_name,
    contact.office_id in (select areas_in_scope()) as of_own_office, contact.kind, contact.day::text, contact.with_whom, contact.outcome, contact.note, contact.next_step, contact.next_due::text,
    contact.measures, contact.year, contact.settles, later.id as settled_by, later.day::text as settled_on,
    off.recorded_at as cancelled_at, off.reason as cancelled_for, contact.next_due is not null and ${REPORTED} as reported,
    contact.recorded_at, contact.by_name, contact.total
  from (${chosen}) as contact
  ${FILE}
  join area seat on seat.id = file.area_id
  join area office on office.id = contact.office_id
  left join enterprise_contact later on later.home_id = contact.home_id and later.settles = contact.id
  left join enterprise_contact_cancellation off on off.home_id = contact.home_id and off.contact_id = contact.id`;

function stepOf(row: ContactRow, next: ContactContent["next"]): StepState {
  if (row.settled_by !== null && row.settled_on !== null)
    return stepAfter(
      next,
      [{ type: "settled", by: idOf(row.settled_by), on: row.settled_on as IsoDate }],
      row.reported,
    );
  if (row.cancelled_at !== null && row.cancelled_for !== null) {
    const on = dayOf(instantOf(row.cancelled_at));
    return stepAfter(next, [{ type: "cancelled", reason: row.cancelled_for, on }], row.reported);
  }
  return stepAfter(next, [], row.reported);
}

export function contactOf(row: ContactRow): StoredContact {
  const next = row.next_due === null ? null : { step: row.next_step, due: row.next_due as IsoDate };
  return {
    ...{ id: idOf<"contact">(row.id), enterpriseId: idOf<"enterprise">(row.enterprise_id), next },
    ...{ enterpriseName: row.enterprise_name, areaId: areaId(row.area_id), areaName: row.area_name },
    ...{ recordedUnder: row.recorded_under, officeName: row.office_name },
    ofOwnOffice: row.of_own_office,
    ...{ kind: row.kind as ContactKind, day: row.day as IsoDate, withWhom: row.with_whom, note: row.note },
    outcome: row.outcome as ContactOutcome,
    about: row.measures === null || row.year === null ? null : { measures: row.measures, year: row.year },
    settles: row.settles === null ? null : idOf<"contact">(row.settles),
    ...{ step: stepOf(row, next), recordedAt: instantOf(row.recorded_at), byName: row.by_name },
  };
}

/** Where the next page of a log begins. */
export type ContactPlace = { readonly day: IsoDate; readonly recordedAt: Instant; readonly id: ContactId };

const PAGE = 20;
const NEWEST_FIRST = sql.raw("contact.day desc, contact.recorded_at desc, contact.id desc");

/** The log of an enterprise and of what was merged into it, newest first, twenty a page. */
export async function contactsOf(
  query: Reader,
  { homeId, id }: { readonly homeId: AreaId; readonly id: EnterpriseId },
  after: ContactPlace | undefined,
): Promise<{ readonly contacts: StoredContact[]; readonly next: ContactPlace | null }> {
  const behind = after
    ? sql`and (it.day, it.recorded_at, it.id) < (${after.day}::date, ${after.recordedAt}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<ContactRow>`${contactsIn(sql`select it.*, 0 as total from enterprise_contact it
    where it.home_id = ${homeId} and it.enterprise_id = any (array(
      select file.id from enterprise file where file.home_id = ${homeId} and (file.id = ${id} or file.survivor_id = ${id})))
      ${behind}
    order by it.day desc, it.recorded_at desc, it.id desc limit ${PAGE + 1}`)} order by ${NEWEST_FIRST}`.execute(
    query as never,
  );
  const contacts = rows.slice(0, PAGE).map(contactOf);
  const last = contacts.at(-1);
  return {
    contacts,
    next: rows.length > PAGE && last ? { day: last.day, recordedAt: last.recordedAt, id: last.id } : null,
  };
}

/** Open steps of an enterprise and of what was merged into it, due first; those whose figures came in last are open no more. */
export async function openStepsOf(
  query: Reader,
  { homeId, id }: { readonly homeId: AreaId; readonly id: EnterpriseId },
): Promise<StoredContact[]> {
  const { rows } =
    await sql<ContactRow>`select * from (${contactsIn(sql`select contact.*, 0 as total from enterprise_contact contact
    where contact.home_id = ${homeId} and contact.enterprise_id = any (array(
      select file.id from enterprise file where file.home_id = ${homeId} and (file.id = ${id} or file.survivor_id = ${id})))
      and ${OPEN}`)}) as step where not step.reported order by step.next_due, step.id limit 100`.execute(
      query as never,
    );
  return rows.map(contactOf);
}

/** Some entries as they stand, by id. */
export async function contactsById(
  query: Reader,
  ids: readonly ContactId[],
): Promise<Map<ContactId, StoredContact & { readonly homeId: AreaId }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ContactRow & { home_id: number }>`select found.*, it.home_id from (${contactsIn(
    sql`select it.*, 0 as total from enterprise_contact it where it.id = any (${[...ids]}::uuid[])`,
  )}) as found join enterprise_contact it on it.id = found.id`.execute(query as never);
  return new Map(rows.map((row) => [idOf<"contact">(row.id), { ...contactOf(row), homeId: areaId(row.home_id) }]));
}
