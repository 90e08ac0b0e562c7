import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import type { AreaId, IsoDate } from "#kernel";
import type { Listing } from "#listing";
import type { ExpertParticulars } from "../domain/expert.ts";

/** An entry that is made: who it is, where, and which case led to it (none for the demo's). */
export type ExpertEntry = ExpertParticulars & {
  readonly id: string;
  readonly areaId: AreaId;
  readonly listedBy: AreaId;
  readonly accountId: string | null;
  readonly caseId: string | null;
  readonly listedOn: IsoDate;
  readonly validUntil: IsoDate | null;
  readonly demo: boolean;
};

/** The entry that a person has in an office's register now. */
export async function currentExpert(
  query: Reader,
  listedBy: AreaId,
  accountId: string,
): Promise<(Listing & { readonly id: string }) | undefined> {
  const { rows } = await sql<Listing & { id: string }>`
    select id, status, valid_until::text as "validUntil" from expert
    where listed_by = ${listedBy} and account_id = ${accountId}::uuid and status = 'listed'`.execute(query as Writer);
  return rows[0];
}

/** Inserts entries; one that stands already, by its case or its person, is left out. Gives the ids of those inserted. */
export async function insertExperts(write: Writer, entries: readonly ExpertEntry[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into expert (id, area_id, listed_by, account_id, case_id, name, employer, title, fields, industries, years, conflicts, listed_on,
      valid_until, demo)
    select id, "areaId", "listedBy", "accountId", "caseId", name, employer, title, fields, industries, years, conflicts, "listedOn", "validUntil",
      demo
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as row (id uuid, "areaId" integer, "listedBy" integer, "accountId" uuid,
      "caseId" uuid, name text, employer text, title text, fields text[], industries text, years integer, conflicts boolean, "listedOn" date,
      "validUntil" date, demo boolean)
    on conflict do nothing returning id`.execute(write);
  return rows.map(({ id }) => id);
}
