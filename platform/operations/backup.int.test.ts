import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { launched, query } from "../database/launcher/testing/launch.ts";
import { archiveNow, findVerification, listBackups, restore, verifyBackup } from "./store/index.ts";
import { archivedPlatform, backUp, digestOfTable, MAJOR, momentOf, now } from "./testing/backed-up.ts";

const quiet = { clock: now, onProgress: () => undefined, onSegment: () => undefined, steps: [], major: MAJOR };

async function switchLog(server: { superuser: Parameters<typeof query>[0] }, dataDir: string, folder: string) {
  await query(server.superuser, "select pg_switch_wal()");
  // PostgreSQL marks a segment as ready a moment after it has ended it.
  for (let turn = 0; turn < 100; turn += 1) {
    const done = await archiveNow({ dataDir, folder });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    if (done.value > 0) return;
    await delay(20);
  }
}

test("restored to the second before a deletion, every table is as it was then, and the live copy is untouched until it is", async () => {
  const { dataDir, folder, server } = await archivedPlatform();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, "wal"), { recursive: true });
  await query(server.owner, "create table paper (n int primary key, words text)");
  await query(server.owner, "create table ledger (n int primary key, fen bigint)");
  await query(server.owner, "insert into paper select n, repeat('智', n % 50) from generate_series(1, 1500) n");
  writeFileSync(path.join(dataDir, "audit-anchors.jsonl"), "{}\n");
  await backUp(dataDir, folder, server.superuser);
  await query(server.owner, "insert into paper select n, 'later' from generate_series(1501, 2000) n");
  await query(server.owner, "insert into ledger select n, n * 100 from generate_series(1, 300) n");
  const before = await Promise.all(["paper", "ledger"].map((table) => digestOfTable(server.owner, table)));
  const until = await momentOf(server.owner);
  await delay(20);
  await query(server.owner, "delete from paper where n > 1000");
  await query(server.owner, "update ledger set fen = 0");
  await switchLog(server, dataDir, folder);
  const refused = await restore({ ...quiet, from: folder, until, dataDir });
  expect(refused).toMatchObject({ refusal: { code: "database.data-in-use" } });
  await server.stop();
  const restored = await restore({ ...quiet, from: folder, until, dataDir });
  if (!restored.ok) throw new Error(JSON.stringify(restored.refusal));
  onTestFinished(() => rmSync(restored.value.before ?? "", { recursive: true, force: true }));
  expect(restored.value).toMatchObject({ beyondLog: false });
  const again = await launched(dataDir);
  expect(await Promise.all(["paper", "ledger"].map((table) => digestOfTable(again.owner, table)))).toEqual(before);
  expect(readFileSync(path.join(dataDir, "audit-anchors.jsonl"), "utf8")).toBe("{}\n");
  await query(again.owner, "insert into paper values (5000, 'goes on')");
  const kept = await launched(restored.value.before ?? "");
  expect(await query(kept.owner, "select count(*)::int from paper")).toEqual([[1000]]);
});
