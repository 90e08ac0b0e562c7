import type { Database } from "#database";
import { type BackupState, type PlatformState, sizeOf } from "#operations";
import { findVerification, listBackups } from "#operations/store";
import { databaseBytes, type Workings } from "./gauges.ts";
import type { BackupSettings } from "./operations-settings.ts";

export type Describing = {
  readonly version: string;
  readonly description: string;
  readonly ownServer: boolean;
  readonly steps: readonly string[];
  readonly backup: BackupSettings | undefined;
  readonly workings: Pick<Workings, "database" | "space" | "archive">;
};

async function backupState({ folder }: BackupSettings, archive: ReturnType<Workings["archive"]>): Promise<BackupState> {
  const known = await listBackups(folder);
  const last = known.at(-1);
  const verification = last ? await findVerification(folder, last.name) : undefined;
  return {
    count: known.length,
    lastAt: last?.manifest.endedAt ?? null,
    lastBytes: last ? sizeOf(last.manifest) : 0,
    verifiedAt: verification?.at ?? null,
    problems: verification?.problems ?? 0,
    archive: { waiting: archive?.waiting ?? 0, lastAt: archive?.lastAt ?? null, failing: archive?.problem != null },
  };
}

/** How the installation stands at this moment. */
export async function describePlatform(describing: Describing): Promise<PlatformState> {
  const { version, description, ownServer, steps, backup, workings } = describing;
  return {
    version,
    startedAt: new Date(performance.timeOrigin).toISOString(),
    // Without how it was found at the start, which is for the terminal.
    database: {
      description: description.replace(/ \(\w+\)$/, ""),
      bytes: await databaseBytes(workings.database),
      own: ownServer,
    },
    schema: { steps: steps.length, last: steps.at(-1) ?? "" },
    space: workings.space() ?? null,
    backups: backup && ownServer ? await backupState(backup, workings.archive()) : null,
  };
}

/** How it stands where nothing but the database is known, as in tests. */
export function describeDatabase(database: Database, version: string): Promise<PlatformState> {
  const workings = { database, space: () => undefined, archive: () => undefined };
  return describePlatform({ version, description: "", ownServer: false, steps: [], backup: undefined, workings });
}

/** How many intervals a last backup may be old before it is told. */
const INTERVALS = 2;

/** The moment before which a last backup is too old. */
export function backupsSince(backup: BackupSettings | undefined): string {
  const hours = INTERVALS * (backup?.everyHours ?? 24);
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}
