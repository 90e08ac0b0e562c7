import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import type { AreaId, IsoDate } from "#kernel";
import type { Listing } from "#listing";
import type { SupplierParticulars } from "../domain/supplier.ts";

/** An entry that is made: which company, where, and which case led to it (none for the demo's). */
export type SupplierEntry = SupplierParticulars & {
  readonly id: string;
  readonly areaId: AreaId;
  readonly listedBy: AreaId;
  readonly caseId: string | null;
  readonly listedOn: IsoDate;
  readonly validUntil: IsoDate;
  readonly demo: boolean;
};

/** The entry that a company has in an office's register now, by its credit code. */
export async function currentSupplier(
  query: Reader,
  listedBy: AreaId,
  uscc: string,
): Promise<(Listing & { readonly id: string }) | undefined> {
  const { rows } = await sql<Listing & { id: string }>`
    select id, status, valid_until::text as "validUntil" from supplier
    where listed_by = ${listedBy} and uscc = ${uscc} and status = 'listed'`.execute(query as Writer);
  return rows[0];
}

/** Inserts entries; one that stands already, by its case or its company, is left out. Gives the ids of those inserted. */
export async function insertSuppliers(write: Writer, entries: readonly SupplierEntry[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into supplier (id, area_id, listed_by, case_id, company, uscc, kinds, industries, scenes, staff, listed_on, valid_until, demo)
    select id, "areaId", "listedBy", "caseId", company, uscc, kinds, industries, scenes, staff, "listedOn", "validUntil", demo
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as row (id uuid, "areaId" integer, "listedBy" integer, "caseId" uuid,
      company text, uscc text, kinds text[], industries text, scenes text, staff integer, "listedOn" date, "validUntil" date, demo boolean)
    on conflict do nothing returning id`.execute(write);
  return rows.map(({ id }) => id);
}
