import { randomBytes } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { collectMigrations, migrate } from "#database";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const OURS = "20261130T1000";
const NAME = `test_${randomBytes(6).toString("hex")}`;

const { host, port, user, password, database: first } = inject("postgres");
const settings = (database: string) => ({ host, port, user, password, database });

async function asOwner<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(settings(database));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

beforeAll(() => asOwner(first, (client) => client.query(`create database ${NAME}`)));
afterAll(() => asOwner(first, (client) => client.query(`drop database ${NAME} with (force)`)));

/** Accounts as an installation of before has them: one that administers, one that also ran the programme, an officer, one without a role. */
const BEFORE = `
  alter table area no force row level security;
  alter table user_account no force row level security;
  alter table role_assignment no force row level security;
  insert into area (id, name, short_name, level, tree, preorder_from, preorder_to) values (1, 'a', 'a', 'country', 'division', 1, 2);
  insert into user_account (id, user_name, display_name, password_hash) select
    ('00000000-0000-4000-8000-00000000000' || n)::uuid, name, name, 'x'
    from (values (1, 'admin'), (2, 'both'), (3, 'officer'), (4, 'idle')) as it (n, name);
  insert into role_assignment (id, user_id, role, area_id) select gen_random_uuid(), id, role, 1
    from user_account join (values ('admin', 'administrator'), ('both', 'administrator'), ('both', 'programme-officer'),
      ('officer', 'programme-officer'), ('officer', 'auditor')) as held (name, role) on name = user_name;
  alter table area force row level security;
  alter table user_account force row level security;
  alter table role_assignment force row level security;`;

test("an upgrade keeps every account: administrators run the platform, whoever ran both keeps the platform, officers their roles", async () => {
  const all = await collectMigrations(["platform", "registers", "programme"].map((part) => path.join(ROOT, part)));
  const before = await migrate(
    settings(NAME),
    all.filter(({ name }) => name < OURS),
  );
  expect(before.ok).toBe(true);
  await asOwner(NAME, (client) => client.query(BEFORE));
  const after = await migrate(settings(NAME), all);
  expect(after.ok && after.value.some((name) => name.startsWith(OURS))).toBe(true);
  const accounts = await asOwner(NAME, async (client) => {
    await client.query("alter table user_account no force row level security");
    await client.query("alter table role_assignment no force row level security");
    const { rows } = await client.query(
      `select user_name, account.duty, account.area_id, coalesce(string_agg(role, ' ' order by role), '') as roles
       from user_account account left join role_assignment held on held.user_id = account.id and held.revoked_at is null
       group by account.id order by user_name`,
    );
    return rows;
  });
  expect(accounts).toEqual([
    { user_name: "admin", duty: "system", area_id: 1, roles: "system-administrator" },
    { user_name: "both", duty: "system", area_id: 1, roles: "system-administrator" },
    { user_name: "idle", duty: "programme", area_id: null, roles: "" },
    { user_name: "officer", duty: "programme", area_id: 1, roles: "auditor programme-officer" },
  ]);
});
