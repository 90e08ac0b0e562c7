import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { ConnectionSettings } from "#database";
import type { EmbeddedServer } from "#database/launcher";
import { launched, query, usedFolder } from "../../database/launcher/testing/launch.ts";
import { ARCHIVING, type TakenBackup, takeBackup } from "../store/index.ts";

/** The major version of the embedded server. */
export const MAJOR = 15;

export const now = () => new Date().toISOString();

/** A data folder whose server runs and whose log is kept for an archive, and a folder for backups beside it. */
export async function archivedPlatform(): Promise<{ dataDir: string; folder: string; server: EmbeddedServer }> {
  const dataDir = await usedFolder();
  const server = await launched(dataDir, { settings: ARCHIVING });
  const folder = `${dataDir}-backups`;
  mkdirSync(path.join(folder, "wal"), { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { dataDir, folder, server };
}

/** Takes a backup that must succeed. */
export async function backUp(dataDir: string, folder: string, superuser: ConnectionSettings): Promise<TakenBackup> {
  const taken = await takeBackup({
    dataDir,
    folder,
    superuser,
    program: "test",
    clock: now,
    onProgress: () => undefined,
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  return taken.value;
}

/** A digest of all that stands in a table, by the key's order. */
export async function digestOfTable(settings: ConnectionSettings, table: string): Promise<string> {
  const rows = await query(settings, `select t::text from ${table} t order by 1`);
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

/** The server's own clock. */
export async function momentOf(settings: ConnectionSettings): Promise<string> {
  const [[at] = []] = await query(settings, "select clock_timestamp()");
  return at instanceof Date ? at.toISOString() : String(at);
}
