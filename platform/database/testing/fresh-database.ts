import { randomBytes } from "node:crypto";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { inject } from "vitest";
import { type ConnectionSettings, collectMigrations, type Database, migrate, openDatabase } from "../index.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const TEMPLATE_LOCK = 7_001;

export type FreshDatabase = {
  readonly database: Database;
  /** Owns the tables: for looking behind the row security. */
  readonly owner: ConnectionSettings;
  /** The role of the application, which owns nothing. */
  readonly appSettings: ConnectionSettings;
  drop(): Promise<void>;
};

/** Fills a migrated database once; every test then gets a copy of it. */
export type Template = { readonly name: string; readonly fill: (database: Database) => Promise<void> };

const EMPTY: Template = { name: "empty", fill: async () => undefined };

async function asOwner<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { host, port, user, password } = inject("postgres");
  const client = new pg.Client({ host, port, user, password, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function settingsOf(database: string): { owner: ConnectionSettings; app: ConnectionSettings } {
  const { host, port, user, password, app } = inject("postgres");
  return { owner: { host, port, user, password, database }, app: { host, port, ...app, database } };
}

/** Makes the template once per run, whichever test file comes first. */
async function ensureTemplate({ name, fill }: Template): Promise<string> {
  const template = `template_${name}`;
  await asOwner(inject("postgres").database, async (client) => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const there = await client.query("select from pg_database where datname = $1", [template]);
    if (there.rowCount !== 0) return;
    const building = `${template}_building`;
    await client.query(`drop database if exists ${building}`);
    await client.query(`create database ${building}`);
    const { owner, app } = settingsOf(building);
    const migrated = await migrate(
      owner,
      await collectMigrations(["platform", "registers", "programme"].map((part) => path.join(ROOT, part))),
    );
    if (!migrated.ok) throw new Error(JSON.stringify(migrated.refusal));
    const database = openDatabase(app, () => undefined, 2);
    await fill(database);
    await database.close();
    await client.query(`alter database ${building} rename to ${template}`);
  });
  return template;
}

/** The server's own tidying up may be in it just then, and only a superuser may end that: it is over soon. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await client.query(`drop database ${name} with (force)`);
      return;
    } catch (error) {
      const refused = error instanceof pg.DatabaseError && error.code === "42501";
      if (!refused || tries === 100) throw error;
      await delay(100);
    }
  }
}

/** A database of one's own, migrated and filled like the template; `drop` takes it away. */
export async function freshDatabase(template: Template = EMPTY): Promise<FreshDatabase> {
  const source = await ensureTemplate(template);
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asOwner(inject("postgres").database, (client) => client.query(`create database ${name} template ${source}`));
  const { owner, app } = settingsOf(name);
  const database = openDatabase(app, () => undefined, 4);
  return {
    database,
    owner,
    appSettings: app,
    drop: async () => {
      await database.close();
      await asOwner(inject("postgres").database, (client) => dropDatabase(client, name));
    },
  };
}
