import { statfsSync } from "node:fs";
import {
  type ConnectionSettings,
  collectMigrations,
  type Database,
  migrate,
  openDatabase,
  type Upgrade,
} from "#database";
import { launchEmbedded, probeDatabaseUrl } from "#database/launcher";
import { accept, type Refused, type Result, refuse } from "#kernel";
import { ARCHIVING, type Archiver, claimArchive, finishSwap, keepArchive } from "#operations/store";
import type { MakeBackup } from "./keeping-backups.ts";
import type { Settings } from "./settings.ts";
import { giveBallastBack } from "./watching-space.ts";

export type Storage = {
  readonly database: Database;
  /** As which the application connects, for threads with connections of their own. */
  readonly connection: ConnectionSettings;
  /** The database is this program's own, on this machine. */
  readonly ownServer: boolean;
  /** The role that may do everything, of the embedded server only. */
  readonly superuser: ConnectionSettings | undefined;
  readonly archiver: Archiver | undefined;
  /** Names of all migrations, which have been applied. */
  readonly steps: readonly string[];
  /** "15.18 (embedded)" for the start message. */
  readonly description: string;
  /** Tells the embedded server to stop, without waiting. */
  readonly abandon: () => void;
  /** Settles when the embedded server ends by itself; never for a server of its own. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
};

type Server = {
  readonly owner: ConnectionSettings;
  readonly app: ConnectionSettings;
  readonly superuser: ConnectionSettings | undefined;
  readonly archiver: Archiver | undefined;
  readonly description: string;
  readonly lost: Promise<void>;
  readonly abandon: () => void;
  stop(): Promise<void>;
};

/** With what a database is opened, beside the settings. */
export type Opening = {
  readonly migrationFolders: readonly string[];
  readonly version: string;
  readonly makeBackup: MakeBackup;
  readonly onError: (error: Error) => void;
  /** Hears what an upgrade is about to do; `backedUp`: a backup is made first, else one should have been. */
  readonly onUpgrade: (upgrade: Upgrade & { readonly backedUp: boolean }) => void;
};

/** Before an upgrade changes anything, it is told, and a backup is made where there is a folder for it. */
async function beforeUpgrade(upgrade: Upgrade, settings: Settings, server: Server, opening: Opening) {
  const { backup } = settings.operations;
  const { superuser } = server;
  const backedUp = backup !== undefined && superuser !== undefined;
  opening.onUpgrade({ ...upgrade, backedUp });
  if (!backedUp) return accept();
  const made = await opening.makeBackup({ dataDir: settings.dataDir, backup, superuser, program: opening.version });
  return made.ok ? accept() : made;
}

/** The database that the settings name, brought up to date: the embedded one in the data folder, or DATABASE_URL. */
export async function openStorage(settings: Settings, opening: Opening): Promise<Result<Storage>> {
  const { migrationFolders, onError } = opening;
  const found = settings.databaseUrl === undefined ? await embedded(settings, onError) : await remote(settings);
  if (!found.ok) return found;
  const server = found.value;
  try {
    const migrations = await collectMigrations(migrationFolders);
    const migrated = await migrate(server.owner, migrations, (upgrade) =>
      beforeUpgrade(upgrade, settings, server, opening),
    );
    if (!migrated.ok) {
      await server.stop();
      return migrated;
    }
    const database = openDatabase(server.app, onError);
    const close = async () => {
      await database.close();
      await server.stop();
    };
    const { description, lost, superuser, archiver, abandon } = server;
    const ownServer = settings.databaseUrl === undefined;
    const about = { ownServer, steps: migrations.map(({ name }) => name), description, superuser, archiver };
    return accept({ database, connection: server.app, ...about, lost, abandon, close });
  } catch (error) {
    await server.stop();
    return refusalOfAccident(error, settings);
  }
}

/** Less than one WAL segment free: PostgreSQL stops writing and goes away. */
const NO_ROOM = 17 * 1024 * 1024;

function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < NO_ROOM;
}

/** What an accident of the database during the start means to whoever starts; any other error is a bug and thrown on. */
export function refusalOfAccident(error: unknown, { dataDir, databaseUrl }: Settings): Refused {
  if (!(error instanceof Error)) throw error;
  const code = "code" in error ? error.code : undefined;
  const lost =
    /terminated|not queryable|ECONNRESET|ECONNREFUSED|ENOENT/.test(error.message) ||
    code === "57P01" ||
    code === "57P03";
  if (code === "53100" || code === "ENOSPC" || (lost && databaseUrl === undefined && isFull(dataDir))) {
    return refuse("database.disk-full", { folder: dataDir });
  }
  if (lost) return refuse("database.did-not-start", { folder: dataDir, logTail: error.message });
  throw error;
}

const now = () => new Date().toISOString();

async function embedded({ dataDir, operations }: Settings, onError: (error: Error) => void): Promise<Result<Server>> {
  await finishSwap(dataDir);
  await giveBallastBack(dataDir);
  const { backup } = operations;
  const launched = await launchEmbedded({ dataDir, ...(backup ? { settings: ARCHIVING } : {}) });
  if (!launched.ok) return launched;
  const { owner, app, superuser, version, ended, recovered, pid } = launched.value;
  const archiver = backup ? await archive(backup.folder, { dataDir, superuser }, onError) : accept(undefined);
  if (!archiver.ok) {
    await launched.value.stop();
    return archiver;
  }
  const description = `PostgreSQL ${version} (${recovered})`;
  const stop = async () => {
    await launched.value.stop();
    // The server ends its last file of the log when it stops.
    await archiver.value?.stop();
  };
  const about = { archiver: archiver.value, description, lost: ended, abandon: () => end(pid) };
  return accept({ owner, app, superuser, ...about, stop });
}

/** PostgreSQL sends its clients away and stops in order, by itself. */
function end(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // It has ended already.
  }
}

async function archive(
  folder: string,
  { dataDir, superuser }: { readonly dataDir: string; readonly superuser: ConnectionSettings },
  onError: (error: Error) => void,
): Promise<Result<Archiver>> {
  const claimed = await claimArchive(folder, superuser).catch((error: unknown) => refusalOfFolder(error, folder));
  return claimed.ok ? accept(keepArchive({ dataDir, folder, clock: now }, onError)) : claimed;
}

/** A folder for backups that cannot be written stops the start: whoever set it relies on it. */
function refusalOfFolder(error: unknown, folder: string): Refused {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(EACCES|EPERM|ENOSPC|EDQUOT|EIO|EROFS|ENOTDIR|ESTALE|ENODEV|ENOENT)$/.test(code))
    return refuse("backup.disk-failed", { folder, reason: code });
  throw error;
}

async function remote({ databaseUrl, applicationUrl }: Settings): Promise<Result<Server>> {
  const owner = await probeDatabaseUrl(databaseUrl ?? "");
  if (!owner.ok) return owner;
  const separate = applicationUrl === undefined ? undefined : await probeDatabaseUrl(applicationUrl);
  if (separate && !separate.ok) return separate;
  return accept({
    owner: owner.value.settings,
    app: separate ? separate.value.settings : { ...owner.value.settings, options: "-c role=gongfu_app" },
    superuser: undefined,
    archiver: undefined,
    abandon: () => undefined,
    description: `PostgreSQL ${owner.value.version}`,
    lost: new Promise<void>(() => undefined),
    stop: async () => undefined,
  });
}
