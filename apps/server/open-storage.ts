import { statfsSync } from "node:fs";
import { type ConnectionSettings, collectMigrations, type Database, migrate, openDatabase } from "#database";
import { launchEmbedded, probeDatabaseUrl } from "#database/launcher";
import { accept, type Refused, type Result, refuse } from "#kernel";
import type { Settings } from "./settings.ts";

export type Storage = {
  readonly database: Database;
  /** As which the application connects, for threads with connections of their own. */
  readonly connection: ConnectionSettings;
  /** The database is this program's own, on this machine. */
  readonly ownServer: boolean;
  readonly applied: readonly string[];
  /** "15.18 (embedded)" for the start message. */
  readonly description: string;
  /** Settles when the embedded server ends by itself; never for a server of its own. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
};

type Server = {
  readonly owner: ConnectionSettings;
  readonly app: ConnectionSettings;
  readonly description: string;
  readonly lost: Promise<void>;
  stop(): Promise<void>;
};

/** The database that the settings name, brought up to date: the embedded one in the data folder, or DATABASE_URL. */
export async function openStorage(
  settings: Settings,
  migrationFolders: readonly string[],
  onError: (error: Error) => void,
): Promise<Result<Storage>> {
  const found = settings.databaseUrl === undefined ? await embedded(settings) : await remote(settings);
  if (!found.ok) return found;
  const server = found.value;
  try {
    const migrated = await migrate(server.owner, await collectMigrations(migrationFolders));
    if (!migrated.ok) {
      await server.stop();
      return migrated;
    }
    const database = openDatabase(server.app, onError);
    const close = async () => {
      await database.close();
      await server.stop();
    };
    const { description, lost } = server;
    const ownServer = settings.databaseUrl === undefined;
    return accept({ database, connection: server.app, ownServer, applied: migrated.value, description, lost, close });
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

async function embedded({ dataDir }: Settings): Promise<Result<Server>> {
  const launched = await launchEmbedded({ dataDir });
  if (!launched.ok) return launched;
  const { owner, app, version, ended, recovered } = launched.value;
  const description = `PostgreSQL ${version} (${recovered})`;
  return accept({ owner, app, description, lost: ended, stop: () => launched.value.stop() });
}

async function remote({ databaseUrl, applicationUrl }: Settings): Promise<Result<Server>> {
  const owner = await probeDatabaseUrl(databaseUrl ?? "");
  if (!owner.ok) return owner;
  const separate = applicationUrl === undefined ? undefined : await probeDatabaseUrl(applicationUrl);
  if (separate && !separate.ok) return separate;
  return accept({
    owner: owner.value.settings,
    app: separate ? separate.value.settings : { ...owner.value.settings, options: "-c role=gongfu_app" },
    description: `PostgreSQL ${owner.value.version}`,
    lost: new Promise<void>(() => undefined),
    stop: async () => undefined,
  });
}
