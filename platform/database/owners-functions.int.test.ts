import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database.ts";

let fresh: FreshDatabase;
let client: pg.Client;
beforeAll(async () => {
  fresh = await freshDatabase();
  client = new pg.Client({ ...fresh.owner });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await fresh.drop();
});

/** Functions that run with their owner's rights, and where they look for names. */
const OWNERS = `select proc.oid::regprocedure::text as name,
    (select substr(setting, length('search_path=') + 1) from unnest(proc.proconfig) setting where setting like 'search_path=%') as path
  from pg_proc proc where proc.prosecdef and proc.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`;

test("a function that runs with its owner's rights looks among temporary names last, or its migration says so", async () => {
  const { rows } = await client.query<{ name: string; path: string | null }>(OWNERS);
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(({ path }) => path !== "pg_catalog, public, pg_temp")).toEqual([]);
});

test("a table that a session makes up for itself stands in for none of ours", async () => {
  await client.query("begin");
  await client.query("create table kept_apart (word text)");
  await client.query("insert into kept_apart values ('ours')");
  await client.query(`create function word_kept() returns text language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$ begin return (select word from kept_apart); end $$`);
  await client.query(`create function word_caught() returns text language plpgsql security definer
    set search_path = pg_catalog, public as $$ begin return (select word from kept_apart); end $$`);
  await client.query("create temporary table kept_apart (word text)");
  await client.query("insert into pg_temp.kept_apart values ('theirs')");
  const { rows } = await client.query("select word_kept() as kept, word_caught() as caught");
  await client.query("rollback");
  expect(rows).toEqual([{ kept: "ours", caught: "theirs" }]);
});
