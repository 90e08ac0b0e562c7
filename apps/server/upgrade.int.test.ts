import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { readEquipmentClasses, readIndustryTree } from "#catalogue";
import {
  type ConnectionSettings,
  collectMigrations,
  type Migration,
  migrate,
  openDatabase,
  type Upgrade,
} from "#database";
import { accept, instant } from "#kernel";
import { launched, query, usedFolder } from "../../platform/database/launcher/testing/launch.ts";
import { DEEP } from "../../tools/deep.ts";
import { loadStandingData } from "./load-data.ts";
import { loadEnterprises } from "./load-enterprises.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const NOON = "2026-11-22T04:00:00.000Z";

async function asked<T>(settings: ConnectionSettings, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(settings);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database with the demo region of today in it. */
async function fillDemo(
  owner: ConnectionSettings,
  app: ConnectionSettings,
  migrations: readonly Migration[],
): Promise<void> {
  const migrated = await migrate(owner, migrations);
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.refusal));
  const database = openDatabase(app, () => undefined, 2);
  const loading = { database, base: BASE, nextId: randomUUID };
  const loaded = await loadStandingData({ ...loading, now: instant(NOON) }, "demo");
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const industries = readIndustryTree(BASE);
  const equipmentClasses = readEquipmentClasses(BASE);
  const clock = () => instant(NOON);
  const filled = await loadEnterprises({ ...loading, industries, equipmentClasses, clock, count: 20 });
  if (!filled.ok) throw new Error(JSON.stringify(filled.refusal));
  await database.close();
}

const TABLES =
  "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration' order by 1";
const COLUMNS = `select attname as name from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a'`;
const KEYS = `select attname as name from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
  where indrelid = $1::regclass and indisprimary order by attname`;

const names = async (client: pg.Client, text: string, values: readonly unknown[] = []) =>
  (await client.query<{ name: string }>(text, [...values])).rows.map(({ name }) => name);

