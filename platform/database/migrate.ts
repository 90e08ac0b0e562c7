import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { accept, type Result, refuse } from "#kernel";
import type { ConnectionSettings } from "./connection-settings.ts";

/** One migration: its identity is the file name (UTC timestamp and subject), not the room it lies in. */
export type Migration = { readonly name: string; readonly sql: string };

const LOCK = 4_660_112_201;
const FILE = /^\d{8}T\d{4}-[a-z0-9-]+\.sql$/;

/** Collects `*.sql` below the given folders, oldest first. */
export async function collectMigrations(folders: readonly string[]): Promise<Migration[]> {
  const files = (await Promise.all(folders.map(sqlFilesBelow))).flat();
  const migrations = await Promise.all(
    files.map(async (file) => ({ name: path.basename(file, ".sql"), sql: await readFile(file, "utf8") })),
  );
  return migrations.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function sqlFilesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && FILE.test(entry.name) && !entry.parentPath.includes("node_modules"))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** What an upgrade of a database that already holds something is about to do. */
export type Upgrade = { readonly applied: number; readonly open: readonly string[] };

/**
 * Brings the database up to date as its owner: each migration in a transaction of its own, all under one lock, so that
 * two starting servers do not collide. Returns the names that were applied.
 * Refuses `database.newer-than-program` when the database knows a migration this program does not, and
 * `database.migration-altered` when an applied migration has been edited since. `onUpgrade` hears before the first one what is about to be
 * done to a database that holds something, and may refuse it. Cut off at any moment, it goes on where it was the next time.
 */
export async function migrate(
  owner: ConnectionSettings,
  migrations: readonly Migration[],
  onUpgrade: (upgrade: Upgrade) => Promise<Result<undefined>> = async () => accept(),
): Promise<Result<string[]>> {
  const client = new pg.Client({ ...owner, application_name: "gongfu migrations" });
  // A server that goes away is told by the query that is running then.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(
      "create table if not exists schema_migration (name text primary key, hash text not null, applied_at timestamptz not null default now())",
    );
    const applied = await client.query<{ name: string; hash: string }>("select name, hash from schema_migration");
    const known = new Map(migrations.map((migration) => [migration.name, hashOf(migration.sql)]));
    for (const row of applied.rows) {
      const hash = known.get(row.name);
      if (hash === undefined) return refuse("database.newer-than-program", { migration: row.name });
      if (hash !== row.hash) return refuse("database.migration-altered", { migration: row.name });
    }
    const done = new Set(applied.rows.map((row) => row.name));
    const open = migrations.filter((migration) => !done.has(migration.name));
    if (done.size > 0 && open.length > 0) {
      const agreed = await onUpgrade({ applied: done.size, open: open.map(({ name }) => name) });
      if (!agreed.ok) return agreed;
    }
    for (const migration of open) await apply(client, migration);
    return accept(open.map((migration) => migration.name));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into schema_migration (name, hash) values ($1, $2)", [
      migration.name,
      hashOf(migration.sql),
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}
