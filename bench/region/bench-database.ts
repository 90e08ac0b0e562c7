import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type ConnectionSettings, collectMigrations, migrate } from "#database";
import { launchEmbedded } from "#database/launcher";

/** A PostgreSQL server of a bench's own, migrated, with nothing in it. */
export type BenchDatabase = {
  /** The role of the application. */
  readonly app: ConnectionSettings;
  /** Owns the tables: loads rows and looks behind the row security. */
  readonly owner: ConnectionSettings;
  /** A copy of it as it is, on the same server, with row security switched off on every table. Nobody may be connected to it meanwhile. */
  copyWithoutRowSecurity(): Promise<{ readonly app: ConnectionSettings; readonly owner: ConnectionSettings }>;
  stop(): Promise<void>;
};

/** Starts the embedded server in a folder of its own, which `stop` takes away. It waits for the disk as a real one does. */
export async function benchDatabase(root: string): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "gongfu-bench-"));
  const launched = await launchEmbedded({ dataDir: folder });
  if (!launched.ok) throw new Error(`no PostgreSQL for the bench: ${JSON.stringify(launched.refusal)}`);
  const { owner, app, superuser } = launched.value;
  const parts = ["platform", "registers", "programme"].map((part) => join(root, part));
  const migrated = await migrate(owner, await collectMigrations(parts));
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.refusal));
  return {
    app,
    owner,
    copyWithoutRowSecurity: () => copyWithoutRowSecurity({ app, owner, superuser }),
    stop: async () => {
      await launched.value.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const COPY = "without_row_security";

async function copyWithoutRowSecurity(settings: {
  readonly app: ConnectionSettings;
  readonly owner: ConnectionSettings;
  readonly superuser: ConnectionSettings;
}) {
  const superuser = await connected({ ...settings.superuser, database: "postgres" });
  await superuser.query(`create database ${COPY} template "${settings.owner.database}" strategy file_copy`);
  await superuser.end();
  const copy = { app: { ...settings.app, database: COPY }, owner: { ...settings.owner, database: COPY } };
  const owner = await connected(copy.owner);
  await owner.query(`do $$ declare each regclass; begin
    for each in select oid from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity loop
      execute format('alter table %s disable row level security', each);
    end loop;
  end $$`);
  await owner.end();
  return copy;
}

export async function connected(settings: ConnectionSettings): Promise<pg.Client> {
  const client = new pg.Client(settings);
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
