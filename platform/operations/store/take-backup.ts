import { lstat, readdir, readFile, rename, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import type { ConnectionSettings } from "#database";
import { accept, type Result, refuse } from "#kernel";
import type { BackedUpFile, BackupManifest } from "../domain/backup-manifest.ts";
import { segmentsBetween } from "../domain/wal-segment.ts";
import { claim, draftName, freeName, partsOf, removeUnfinished, writeManifest } from "./backup-folder.ts";
import { copyFile, digestOf, errnoOf, force, forceAll, makeFolder, removeTree, writeWhole } from "./files.ts";
import { archiveFile } from "./packed-wal.ts";
import { asSuperuser, oneRow } from "./superuser.ts";

/** How far a long work has come. */
export type OnProgress = (done: { readonly bytes: number; readonly of: number }) => void;

export type TakingBackup = {
  readonly dataDir: string;
  /** The folder of backups. */
  readonly folder: string;
  readonly superuser: ConnectionSettings;
  /** The version of Gongfu that makes it. */
  readonly program: string;
  readonly clock: () => string;
  readonly onProgress: OnProgress;
};

export type TakenBackup = { readonly name: string; readonly manifest: BackupManifest };

const CLUSTER = "postgresql";
/** What belongs to the running server only: PostgreSQL's own list for a backup of files. */
const EMPTIED = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|backup_manifest|current_logfiles|recovery\.signal|\.s\.PGSQL\..*|gongfu-restore)$/;
const TEMPORARY = /^(pgsql_tmp|pg_internal\.init)/;
/** Beside the database: what shows who has the folder, and what can be made again. */
const NOT_KEPT =
  /^(postgresql(\..*)?|gongfu\.(lock|candidate)\..*|\.write-probe-.*|gongfu-postgresql-.*|database\.log(\.1)?|space-reserve|.*\.new)$/;

type Found = { readonly file: string; readonly size: number };

/** Files and folders below `top`, as paths from `root`. A file that goes meanwhile was not needed. */
async function filesBelow(
  root: string,
  below: string,
  leaves: (name: string, inside: string) => boolean,
): Promise<{ files: Found[]; folders: string[] }> {
  const entries = await readdir(path.join(root, below), { withFileTypes: true });
  const files: Found[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    const file = below === "" ? entry.name : `${below}/${entry.name}`;
    if (leaves(entry.name, below)) continue;
    if (entry.isDirectory()) {
      folders.push(file);
      const inner = await filesBelow(root, file, leaves).catch(ifGone);
      files.push(...(inner?.files ?? []));
      folders.push(...(inner?.folders ?? []));
    } else if (entry.isFile()) {
      const stat = await lstat(path.join(root, file)).catch(ifGone);
      if (stat) files.push({ file, size: stat.size });
    }
  }
  return { files, folders };
}

function ifGone(error: unknown): undefined {
  if (errnoOf(error) === "ENOENT") return undefined;
  throw error;
}

