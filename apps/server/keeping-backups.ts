import type { ConnectionSettings } from "#database";
import type { Result } from "#kernel";
import { isBackupDue } from "#operations";
import { applyRetention, listBackups, takeBackup, timelineOf } from "#operations/store";
import type { BackupSettings } from "./operations-settings.ts";

/** What is backed up, and where to. */
export type BackingUp = {
  readonly dataDir: string;
  readonly backup: BackupSettings;
  readonly superuser: ConnectionSettings;
  readonly program: string;
};

/** Makes one backup and removes those beyond the number to keep; the bundle does it in a process of its own. */
export type MakeBackup = (backingUp: BackingUp, signal?: AbortSignal) => Promise<Result<unknown>>;

const now = () => new Date().toISOString();
const LOOKS_EVERY_MS = 5 * 60_000;
/** A start is busy enough without a copy of everything. */
const FIRST_LOOK_MS = 60_000;

/** Makes a backup in this process. */
export async function makeBackupHere({ dataDir, backup, superuser, program }: BackingUp): Promise<Result<unknown>> {
  const { folder, keep } = backup;
  const taken = await takeBackup({ dataDir, folder, superuser, program, clock: now, onProgress: () => undefined });
  if (taken.ok) await applyRetention(folder, keep);
  return taken;
}

async function backUpWhenDue(backingUp: BackingUp, make: MakeBackup, signal: AbortSignal): Promise<void> {
  const { folder, everyHours } = backingUp.backup;
  const known = await listBackups(folder);
  const timeline = await timelineOf(backingUp.superuser);
  const since = new Date(Date.now() - everyHours * 3_600_000).toISOString();
  if (!isBackupDue(known, { since, timeline })) return;
  const made = await make(backingUp, signal);
  if (!made.ok && !signal.aborted)
    throw new Error(`no backup was made: ${made.refusal.code} ${JSON.stringify(made.refusal.facts)}`);
}

/** Makes backups from now on whenever one is due; does not keep the program running. `stop` gives one up that is under way. */
export function keepBackups(
  backingUp: BackingUp,
  make: MakeBackup,
  onError: (error: Error) => void,
): { readonly stop: () => Promise<void>; readonly busy: () => boolean } {
  let underWay: Promise<void> | undefined;
  const ended = new AbortController();
  const look = () => {
    underWay ??= backUpWhenDue(backingUp, make, ended.signal)
      .catch(onError)
      .finally(() => {
        underWay = undefined;
      });
  };
  const first = setTimeout(look, FIRST_LOOK_MS);
  const timer = setInterval(look, LOOKS_EVERY_MS);
  first.unref();
  timer.unref();
  return {
    busy: () => underWay !== undefined,
    stop: async () => {
      clearTimeout(first);
      clearInterval(timer);
      // A backup may take long, and half of one is no backup: the next start makes it anew.
      ended.abort();
      await underWay;
    },
  };
}
