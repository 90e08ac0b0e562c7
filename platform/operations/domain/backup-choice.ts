import type { BackupManifest } from "./backup-manifest.ts";
import { parseLsn, type TimelineFork } from "./wal-segment.ts";

/** A backup that is whole: the name of its folder and what it says of itself. */
export type KnownBackup = { readonly name: string; readonly manifest: BackupManifest };

/** Whether a backup lies on the line that leads to the newest timeline; what a restore has undone lies on none. */
export function liesOnLine({ manifest }: KnownBackup, history: readonly TimelineFork[], newest: number): boolean {
  const { timeline } = manifest.postgres;
  if (timeline === newest) return true;
  const fork = history.find((one) => one.timeline === timeline);
  const stop = parseLsn(manifest.wal.stopLsn);
  return fork !== undefined && stop !== undefined && stop <= fork.at;
}

/** Moments of one form, ISO in UTC with milliseconds, sort as texts. */
function byEnd(a: KnownBackup, b: KnownBackup): number {
  if (a.manifest.endedAt === b.manifest.endedAt) return 0;
  return a.manifest.endedAt < b.manifest.endedAt ? -1 : 1;
}

/** The backup to begin with for a restore to `until` (an ISO moment; undefined: as far as the log goes): the last one that ended before. */
export function backupFor(backups: readonly KnownBackup[], until: string | undefined): KnownBackup | undefined {
  return backups
    .filter(({ manifest }) => until === undefined || manifest.endedAt <= until)
    .toSorted(byEnd)
    .at(-1);
}

/** Which backups may go when the newest `keep` stay; never the last one. */
export function backupsToDrop(backups: readonly KnownBackup[], keep: number): KnownBackup[] {
  const newestFirst = backups.toSorted((a, b) => byEnd(b, a));
  return newestFirst.slice(Math.max(keep, 1));
}

/** Which archived segments no backup that stays can need: those before the first one of the oldest. History files stay. */
export function segmentsToDrop(names: readonly string[], staying: readonly KnownBackup[]): string[] {
  // The number on a timeline goes on over a restore, so segments of all timelines compare by what follows their timeline.
  const place = (name: string) => name.slice(8, 24);
  const needed = staying.map(({ manifest }) => place(manifest.wal.first)).toSorted()[0];
  if (needed === undefined) return [];
  return names.filter((name) => /^[0-9A-F]{24}/.test(name) && place(name) < needed);
}

/** Whether a new backup is due: none yet, the last one ended before `since`, or a restore has begun a new timeline after it. */
export function isBackupDue(
  backups: readonly KnownBackup[],
  { since, timeline }: { readonly since: string; readonly timeline: number },
): boolean {
  const last = backupFor(backups, undefined);
  return !last || last.manifest.postgres.timeline < timeline || last.manifest.endedAt <= since;
}
