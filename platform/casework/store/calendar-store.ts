import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type Instant, type IsoDate, instantOf } from "#kernel";
import type { WorkingCalendar, WorkingYear } from "../domain/working-days.ts";

/** A year's holidays as somebody entered or the platform brought them. */
export type PublishedYear = WorkingYear & {
  readonly edition: number;
  readonly source: string;
  readonly verification: "sourced" | "background";
  readonly publishedAt: Instant;
  readonly byName: string;
};

type Row = {
  readonly year: number;
  readonly edition: number;
  readonly off: string[];
  readonly worked: string[];
  readonly source: string;
  readonly verification: "sourced" | "background";
  readonly published_at: Date;
  readonly by_name: string;
};

/** The newest edition of every year that is known, by year. */
export async function workingYears(query: Reader): Promise<PublishedYear[]> {
  const { rows } = await sql<Row>`
    select distinct on (year) year, edition, off::text[] as off, worked::text[] as worked, source, verification, published_at, by_name
    from working_year order by year, edition desc`.execute(query as Writer);
  return rows.map(({ published_at, by_name, ...row }) => ({
    ...row,
    off: row.off as IsoDate[],
    worked: row.worked as IsoDate[],
    publishedAt: instantOf(published_at),
    byName: by_name,
  }));
}

export async function workingCalendar(query: Reader): Promise<WorkingCalendar> {
  return new Map((await workingYears(query)).map((year) => [year.year, year]));
}

export type NewYear = WorkingYear &
  Pick<PublishedYear, "edition" | "source" | "verification" | "publishedAt" | "byName"> & {
    readonly byId: string | null;
  };

/** Adds editions of years; gives how many were new, since two people may enter the same. */
export async function insertWorkingYears(write: Writer, years: readonly NewYear[]): Promise<number> {
  if (years.length === 0) return 0;
  const added = await write
    .insertInto("working_year")
    .values(
      years.map(({ off, worked, publishedAt, byId, byName, ...year }) => ({
        ...year,
        off: [...off] as never,
        worked: [...worked] as never,
        ...{ published_at: publishedAt, by_id: byId, by_name: byName },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0n);
}
