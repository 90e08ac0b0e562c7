import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import type { IsoDate } from "#kernel";

/** Open cases whose clock has something to say on a day: the end of their time, or the warning before it. At most so many. */
export async function casesAtClock(query: Reader, today: IsoDate, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    (select id from case_file where step is not null and not escalated and due_on < ${today}::date order by due_on limit ${most})
    union
    (select id from case_file where step is not null and not warned and warn_on <= ${today}::date order by warn_on limit ${most})
    limit ${most}`.execute(query as Writer);
  return rows.map(({ id }) => id);
}

/** Open cases whose time limit may touch a year; after an id, so that they are gone through in portions. */
export async function casesWithClock(
  query: Reader,
  from: IsoDate,
  after: string | null,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from case_file where step is not null and due_on >= ${from}::date and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${most}`.execute(query as Writer);
  return rows.map(({ id }) => id);
}

/** The due days that are kept, by case. */
export async function dueDaysOf(query: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, IsoDate>> {
  const { rows } = await sql<{ id: string; due: IsoDate }>`
    select id, due_on::text as due from case_file where id = any (${ids}::uuid[]) and due_on is not null`.execute(
    query as Writer,
  );
  return new Map(rows.map(({ id, due }) => [id, due]));
}
