import { sql } from "kysely";
import { lockByNames, type Reader, type Writer } from "#database";
import { type AreaId, areaId, idOf } from "#kernel";
import type { EnterpriseId } from "../domain/enterprise.ts";
import type { SiteId } from "../domain/site.ts";
import type { StoredImport } from "./import-store.ts";

/** The file that a register is kept under: an enterprise with all that was merged into it. */
export type RegisterFile = { readonly homeId: AreaId; readonly fileId: EnterpriseId };

/** Of each site the file that its register is kept under now, also where the reader does not see who holds it. */
export async function filesOfSites(query: Reader, siteIds: readonly SiteId[]): Promise<Map<SiteId, RegisterFile>> {
  if (siteIds.length === 0) return new Map();
  const { rows } = await sql<{
    site_id: string;
    home_id: number;
    file_id: string;
  }>`select * from site_files(${siteIds}::uuid[])`.execute(query as never);
  return new Map(
    rows.map((row) => [
      idOf<"site">(row.site_id),
      { homeId: areaId(row.home_id), fileId: idOf<"enterprise">(row.file_id) },
    ]),
  );
}

/** Registers share 4,096 names in a home: a list of a whole city holds no more locks than the server has room for. */
function lockName({ homeId, fileId }: RegisterFile): string {
  return `site-register:${homeId}:${fileId.slice(-3)}`;
}

/**
 * One writer at a time for the register of a file: serials stay unique, lines stay lines. Whoever needs several asks for all of them
 * at once, and before anything else is held: they are taken in one order for everybody.
 */
export async function holdRegisters(write: Writer, files: Iterable<RegisterFile>): Promise<void> {
  await lockByNames(write, new Set([...files].map(lockName)));
}

/** The same for the registers of some sites. False when a site came to another file while this one waited. */
export async function holdRegistersOf(
  write: Writer,
  siteIds: readonly SiteId[],
  also: readonly RegisterFile[] = [],
): Promise<boolean> {
  const before = await filesOfSites(write, siteIds);
  await holdRegisters(write, [...before.values(), ...also]);
  const held = await filesOfSites(write, siteIds);
  return [...held].every(([siteId, { fileId }]) => before.get(siteId)?.fileId === fileId);
}

/** The same for all sites that the rows of a list would write at. */
export async function holdRegistersOfList(write: Writer, it: StoredImport): Promise<boolean> {
  const { rows } = await sql<{
    site_id: string;
  }>`select distinct plan ->> 'siteId' as site_id from enterprise_import_row
    where home_id = ${it.homeId} and import_id = ${it.id} and outcome in ('new', 'change')
      and plan ->> 'siteId' is not null`.execute(write);
  return holdRegistersOf(
    write,
    rows.map((row) => idOf<"site">(row.site_id)),
  );
}
