import { rm } from "node:fs/promises";
import path from "node:path";
import { backupsToDrop, segmentsToDrop } from "../domain/backup-choice.ts";
import { archiveOf, listBackups, removeBackup } from "./backup-folder.ts";
import { packedIn } from "./packed-wal.ts";

/** Removes backups beyond the newest `keep`, and of the archived log what no backup that stays needs. Gives the names of the backups that went. */
export async function applyRetention(folder: string, keep: number): Promise<string[]> {
  const all = await listBackups(folder);
  const going = backupsToDrop(all, keep);
  for (const { name } of going) await removeBackup(folder, name);
  const staying = all.filter((backup) => !going.includes(backup));
  const archived = await packedIn(archiveOf(folder));
  for (const name of segmentsToDrop([...archived.keys()], staying))
    await rm(path.join(archiveOf(folder), path.basename(archived.get(name) ?? "")), { force: true });
  return going.map(({ name }) => name);
}
