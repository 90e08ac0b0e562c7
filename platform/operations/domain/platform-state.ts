/** What the system administrator has to know of the installation. Times are ISO moments in UTC; null where there is nothing to tell. */
export type PlatformState = {
  readonly version: string;
  readonly startedAt: string;
  readonly database: { readonly description: string; readonly bytes: number; readonly own: boolean };
  readonly schema: { readonly steps: number; readonly last: string };
  readonly space: { readonly freeMb: number; readonly reserveMb: number; readonly readOnly: boolean } | null;
  readonly backups: BackupState | null;
};

/** How it stands with the backups that the platform makes by itself. */
export type BackupState = {
  readonly count: number;
  readonly lastAt: string | null;
  readonly lastBytes: number;
  readonly verifiedAt: string | null;
  readonly problems: number;
  readonly archive: { readonly waiting: number; readonly lastAt: string | null; readonly failing: boolean };
};

/** What is wrong, worst first; nothing when all is well. */
export type PlatformConcern =
  | "read-only"
  | "archive-failing"
  | "backup-damaged"
  | "no-backup-folder"
  | "no-backup"
  | "backup-old"
  | "not-verified";

/** What an administrator should see to. `since` is the moment before which a last backup is too old. */
export function concernsOf({ space, backups, database }: PlatformState, since: string): PlatformConcern[] {
  const concerns: PlatformConcern[] = [];
  if (space?.readOnly) concerns.push("read-only");
  // A server of the operator's own is backed up with its own means.
  if (!database.own) return concerns;
  if (backups === null) return [...concerns, "no-backup-folder"];
  if (backups.archive.failing) concerns.push("archive-failing");
  if (backups.problems > 0) concerns.push("backup-damaged");
  if (backups.lastAt === null) concerns.push("no-backup");
  else if (backups.lastAt < since) concerns.push("backup-old");
  else if (backups.verifiedAt === null) concerns.push("not-verified");
  return concerns;
}