/** Each foreign key as a statement that removes the rows whose counterpart is not there. */
const ORPHANS = `
  select format('delete from %s c where %s and not exists (select from %s p where %s)', conrelid::regclass,
    (select string_agg(format('c.%I is not null', a.attname), ' and ') from unnest(conkey) k
       join pg_attribute a on a.attrelid = conrelid and a.attnum = k), confrelid::regclass,
    (select string_agg(format('c.%I = p.%I', a.attname, b.attname), ' and ') from unnest(conkey, confkey) as pair(k, f)
       join pg_attribute a on a.attrelid = conrelid and a.attnum = k join pg_attribute b on b.attrelid = confrelid and b.attnum = f)
  ) as name
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;

/** Where an older schema refused the rows of a table, those of others that point to them go too. */
async function removeOrphans(client: pg.Client): Promise<void> {
  const statements = await names(client, ORPHANS);
  for (let removed = 1; removed > 0; ) {
    removed = 0;
    for (const statement of statements) removed += (await client.query(statement)).rowCount ?? 0;
  }
}

/** Puts the demo's rows into an older schema, in the columns that it has; a table whose older rules refuse them stays empty. */
async function copyRows(from: ConnectionSettings, to: ConnectionSettings): Promise<string[]> {
  return asked(from, (source) =>
    asked(to, async (target) => {
      await target.query("set session_replication_role = replica");
      const filled: string[] = [];
      const there = await names(source, TABLES);
      for (const table of (await names(target, TABLES)).filter((name) => there.includes(name))) {
        const known = await names(source, COLUMNS, [table]);
        const columns = (await names(target, COLUMNS, [table])).filter((name) => known.includes(name));
        const { rows } = await source.query<{ rows: unknown }>(
          `select coalesce(json_agg(t), '[]') as rows from ${table} t`,
        );
        const list = columns.map((name) => `"${name}"`).join(", ");
        const copied = await target
          .query(`insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1)`, [
            JSON.stringify(rows[0]?.rows),
          ])
          .catch(() => undefined);
        if (copied?.rowCount) filled.push(table);
      }
      await removeOrphans(target);
      return filled;
    }),
  );
}

/** The keys of every row of the tables, as one digest and a count a table. */
async function keysOf(settings: ConnectionSettings, tables: readonly string[]): Promise<Map<string, string>> {
  return asked(settings, async (client) => {
    const found = new Map<string, string>();
    const still = await names(client, TABLES);
    for (const table of tables.filter((name) => still.includes(name))) {
      const keys = (await names(client, KEYS, [table])).map((name) => `"${name}"::text`).join(", ") || "1";
      const { rows } = await client.query({ text: `select ${keys} from ${table} order by ${keys}`, rowMode: "array" });
      found.set(table, `${rows.length} ${createHash("sha256").update(JSON.stringify(rows)).digest("hex")}`);
    }
    return found;
  });
}

/** Lets the next step do all its work, and kills it before it can be committed. */
async function killInStep(
  owner: ConnectionSettings,
  superuser: ConnectionSettings,
  migrations: readonly Migration[],
): Promise<void> {
  await asked(superuser, async (client) => {
    await client.query("begin");
    await client.query("lock table schema_migration in share mode");
    const outcome = migrate(owner, migrations).then(
      () => "done",
      () => "killed",
    );
    const victim = `select pid from pg_stat_activity
      where application_name = 'gongfu migrations' and datname = current_database() and wait_event_type = 'Lock'`;
    for (let turn = 0; turn < 2_000; turn += 1) {
      await client.query("select pg_stat_clear_snapshot()");
      const { rows } = await client.query<{ pid: number }>(victim);
      if (rows[0]) {
        await client.query("select pg_terminate_backend($1)", [rows[0].pid]);
        break;
      }
      await delay(5);
    }
    await client.query("rollback");
    expect(await outcome).toBe("killed");
  });
}

test("an older database with the demo's rows is brought up to date though its steps are killed in the midst, and loses no row", async () => {
  const server = await launched(await usedFolder());
  const migrations = await collectMigrations(
    ["platform", "registers", "programme"].map((part) => path.join(BASE, part)),
  );
  const inDatabase = (database: string) => ({
    owner: { ...server.owner, database },
    app: { ...server.app, database },
    superuser: { ...server.superuser, database },
  });
  const create = (name: string) => query(server.superuser, `create database ${name} owner gongfu_owner`);
  await create("today");
  const today = inDatabase("today");
  await fillDemo(today.owner, today.app, migrations);
  for (const [name, part] of [
    ["third", 1 / 3],
    ["two_thirds", 2 / 3],
  ] as const) {
    await create(name);
    const old = inDatabase(name);
    const begin = Math.floor(migrations.length * part);
    expect((await migrate(old.owner, migrations.slice(0, begin))).ok).toBe(true);
    const tables = await copyRows(today.superuser, old.superuser);
    expect(tables.length, name).toBeGreaterThan(8);
    const before = await keysOf(old.superuser, tables);
    const told: Upgrade[] = [];
    for (let step = begin; step < migrations.length; step += 1) {
      const upTo = migrations.slice(0, step + 1);
      if (DEEP || name === "two_thirds" || step % 6 === 0) await killInStep(old.owner, old.superuser, upTo);
      expect(await query(old.superuser, "select count(*)::int from schema_migration")).toEqual([[step]]);
      const resumed = await migrate(old.owner, upTo, async (upgrade) => {
        told.push(upgrade);
        return accept();
      });
      expect(resumed, upTo.at(-1)?.name).toEqual(accept([upTo.at(-1)?.name]));
    }
    expect(told[0]).toEqual({ applied: begin, open: [migrations[begin]?.name] });
    const after = await keysOf(old.superuser, tables);
    for (const [table, keys] of before) if (after.has(table)) expect(after.get(table), `${name}: ${table}`).toBe(keys);
    console.info(
      `${name}: from step ${begin} of ${migrations.length}, ${tables.length} tables with rows, ${tables.length - after.size} gone by design`,
    );
  }
});
