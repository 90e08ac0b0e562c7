import { closeSync, openSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { accept, type Result, refuse } from "#kernel";
import type { ConnectionSettings } from "../connection-settings.ts";
import { type Binaries, embeddedBinaries, systemBinaries } from "./binaries.ts";
import type { Surroundings } from "./child-process.ts";
import {
  type ClusterState,
  createCluster,
  inspectCluster,
  type Making,
  putInOrder,
  type ServerSettings,
  setRoles,
} from "./cluster.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { chooseDatabaseUser } from "./database-user.ts";
import { refusalOfSystemError } from "./failure.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { settleLeftOver } from "./left-over.ts";
import { makePasswords, type Passwords, readPasswords } from "./passwords.ts";
import { isSameProcess, stopServer } from "./postmaster.ts";
import { type RunningServer, startServer } from "./server.ts";
import { type Accounts, accountsOf, refusalOfReception, signIn } from "./sign-in.ts";

/** What the launcher is doing, for whoever shows progress. */
export type LaunchStep = "creating" | "starting" | "recovering" | "adopting" | "restoring-passwords";

export type LaunchOptions = {
  /** Folder for everything that must not be lost; created when missing. */
  readonly dataDir: string;
  /** Environment to take PATH from; ours by default. */
  readonly env?: NodeJS.ProcessEnv;
  readonly log?: (step: LaunchStep) => void;
  /** False only for a server that may be lost, as in tests: nothing is forced onto the disk. */
  readonly durable?: boolean;
  /** Settings of PostgreSQL for this start, beside those that always hold. A server left running with another `archive_mode` is started anew. */
  readonly settings?: ServerSettings;
  /** How long the start may take; recovery from a backup reads much more than one after a crash. */
  readonly patienceMs?: number;
};

/** How the database was found: made new, stopped in order, still running, or cut off and recovered. */
export type Recovery = "fresh" | "clean" | "adopted" | "crash";

export type EmbeddedServer = {
  /** Owns the tables: for migrations. */
  readonly owner: ConnectionSettings;
  /** Owns nothing: for everything else. */
  readonly app: ConnectionSettings;
  /** May do everything: for backups. */
  readonly superuser: ConnectionSettings;
  readonly recovered: Recovery;
  readonly pid: number;
  /** Version of PostgreSQL, "15.18". */
  readonly version: string;
  /** Settles when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  /** Stops the server in order and gives the folder free; waits for both. */
  stop(): Promise<void>;
};

type FindBinaries = (
  dataDir: string,
  wanted: number | undefined,
  surroundings: Surroundings,
) => Promise<Result<Binaries>>;

type Log = (step: LaunchStep) => void;

type Reached = { server: RunningServer; accounts: Accounts; version: string; recovered: Recovery };

function passwordsOf(folder: DataFolder): { passwords: Passwords; made: boolean } {
  const kept = readPasswords(folder.passwords);
  return { passwords: kept ?? makePasswords(folder.passwords), made: kept === undefined };
}

/** Sets the passwords we keep in a cluster that has others: its password file was lost, or it was restored. */
async function restorePasswords(making: Making): Promise<Result<undefined>> {
  const handle = openSync(making.folder.cluster, "r");
  try {
    return await setRoles(making.folder.cluster, handle, making);
  } finally {
    closeSync(handle);
  }
}

async function adopt(making: Making, log: Log): Promise<Reached | undefined> {
  const server = await settleLeftOver(making.folder.cluster, () => log("recovering"));
  if (!server) return undefined;
  log("adopting");
  const accounts = accountsOf(server, making.passwords);
  const reception = await signIn(accounts);
  const wanted = making.settings?.["archive_mode"] ?? "off";
  const same =
    reception.kind === "welcome" &&
    reception.version === making.binaries.version &&
    reception.archiveMode === wanted &&
    making.settings?.["restore_command"] === undefined;
  if (same) return { server, accounts, version: reception.version, recovered: "adopted" };
  await stopServer(server.pid);
  await settleLeftOver(making.folder.cluster, () => log("recovering"));
  return undefined;
}

async function start(making: Making, log: Log): Promise<Result<Omit<Reached, "recovered">>> {
  for (let turn = 1; ; turn += 1) {
    log("starting");
    const started = await startServer(making, () => log("recovering"));
    if (!started.ok) return started;
    const accounts = accountsOf(started.value, making.passwords);
    const reception = await signIn(accounts);
    if (reception.kind === "welcome") return accept({ server: started.value, accounts, version: reception.version });
    await stopServer(started.value.pid);
    if (reception.kind === "failed" || turn === 2) return refusalOfReception(reception, making.folder.path);
    log("restoring-passwords");
    const restored = await restorePasswords(making);
    if (!restored.ok) return restored;
  }
}

/** Everything that has to be known before the cluster is touched: as whom, with which programs, on what. */
async function prepare(
  folder: DataFolder,
  options: LaunchOptions,
  findBinaries: FindBinaries,
): Promise<Result<{ state: ClusterState; binaries: Binaries; surroundings: Surroundings }>> {
  const state = inspectCluster(folder.cluster);
  if (!state.ok) return state;
  const user = chooseDatabaseUser(folder.cluster);
  if (!user.ok) return user;
  const surroundings = { user: user.value, path: (options.env ?? process.env).PATH };
  const wanted = state.value.kind === "present" ? state.value.major : undefined;
  const binaries = await findBinaries(folder.path, wanted, surroundings);
  if (!binaries.ok) return binaries;
  const { major } = binaries.value;
  if (wanted !== undefined && wanted !== major)
    return refuse("database.version-mismatch", { folder: folder.cluster, found: wanted, expected: major });
  return accept({ state: state.value, binaries: binaries.value, surroundings });
}

/** Brings a cluster that is there to life: takes over its server if one still runs, else starts one. */
async function revive(
  making: Making,
  cleared: { shutDown: boolean; made: boolean },
  log: Log,
): Promise<Result<Reached>> {
  putInOrder(making.folder.cluster, making.surroundings);
  const adopted = await adopt(making, log);
  if (adopted) return accept(adopted);
  if (cleared.made) {
    log("restoring-passwords");
    const restored = await restorePasswords(making);
    if (!restored.ok) return restored;
  }
  const started = await start(making, log);
  return started.ok ? accept({ ...started.value, recovered: cleared.shutDown ? "clean" : "crash" }) : started;
}

async function create(making: Making, log: Log): Promise<Result<Reached>> {
  log("creating");
  const created = await createCluster(making);
  if (!created.ok) return created;
  const started = await start(making, log);
  return started.ok ? accept({ ...started.value, recovered: "fresh" }) : started;
}

function manner({
  durable = true,
  settings,
  patienceMs,
}: LaunchOptions): Pick<Making, "durable" | "settings" | "patienceMs"> {
  return { durable, ...(settings ? { settings } : {}), ...(patienceMs === undefined ? {} : { patienceMs }) };
}

async function reachServer(
  folder: DataFolder,
  options: LaunchOptions,
  findBinaries: FindBinaries,
): Promise<Result<Reached>> {
  const log = options.log ?? (() => undefined);
  const prepared = await prepare(folder, options, findBinaries);
  if (!prepared.ok) return prepared;
  const { state, binaries, surroundings } = prepared.value;
  const { passwords, made } = passwordsOf(folder);
  const making = { folder, binaries, surroundings, passwords, ...manner(options) };
  return state.kind === "absent" ? create(making, log) : revive(making, { shutDown: state.shutDown, made }, log);
}

/** Watches a server that may not be our child. The watch does not keep our own process alive. */
async function untilEnded(server: RunningServer): Promise<void> {
  while (isSameProcess(server)) await delay(500, undefined, { ref: false });
}

function handle(reached: Reached, folder: DataFolder, lock: FolderLock): EmbeddedServer {
  const { server, accounts, recovered, version } = reached;
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    if (isSameProcess(server)) await stopServer(server.pid);
    await lock.release();
    closeSync(folder.handle);
  };
  return {
    ...accounts,
    recovered,
    version,
    pid: server.pid,
    ended: untilEnded(server),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function launchIn(
  folder: DataFolder,
  options: LaunchOptions,
  find: FindBinaries,
): Promise<Result<EmbeddedServer>> {
  const locked = await lockFolder(folder);
  if (!locked.ok) return locked;
  let reached: Awaited<ReturnType<typeof reachServer>> | undefined;
  try {
    reached = await reachServer(folder, options, find);
    return reached.ok ? accept(handle(reached.value, folder, locked.value)) : reached;
  } finally {
    if (!reached?.ok) await locked.value.release();
  }
}

async function launch(options: LaunchOptions, find: FindBinaries): Promise<Result<EmbeddedServer>> {
  let folder: DataFolder | undefined;
  let launched: Result<EmbeddedServer> | undefined;
  try {
    folder = openDataFolder(options.dataDir);
    launched = await launchIn(folder, options, find);
    return launched;
  } catch (error) {
    const refused = refusalOfSystemError(error, folder?.path ?? options.dataDir);
    if (!refused) throw error;
    return refused;
  } finally {
    if (folder && !launched?.ok) closeSync(folder.handle);
  }
}

/**
 * Starts the PostgreSQL that comes with Gongfu on the data in `dataDir`, or takes over the one that an earlier, killed
 * Gongfu left running there. Refuses with `database.…`; a running server belongs to the caller, who has to `stop` it.
 */
export function launchEmbedded(options: LaunchOptions): Promise<Result<EmbeddedServer>> {
  return launch(options, (dataDir, _wanted, surroundings) => embeddedBinaries(dataDir, surroundings));
}

/** The same with the distribution's programs (`/usr/lib/postgresql/MAJOR/bin`), of the version that the data has. */
export function systemServer(options: LaunchOptions): Promise<Result<EmbeddedServer>> {
  return launch(options, (_dataDir, wanted, surroundings) => systemBinaries(wanted, surroundings));
}
