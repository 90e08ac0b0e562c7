import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { accept, type Result, refuse } from "#kernel";
import type { KnownBackup } from "../domain/backup-choice.ts";
import { type BackupManifest, readManifest } from "../domain/backup-manifest.ts";
import { isThere, namesIn, removeTree, textOf, writeWhole } from "./files.ts";

const BACKUP = /^backup-\d{8}T\d{6}Z(-\d+)?$/;
const DRAFT = /^unfinished-.*-(\d+)$/;

/** Where the archive of the write-ahead log lies in a folder of backups. */
export function archiveOf(folder: string): string {
  return path.join(folder, "wal");
}

/** The parts of one backup. A backup is whole when its folder has its final name: it gets it last. */
export function partsOf(backup: string) {
  return {
    data: path.join(backup, "data"),
    wal: path.join(backup, "wal"),
    manifest: path.join(backup, "manifest.json"),
    digest: path.join(backup, "manifest.json.sha256"),
  };
}

export function draftName(moment: string): string {
  return `unfinished-${stampOf(moment)}-${process.pid}`;
}

/** "2026-11-30T12:25:00.000Z" as a name that sorts: "20261130T122500Z". */
export function stampOf(moment: string): string {
  return moment.replace(/[-:]|\.\d+/g, "");
}

/** A name for a backup that no other one in the folder has. */
export async function freeName(folder: string, moment: string): Promise<string> {
  const plain = `backup-${stampOf(moment)}`;
  for (let turn = 1; ; turn += 1) {
    const name = turn === 1 ? plain : `${plain}-${turn}`;
    if (!(await isThere(path.join(folder, name)))) return name;
  }
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export async function writeManifest(backup: string, manifest: BackupManifest): Promise<void> {
  const { manifest: file, digest } = partsOf(backup);
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await writeWhole(file, text);
  await writeWhole(digest, `${sha256(text)}\n`);
}

/** What a backup says of itself. Refuses `backup.not-found {backup}`, `backup.file-differs {file}` and what `readManifest` refuses. */
export async function manifestOf(backup: string): Promise<Result<BackupManifest>> {
  const parts = partsOf(backup);
  const text = await textOf(parts.manifest);
  if (text === undefined) return refuse("backup.not-found", { backup });
  if ((await textOf(parts.digest)) !== `${sha256(text)}\n`)
    return refuse("backup.file-differs", { file: "manifest.json" });
  return readManifest(text, backup);
}

/** Whether the folder is one backup, and not a folder of them. */
export function isOneBackup(folder: string): Promise<boolean> {
  return isThere(partsOf(folder).manifest);
}

/** All whole backups in a folder, oldest first. One whose manifest cannot be read is none of them. */
export async function listBackups(folder: string): Promise<KnownBackup[]> {
  const names = (await namesIn(folder)).filter((name) => BACKUP.test(name));
  const found = await Promise.all(
    names.map(async (name) => ({ name, manifest: await manifestOf(path.join(folder, name)) })),
  );
  return found.flatMap(({ name, manifest }) => (manifest.ok ? [{ name, manifest: manifest.value }] : []));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes what backups and trials that were cut off have left behind. One that another living process of this machine began is left to it, for a
 * day at most: its number may belong to somebody else by now. Gives the number of a process that makes a backup at this moment.
 */
export async function removeUnfinished(folder: string): Promise<number | undefined> {
  let busy: number | undefined;
  for (const name of (await namesIn(folder)).filter((one) => DRAFT.test(one))) {
    const pid = Number(DRAFT.exec(name)?.[1]);
    const { birthtimeMs } = await stat(path.join(folder, name));
    const theirs = pid !== process.pid && isAlive(pid) && Date.now() - birthtimeMs < DAY_MS;
    if (!theirs) await removeTree(path.join(folder, name));
    else if (!name.startsWith(TRIAL)) busy = pid;
  }
  return busy;
}

const TRIAL = "unfinished-trial";

/** The name of a folder in which a backup is tried out. */
export function trialName(): string {
  return `${TRIAL}-${process.pid}`;
}

/** What a verification of a backup found, kept beside it. */
export type Verification = { readonly at: string; readonly problems: number };

const verificationFile = (folder: string, name: string) => path.join(folder, `${name}.verified.json`);

export async function writeVerification(folder: string, name: string, verification: Verification): Promise<void> {
  await writeWhole(verificationFile(folder, name), `${JSON.stringify(verification)}\n`);
}

/** The last verification of a backup; undefined when there was none. */
export async function findVerification(folder: string, name: string): Promise<Verification | undefined> {
  const text = await textOf(verificationFile(folder, name));
  if (text === undefined) return undefined;
  const { at, problems } = JSON.parse(text) as Partial<Verification>;
  return typeof at === "string" && typeof problems === "number" ? { at, problems } : undefined;
}

export async function removeBackup(folder: string, name: string): Promise<void> {
  await removeTree(path.join(folder, name));
  await removeTree(verificationFile(folder, name));
}

/** A folder of backups belongs to one database. Refuses `backup.other-database {folder}`. */
export async function claim(folder: string, systemId: string): Promise<Result<undefined>> {
  const file = path.join(folder, "database-id");
  const known = (await textOf(file))?.trim();
  if (known === systemId) return accept();
  if (known !== undefined) return refuse("backup.other-database", { folder });
  await writeWhole(file, `${systemId}\n`);
  return accept();
}
