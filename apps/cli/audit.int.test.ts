import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { keepChain } from "#audit/http";
import { recordAudit } from "#audit/store";
import { accept, instant } from "#kernel";
import { type FreshDatabase, freshDatabase } from "../../platform/database/testing/fresh-database.ts";
import { audit } from "./audit.ts";

const NOBODY = { userId: null, userName: "演示", areas: [] };
let fresh: FreshDatabase;
let owner: pg.Client;
let folder: string;

const urlOf = ({ host, port, user, password, database }: FreshDatabase["owner"]) =>
  `postgresql://${user}:${encodeURIComponent(String(password))}@${encodeURIComponent(String(host))}:${port}/${database}`;

async function record(times: number) {
  for (let n = 0; n < times; n++)
    await fresh.database.transact(NOBODY, async (write) =>
      accept(await recordAudit(write, NOBODY, { action: "x", objectKind: "x", objectId: n, areaId: null })),
    );
}

beforeAll(async () => {
  fresh = await freshDatabase();
  owner = new pg.Client({ ...fresh.owner });
  await owner.connect();
  for (const table of ["audit_event", "audit_link", "audit_anchor"])
    await owner.query(`alter table ${table} no force row level security`);
  folder = mkdtempSync(path.join(tmpdir(), "gongfu-audit-cli-"));
  const clock = () => instant("2026-11-30T00:00:00.000Z");
  const keeper = await keepChain({
    database: fresh.database,
    clock,
    folder,
    algorithm: "sha256",
    onError: () => undefined,
  });
  await record(5);
  // What others do on the same server holds linking up for a moment.
  const linked = async () => {
    await keeper.linkNow();
    expect((await keeper.state()).waiting).toBe(0);
  };
  await vi.waitFor(linked, { timeout: 30_000, interval: 50 });
  await keeper.stop();
  await record(2);
});

afterAll(async () => {
  await owner?.end();
  await fresh?.drop();
  if (folder) rmSync(folder, { recursive: true });
});

afterEach(() => vi.unstubAllEnvs());

async function run(...argv: string[]) {
  vi.stubEnv("GONGFU_LANG", "en");
  vi.stubEnv("GONGFU_DATA", folder);
  vi.stubEnv("DATABASE_URL", urlOf(fresh.owner));
  vi.stubEnv("DATABASE_APP_URL", urlOf(fresh.appSettings));
  let said = "";
  const stream = { write: (text: string) => (said += text) };
  return { code: await audit(argv, stream, stream), said };
}

test("a sound chain is said to be sound, with what waited linked and the key's fingerprint", async () => {
  const sound = async () => {
    const { code, said } = await run("verify");
    expect(said).toMatch(/Sound: 7 records .* 1 anchor fits[\s\S]*Fingerprint of the signing key: [0-9a-f]{4} /);
    expect(code).toBe(0);
  };
  await vi.waitFor(sound, { timeout: 30_000, interval: 50 });
});

test("an altered record is named; an end that was cut off by anchors kept elsewhere", async () => {
  await owner.query("update audit_event set action = 'y' where id = (select event_id from audit_link where seq = 3)");
  expect(await run("verify")).toEqual({
    code: 1,
    said: "Link 3 does not fit its record: something was altered, exchanged or put in. The 2 before it are sound.\n",
  });
  await owner.query("update audit_event set action = 'x' where action = 'y'");
  const anchors = path.join(folder, "audit-anchors.jsonl");
  const elsewhere = path.join(folder, "kept-elsewhere.jsonl");
  writeFileSync(elsewhere, readFileSync(anchors));
  rmSync(anchors);
  await owner.query("delete from audit_anchor");
  await owner.query("delete from audit_link where seq >= 4");
  await owner.query("delete from audit_event where id not in (select event_id from audit_link)");
  expect((await run("verify")).code).toBe(0);
  const cut = await run("verify", "--anchors", elsewhere);
  expect(cut).toEqual({ code: 1, said: "From link 4 on the chain was cut off: an anchor says that there was more.\n" });
});

test("what cannot be done is said with the way out", async () => {
  expect((await run("print")).code).toBe(2);
  writeFileSync(path.join(folder, "odd.jsonl"), "nonsense\n");
  const odd = await run("verify", "--anchors", path.join(folder, "odd.jsonl"));
  expect(odd.code).toBe(2);
  expect(odd.said).toContain("1 line of the file");
  expect((await run("verify", "--anchors", path.join(folder, "nowhere.jsonl"))).code).toBe(2);
});
