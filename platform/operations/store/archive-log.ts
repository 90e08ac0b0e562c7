import { rename } from "node:fs/promises";
import path from "node:path";
import type { ConnectionSettings } from "#database";
import { accept, type Result } from "#kernel";
import { archiveOf, claim } from "./backup-folder.ts";
import { force, makeFolder, namesIn } from "./files.ts";
import { archiveFile, packedIn } from "./packed-wal.ts";
import { asSuperuser, oneRow } from "./superuser.ts";

/**
 * With these PostgreSQL keeps every file of its log until we say that it is archived, and ends one every 55 seconds in which something was
 * written: with the look every second that makes a minute at most.
 */
export const ARCHIVING = { archive_mode: "on", archive_command: "", archive_library: "", archive_timeout: "55" };

const LOOKS_EVERY_MS = 1_000;

/** What an operator wants to know of the archive. `waiting` files are written and not archived; `problem` is why, when it is no passing delay. */
export type ArchiveState = {
  readonly waiting: number;
  readonly lastAt: string | null;
  readonly problem: string | null;
};

export type Archiver = { readonly state: () => ArchiveState; readonly stop: () => Promise<void> };

export type Archiving = { readonly dataDir: string; readonly folder: string; readonly clock: () => string };

/** Makes the folder ready for the archive of this database. Refuses `backup.other-database {folder}`. */
export async function claimArchive(folder: string, superuser: ConnectionSettings): Promise<Result<undefined>> {
  await makeFolder(archiveOf(folder));
  const { id } = await asSuperuser(superuser, (client) =>
    oneRow<{ id: string }>(client, "select system_identifier::text as id from pg_control_system()"),
  );
  return claim(folder, id);
}

/** Files that PostgreSQL has marked as ready to be archived, oldest first, and histories that no mark was made for. */
async function waitingIn(log: string, known: ReadonlyMap<string, string>): Promise<string[]> {
  const marks = await namesIn(path.join(log, "archive_status"));
  const ready = marks.filter((name) => name.endsWith(".ready")).map((name) => name.slice(0, -".ready".length));
  const histories = (await namesIn(log)).filter((name) => name.endsWith(".history") && !known.has(name));
  return [...new Set([...histories, ...ready])].sort();
}

/**
 * Archives what is ready now; gives how many files that were. We do what PostgreSQL's own archiver does, since its account need not be able to
 * reach the folder of backups: archive the file whole, and only then change its mark from ready to done, which lets PostgreSQL reuse it.
 */
export async function archiveNow({ dataDir, folder }: Pick<Archiving, "dataDir" | "folder">): Promise<Result<number>> {
  const log = path.join(dataDir, "postgresql/pg_wal");
  const archive = archiveOf(folder);
  const known = await packedIn(archive);
  const waiting = await waitingIn(log, known);
  for (const name of waiting) {
    const kept = await archiveFile(path.join(log, name), archive, known);
    if (!kept.ok) return kept;
    const mark = path.join(log, "archive_status", name);
    await rename(`${mark}.ready`, `${mark}.done`).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
  if (waiting.length > 0) await force(path.join(log, "archive_status"));
  return accept(waiting.length);
}

/** Archives the log from now on, as soon as PostgreSQL ends a file; `stop` archives what is ready once more. */
export function keepArchive(archiving: Archiving, onError: (error: Error) => void): Archiver {
  let state: ArchiveState = { waiting: 0, lastAt: null, problem: null };
  let underWay: Promise<void> | undefined;
  const fail = (problem: string) => {
    // Told once, not every second for as long as a disk is away.
    if (state.problem !== problem) onError(new Error(`the log is not archived: ${problem}`));
    state = { ...state, problem };
  };
  const look = async () => {
    try {
      const done = await archiveNow(archiving);
      if (!done.ok) return fail(`${done.refusal.code} ${JSON.stringify(done.refusal.facts)}`);
      state = { waiting: 0, lastAt: done.value > 0 ? archiving.clock() : state.lastAt, problem: null };
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
    if (state.problem === null) return;
    const waiting = await waitingIn(path.join(archiving.dataDir, "postgresql/pg_wal"), new Map()).catch(() => []);
    state = { ...state, waiting: waiting.length };
  };
  const timer = setInterval(() => {
    underWay ??= look().finally(() => {
      underWay = undefined;
    });
  }, LOOKS_EVERY_MS);
  timer.unref();
  return {
    state: () => state,
    stop: async () => {
      clearInterval(timer);
      await underWay;
      await look();
    },
  };
}
