import { accept, type Result, refuse } from "#kernel";
import type { Reader, Writer } from "./database.ts";

/** What a database is for, said once when it is filled. */
export type InstallationMode = "demo" | "real";

/** What the database was made for; undefined when it is new. */
export async function findInstallation(query: Reader): Promise<InstallationMode | undefined> {
  const row = await query.selectFrom("installation").select("mode").executeTakeFirst();
  return row?.mode === "demo" || row?.mode === "real" ? row.mode : undefined;
}

/** A demo never becomes a real installation, nor the reverse. Refuses `server.other-mode {mode}`. */
export function mayServeAs(found: InstallationMode | undefined, wanted: InstallationMode): Result<undefined> {
  return found === undefined || found === wanted ? accept() : refuse("server.other-mode", { mode: found });
}

export async function insertInstallation(write: Writer, mode: InstallationMode): Promise<void> {
  await write.insertInto("installation").values({ mode }).execute();
}
