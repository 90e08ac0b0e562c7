import { rename, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import { type EmbeddedServer, launchEmbedded, lockFolder, openDataFolder } from "#database/launcher";
import { accept, type Result, refuse } from "#kernel";
import { backupFor, type KnownBackup, liesOnLine } from "../domain/backup-choice.ts";
import { type BackupManifest, sizeOf } from "../domain/backup-manifest.ts";
import { parseHistory, segmentsBetween, type TimelineFork, unbrokenFrom } from "../domain/wal-segment.ts";
import { archiveOf, isOneBackup, listBackups, manifestOf, partsOf, stampOf } from "./backup-folder.ts";
import { type ClusterCheck, checkCluster } from "./check-cluster.ts";
import { endFeeding, feedLog, prepareFeeding, RESTORE_COMMAND } from "./feed-log.ts";
import { copyFile, errnoOf, force, forceAll, isThere, makeFolder, namesIn, removeTree } from "./files.ts";
import { packedIn, unpacked } from "./packed-wal.ts";
import { asSuperuser, oneRow } from "./superuser.ts";
import { finishSwap, planSwap } from "./swap-folders.ts";
import type { OnProgress } from "./take-backup.ts";

/** What is restored from: one backup, and the log that goes on behind it. */
export type Source = {
  readonly backup: KnownBackup;
  /** The folder of the backup itself. */
  readonly folder: string;
  /** All archived files by name: the backup's own and those of the archive. */
  readonly archived: ReadonlyMap<string, string>;
  /** The archived files alone: a segment may lie in both places. */
  readonly archive: ReadonlyMap<string, string>;
  /** The segments that follow each other without a gap from the backup's first. */
  readonly unbroken: readonly string[];
};

async function historyOf(archived: ReadonlyMap<string, string>): Promise<{ forks: TimelineFork[]; newest: number }> {
  const names = [...archived.keys()].filter((name) => name.endsWith(".history")).sort();
  const last = names.at(-1);
  const file = last && archived.get(last);
  if (!last || !file) return { forks: [], newest: 0 };
  const text = await unpacked(file);
  return {
    forks: text.ok ? parseHistory(text.value.toString("utf8")) : [],
    newest: Number.parseInt(last.slice(0, 8), 16),
  };
}

/** Chooses the backup to begin with. `from` is one backup or a folder of them. Refuses `backup.none-in-folder` and `restore.before-first-backup`. */
export async function findSource(from: string, until: string | undefined): Promise<Result<Source>> {
  const single = await isOneBackup(from);
  const home = single ? path.dirname(from) : from;
  const archive = await packedIn(archiveOf(home));
  const history = await historyOf(archive);
  const backup = single ? await oneBackup(from) : await bestBackup(from, until, history);
  if (!backup.ok) return backup;
  const { name, manifest } = backup.value;
  if (until !== undefined && manifest.endedAt > until)
    return refuse("restore.before-first-backup", { until, first: manifest.endedAt });
  const folder = path.join(home, name);
  const archived = new Map([...archive, ...(await packedIn(partsOf(folder).wal))]);
  const { segmentBytes: bytes, timeline } = manifest.postgres;
  const newest = Math.max(history.newest, timeline);
  const unbroken = unbrokenFrom(manifest.wal.first, new Set(archived.keys()), {
    bytes,
    timelines: history.forks,
    newest,
  });
  return accept({ backup: backup.value, folder, archived, archive, unbroken });
}

async function oneBackup(folder: string): Promise<Result<KnownBackup>> {
  const manifest = await manifestOf(folder);
  return manifest.ok ? accept({ name: path.basename(folder), manifest: manifest.value }) : manifest;
}

async function bestBackup(
  folder: string,
  until: string | undefined,
  { forks, newest }: { forks: readonly TimelineFork[]; newest: number },
): Promise<Result<KnownBackup>> {
  const all = await listBackups(folder);
  const onLine = all.filter(
    (backup) => newest === 0 || liesOnLine(backup, forks, newest) || backup.manifest.postgres.timeline > newest,
  );
  const best = backupFor(onLine, until);
  if (best) return accept(best);
  const [first] = onLine;
  if (first && until !== undefined)
    return refuse("restore.before-first-backup", { until, first: first.manifest.endedAt });
  return refuse("backup.none-in-folder", { folder });
}

const MIB = 1024 * 1024;

/** How a folder is filled from a backup. `durable`: it may take the place of the live copy, so all of it is forced onto the disk. */
export type Filling = Pick<Restoring, "until" | "onProgress" | "onSegment"> & { readonly durable: boolean };

/** Copies a backup's files, each held against its digest on the way. Refuses `backup.file-differs {file}` and `backup.no-room`. */
async function copyBack(source: Source, to: string, { onProgress, durable }: Filling): Promise<Result<undefined>> {
  const { manifest } = source.backup;
  const files = manifest.files.filter((file) => file.path.startsWith("data/"));
  const of = sizeOf({ files });
  const { bavail, bsize } = await statfs(to);
  const needed = of + 256 * MIB;
  if (bavail * bsize < needed)
    return refuse("backup.no-room", {
      folder: to,
      neededMb: Math.ceil(needed / MIB),
      freeMb: Math.floor((bavail * bsize) / MIB),
    });
  let bytes = 0;
  const place = (file: string) => path.join(to, file.slice("data/".length));
  await makeEmptyFolders(to);
  for (const file of files) {
    await makeFolder(path.dirname(place(file.path)));
    const copied = await copyFile(path.join(source.folder, file.path), place(file.path), (count) => {
      bytes += count;
      onProgress({ bytes, of });
    }).catch((error: unknown) => {
      if (errnoOf(error) === "ENOENT") return undefined;
      throw error;
    });
    if (copied?.sha256 !== file.sha256 || copied.size !== file.size)
      return refuse("backup.file-differs", { file: file.path });
  }
  if (durable) await forceAll(files.map((file) => place(file.path)));
  return accept();
}

/** Folders that PostgreSQL insists on and that a backup holds nothing of. */
const NEEDED = [
  ...["pg_wal/archive_status", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp"],
  ...[
    "pg_subtrans",
    "pg_tblspc",
    "pg_twophase",
    "pg_commit_ts",
    "pg_stat",
    "pg_logical/snapshots",
    "pg_logical/mappings",
  ],
];

async function makeEmptyFolders(to: string): Promise<void> {
  for (const folder of NEEDED) await makeFolder(path.join(to, "postgresql", folder));
}

export type Recovered = {
  readonly check: ClusterCheck;
  /** When the last change was made that came back; null when the log tells of none. */
  readonly lastChangeAt: string | null;
  /** The moment that was asked for lies behind all that was backed up: everything came back, up to `lastChangeAt`. */
  readonly beyondLog: boolean;
};

/** Recovery may have to read days of changes. */
const PATIENCE_MS = 24 * 60 * 60 * 1000;

function settingsFor(until: string | undefined): Record<string, string> {
  return {
    archive_mode: "off",
    restore_command: RESTORE_COMMAND,
    // With it on, the server says that it is ready while it still recovers, and stopping it then would bring back what was to stay out.
    hot_standby: "off",
    recovery_target_timeline: "latest",
    ...(until === undefined
      ? {}
      : // At this stage PostgreSQL knows no names of zones, "Z" among them.
        {
          recovery_target_time: until.replace("T", " ").replace("Z", "+00"),
          recovery_target_inclusive: "on",
          recovery_target_action: "promote",
        }),
  };
}

/** When the last change was made that was played back. Recovery must be over: only then does what follows it stay out. */
async function lastChange(server: EmbeddedServer): Promise<string | null> {
  const { at, recovering } = await asSuperuser(server.superuser, (client) =>
    oneRow<{ at: Date | null; recovering: boolean }>(
      client,
      "select pg_last_xact_replay_timestamp() as at, pg_is_in_recovery() as recovering",
    ),
  );
  if (recovering) throw new Error("the server takes connections before recovery has ended");
  return at?.toISOString() ?? null;
}

const BEFORE_TARGET = /recovery ended before configured recovery target was reached/;

async function launchRecovery(
  dataDir: string,
  { until, durable }: Pick<Filling, "until" | "durable">,
): Promise<Result<{ server: EmbeddedServer; beyondLog: boolean }>> {
  const launch = (target: string | undefined) =>
    launchEmbedded({ dataDir, settings: settingsFor(target), patienceMs: PATIENCE_MS, durable });
  const launched = await launch(until);
  if (launched.ok) return accept({ server: launched.value, beyondLog: false });
  const tail = String(launched.refusal.facts["logTail"] ?? "");
  if (until === undefined || !BEFORE_TARGET.test(tail)) return launched;
  const whole = await launch(undefined);
  return whole.ok ? accept({ server: whole.value, beyondLog: true }) : whole;
}

/** Plays the log back in a folder that holds a backup's files, up to `until`, reads everything once, and stops the server in order. */
async function recover(
  source: Source,
  dataDir: string,
  { until, durable, onSegment }: Filling,
): Promise<Result<Recovered>> {
  const cluster = path.join(dataDir, "postgresql");
  await prepareFeeding(cluster);
  await writeFile(path.join(cluster, "recovery.signal"), "");
  const usable = new Set(source.unbroken);
  // What lies behind a gap is not offered: recovery would begin to play it and could not go on.
  const archived = new Map([...source.archived].filter(([name]) => name.length !== 24 || usable.has(name)));
  const feeding = feedLog({ cluster, archived, onFed: onSegment });
  let server: EmbeddedServer | undefined;
  try {
    const launched = await launchRecovery(dataDir, { until, durable });
    const damaged = await feeding.stop();
    if (damaged !== undefined) {
      if (launched.ok) await launched.value.server.stop();
      return refuse("backup.file-differs", { file: damaged });
    }
    if (!launched.ok) return launched;
    server = launched.value.server;
    const { beyondLog } = launched.value;
    const lastChangeAt = await lastChange(server);
    const check = await checkCluster(server.superuser);
    return check.ok ? accept({ check: check.value, lastChangeAt, beyondLog }) : check;
  } finally {
    await feeding.stop();
    await server?.stop();
    await endFeeding(cluster);
  }
}

export type Restoring = {
  readonly from: string;
  /** An ISO moment; undefined: as far as the log goes. */
  readonly until: string | undefined;
  readonly dataDir: string;
  readonly clock: () => string;
  /** Names of the migrations of this program. */
  readonly steps: readonly string[];
  readonly major: number;
  readonly onProgress: OnProgress;
  readonly onSegment: (name: string) => void;
};

export type Restored = Recovered & {
  readonly backup: KnownBackup;
  /** Where the copy that was there before lies now; undefined when there was none. */
  readonly before: string | undefined;
};

/** Whether this program can open what the backup holds. Refuses `backup.wrong-version` and `backup.newer-than-program`. */
export function fits({ postgres, schema }: BackupManifest, major: number, steps: readonly string[]): Result<undefined> {
  if (postgres.major !== major) return refuse("backup.wrong-version", { found: postgres.major, expected: major });
  if (schema.last !== "" && steps.length > 0 && !steps.includes(schema.last))
    return refuse("backup.newer-than-program", { migration: schema.last });
  return accept();
}

/** The backup needs all of its own log; what follows may end anywhere. Refuses `backup.wal-missing {file}`. */
export function hasOwnLog({ backup: { manifest }, unbroken }: Source): Result<undefined> {
  const wanted = segmentsBetween(manifest.wal.first, manifest.wal.last, manifest.postgres.segmentBytes);
  const missing = wanted.find((name) => !unbroken.includes(name));
  return missing === undefined ? accept() : refuse("backup.wal-missing", { file: missing });
}

/** Fills `draft` from the backup and plays the log back in it. */
export async function fillFrom(source: Source, draft: string, filling: Filling): Promise<Result<Recovered>> {
  const whole = hasOwnLog(source);
  if (!whole.ok) return whole;
  const copied = await copyBack(source, draft, filling);
  if (!copied.ok) return copied;
  return recover(source, draft, filling);
}

const DRAFT = /\.restoring-\d+$/;

/** Removes what restores that were cut off have left beside the data folder, and the servers that still run on it. */
async function removeDrafts(dataDir: string): Promise<void> {
  const [parent, own] = [path.dirname(dataDir), path.basename(dataDir)];
  const left = (await namesIn(parent)).filter((name) => name.startsWith(`${own}.`) && DRAFT.test(name));
  for (const name of left) {
    const folder = path.join(parent, name);
    if (await isThere(path.join(folder, "postgresql/postmaster.pid"))) {
      const left = await launchEmbedded({ dataDir: folder, settings: { archive_mode: "off" } });
      if (left.ok) await left.value.stop();
    }
    await removeTree(folder);
  }
}

/**
 * Restores into a new folder beside the data folder, plays the log back there up to `until`, reads all of it, and only then changes places by
 * renaming; the copy that was there before is kept beside it. Whatever goes wrong before that leaves the copy in place untouched.
 */
export async function restore(restoring: Restoring): Promise<Result<Restored>> {
  const dataDir = path.resolve(restoring.dataDir);
  await makeFolder(path.dirname(dataDir));
  await finishSwap(dataDir);
  const held = await holdLive(dataDir);
  if (!held.ok) return held;
  const draft = `${dataDir}.restoring-${process.pid}`;
  try {
    const source = await findSource(path.resolve(restoring.from), restoring.until);
    if (!source.ok) return source;
    const fitting = fits(source.value.backup.manifest, restoring.major, restoring.steps);
    if (!fitting.ok) return fitting;
    await removeDrafts(dataDir);
    await makeFolder(draft);
    const filled = await fillFrom(source.value, draft, { ...restoring, durable: true });
    if (!filled.ok) return filled;
    const before = await swap(dataDir, draft, restoring.clock());
    return before.ok ? accept({ ...filled.value, backup: source.value.backup, before: before.value }) : before;
  } finally {
    await held.value();
    await removeTree(draft);
  }
}

/** Keeps a platform from starting on the copy in place while it may be swapped; refuses when one runs on it. */
async function holdLive(dataDir: string): Promise<Result<() => Promise<void>>> {
  if (!(await isThere(dataDir))) return accept(async () => undefined);
  const folder = openDataFolder(dataDir);
  const locked = await lockFolder(folder);
  if (!locked.ok) return locked;
  return accept(() => locked.value.release());
}

/** Puts the new folder in the place of the old one. A folder that cannot be renamed (a mounted disk) is left as it is, and the new one kept. */
async function swap(dataDir: string, draft: string, moment: string): Promise<Result<string | undefined>> {
  const there = await isThere(dataDir);
  const before = there ? `${dataDir}.before-restore-${stampOf(moment)}` : undefined;
  const ready = `${dataDir}.restored-${stampOf(moment)}`;
  await rename(draft, ready);
  await force(path.dirname(dataDir));
  try {
    await planSwap(dataDir, { ready, before: before ?? null });
    await finishSwap(dataDir);
    return accept(before);
  } catch (error) {
    if (!["EBUSY", "EXDEV", "EACCES", "EPERM"].includes(errnoOf(error) ?? "")) throw error;
    return refuse("restore.not-swapped", { folder: dataDir, ready });
  }
}