/** Whether an entry of the data folder stays out of a backup. */
function staysOut(name: string, inside: string): boolean {
  if (inside === "") return name !== CLUSTER && NOT_KEPT.test(name);
  if (!inside.startsWith(CLUSTER)) return false;
  if (TEMPORARY.test(name)) return true;
  const [, part] = inside.split("/");
  if (inside === CLUSTER) return LEFT_OUT.test(name);
  return part !== undefined && EMPTIED.has(part);
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

const MIB = 1024 * 1024;

/** Copies what `staysOut` lets in; the control file comes last, as it says from where the log has to be read. */
async function copyData(taking: TakingBackup, draft: string): Promise<Result<BackedUpFile[]>> {
  const { dataDir, folder, onProgress } = taking;
  const { data, wal } = partsOf(draft);
  const found = await filesBelow(dataDir, "", staysOut);
  const of = found.files.reduce((sum, { size }) => sum + size, 0);
  const free = await freeBytes(folder);
  if (free < of + 64 * MIB)
    return refuse("backup.no-room", { folder, neededMb: Math.ceil(of / MIB) + 64, freeMb: Math.floor(free / MIB) });
  for (const each of [data, wal, path.join(data, CLUSTER), ...found.folders.map((one) => path.join(data, one))])
    await makeFolder(each);
  let bytes = 0;
  const files: BackedUpFile[] = [];
  const control = `${CLUSTER}/global/pg_control`;
  for (const { file } of found.files.filter((one) => one.file !== control)) {
    const copied = await copyFile(path.join(dataDir, file), path.join(data, file), (count) => {
      bytes += count;
      onProgress({ bytes, of });
    }).catch(ifGone);
    if (copied) files.push({ path: file, ...copied });
  }
  await copyControl(path.join(dataDir, control), path.join(data, control));
  files.push({ path: control, ...(await digestOf(path.join(data, control))) });
  return accept(files);
}

/** The control file is written over in place: what is read twice alike was not read in the midst of that. */
async function copyControl(from: string, to: string): Promise<void> {
  let last = await readFile(from);
  for (let turn = 0; turn < 100; turn += 1) {
    const again = await readFile(from);
    if (again.equals(last)) break;
    last = again;
  }
  await writeFile(to, last, { mode: 0o600, flag: "wx" });
}

type ServerFacts = Omit<BackupManifest["postgres"], "timeline"> & { readonly tablespaces: number };

async function factsOf(client: pg.Client): Promise<ServerFacts> {
  const row = await oneRow<{ version: string; bytes: string; system_id: string; tablespaces: number }>(
    client,
    `select current_setting('server_version') as version,
            (select setting from pg_settings where name = 'wal_segment_size') as bytes,
            (select system_identifier::text from pg_control_system()) as system_id,
            (select count(*)::int from pg_tablespace) - 2 as tablespaces`,
  );
  const version = row.version.split(" ")[0] ?? "";
  return {
    version,
    major: Number.parseInt(version, 10),
    systemId: row.system_id,
    segmentBytes: Number(row.bytes),
    tablespaces: row.tablespaces,
  };
}

/** How far the tables have been brought; a database without any is at step 0. */
async function schemaOf(client: pg.Client): Promise<BackupManifest["schema"]> {
  const { there } = await oneRow<{ there: boolean }>(
    client,
    "select to_regclass('schema_migration') is not null as there",
  );
  if (!there) return { steps: 0, last: "" };
  return oneRow(client, "select count(*)::int as steps, coalesce(max(name), '') as last from schema_migration");
}

/** The log that was written during the copy: kept by a slot that ends with the connection, whatever becomes of us. */
async function copyLog(taking: TakingBackup, draft: string, names: readonly string[]): Promise<BackedUpFile[]> {
  const { wal } = partsOf(draft);
  const files: BackedUpFile[] = [];
  for (const name of names) {
    const kept = await archiveFile(path.join(taking.dataDir, CLUSTER, "pg_wal", name), wal, new Map());
    if (!kept.ok) throw new Error(`${name} was there already`);
    files.push({ path: `wal/${path.basename(kept.value)}`, ...(await digestOf(kept.value)) });
  }
  return files;
}

const inData = (file: BackedUpFile): BackedUpFile => ({ ...file, path: `data/${file.path}` });

async function fillDraft(taking: TakingBackup, draft: string, client: pg.Client): Promise<Result<BackupManifest>> {
  const startedAt = taking.clock();
  const { tablespaces, ...facts } = await factsOf(client);
  if (tablespaces > 0) return refuse("backup.tablespaces");
  const claimed = await claim(taking.folder, facts.systemId);
  if (!claimed.ok) return claimed;
  await client.query("select pg_create_physical_replication_slot($1, true, true)", [`gongfu_backup_${process.pid}`]);
  await client.query("select pg_backup_start('gongfu', true)");
  const schema = await schemaOf(client);
  const copied = await copyData(taking, draft);
  if (!copied.ok) return copied;
  const stop = await oneRow<{ lsn: string; label: string; last: string }>(
    client,
    "select lsn::text as lsn, labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(false)",
  );
  const label = path.join(partsOf(draft).data, CLUSTER, "backup_label");
  await writeWhole(label, stop.label);
  const start = /START WAL LOCATION: (\S+) \(file ([0-9A-F]{24})\)/.exec(stop.label);
  const [, startLsn = "", first = ""] = start ?? [];
  const log = await copyLog(taking, draft, segmentsBetween(first, stop.last, facts.segmentBytes));
  const labelled = { path: `${CLUSTER}/backup_label`, ...(await digestOf(label)) };
  return accept({
    format: 1,
    program: taking.program,
    startedAt,
    endedAt: taking.clock(),
    postgres: { ...facts, timeline: Number.parseInt(first.slice(0, 8), 16) },
    schema,
    wal: { first, last: stop.last, startLsn, stopLsn: stop.lsn },
    files: [...[...copied.value, labelled].map(inData), ...log],
  });
}

/**
 * Backs the data folder up while its server runs: the files, and the log that makes them one moment. It gets its name last, after all of it
 * has been forced onto the disk; what has that name is whole. Refuses `backup.under-way`, `backup.no-room`, `backup.other-database` and `backup.tablespaces`.
 */
export async function takeBackup(taking: TakingBackup): Promise<Result<TakenBackup>> {
  const { folder, superuser, clock } = taking;
  await makeFolder(folder);
  const busy = await removeUnfinished(folder);
  if (busy !== undefined) return refuse("backup.under-way", { folder, pid: busy });
  const draft = path.join(folder, draftName(clock()));
  await makeFolder(draft);
  try {
    const filled = await asSuperuser(superuser, (client) => fillDraft(taking, draft, client));
    if (!filled.ok) return filled;
    await writeManifest(draft, filled.value);
    await forceAll(filled.value.files.map((file) => path.join(draft, file.path)));
    const name = await freeName(folder, filled.value.endedAt);
    await rename(draft, path.join(folder, name));
    await force(folder);
    return accept({ name, manifest: filled.value });
  } finally {
    await removeTree(draft);
  }
}
