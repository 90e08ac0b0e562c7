import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { DEEP } from "../../tools/deep.ts";
import { launched, query } from "../database/launcher/testing/launch.ts";
import { archiveNow, findVerification, listBackups, restore, takeBackup, verifyBackup } from "./store/index.ts";
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
  const elsewhere = `${dataDir}-elsewhere`;
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  const beyond = await restore({ ...quiet, from: folder, until: now(), dataDir: elsewhere });
  expect(beyond).toMatchObject({ value: { beyondLog: true, before: undefined, check: { rows: 1300 } } });
  const kept = await launched(restored.value.before ?? "");
  expect(await query(kept.owner, "select count(*)::int from paper")).toEqual([[1000]]);
});

const verify = async (from: string, more: object = {}) => {
  const verified = await verifyBackup({ ...quiet, from, ...more });
  if (!verified.ok) return [verified.refusal.code];
  return verified.value.problems.map(({ code }) => code);
};

/** Numbers that repeat, so that a failing flip can be made again. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function flipOneBit(file: string, random: (below: number) => number): () => void {
  const bytes = readFileSync(file);
  const whole = Buffer.from(bytes);
  const at = random(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  writeFileSync(file, bytes);
  return () => writeFileSync(file, whole);
}

/** What a backup is made of: tables, the control file, transactions' states, settings, our own files, the log, and what says what belongs to it. */
const KINDS = [
  ...[
    /\/base\/\d+\/\d+$/,
    /pg_control$/,
    /pg_(xact|multixact)\//,
    /\.conf$/,
    /\/global\//,
    /database-passwords\.json$/,
  ],
  ...[/\/wal\//, /manifest\.json$/, /manifest\.json\.sha256$/],
];

test("a sound backup verifies; one flipped bit anywhere, a missing file, a gap in the log and another version are told", async () => {
  const { dataDir, folder, server } = await archivedPlatform();
  await query(
    server.owner,
    "create table paper as select n, repeat('智', n % 50) as words from generate_series(1, 500) n",
  );
  const { name, manifest } = await backUp(dataDir, folder, server.superuser);
  for (let turn = 0; turn < 3; turn += 1) {
    await query(server.owner, `insert into paper values (${1000 + turn}, 'later')`);
    await switchLog(server, dataDir, folder);
  }
  const backup = path.join(folder, name);
  expect(await verify(folder)).toEqual([]);
  expect(await findVerification(folder, name)).toMatchObject({ problems: 0 });
  expect(await verify(folder, { major: 16 })).toEqual(["backup.wrong-version"]);
  const random = dice(20_261_130);
  const archive = path.join(folder, "wal");
  const behind = readdirSync(archive).filter((file) => file.slice(0, 24) >= manifest.wal.first);
  const targets = [
    ...manifest.files.map((file) => path.join(backup, file.path)),
    ...behind.map((file) => path.join(archive, file)),
    ...["manifest.json", "manifest.json.sha256"].map((file) => path.join(backup, file)),
  ].filter((file) => statSync(file).size > 0);
  // Files of every kind in every run, one after the other, each at a place of chance.
  const kinds = KINDS.map((kind) => targets.filter((file) => kind.test(file)));
  expect(kinds.map((files) => files.length > 0)).toEqual(KINDS.map(() => true));
  const FLIPS = DEEP ? 100 : KINDS.length;
  for (let turn = 0; turn < FLIPS; turn += 1) {
    const files = kinds[turn % kinds.length] ?? [];
    const file = files[random(files.length)];
    const mend = flipOneBit(file ?? "", random);
    expect(await verify(backup), file).not.toEqual([]);
    mend();
  }
  const mend = flipOneBit(path.join(backup, "data/postgresql/global/pg_control"), random);
  const elsewhere = `${dataDir}-elsewhere`;
  expect(await restore({ ...quiet, from: folder, until: undefined, dataDir: elsewhere })).toMatchObject({
    refusal: { code: "backup.file-differs" },
  });
  expect(readdirSync(path.dirname(dataDir)).filter((entry) => entry.startsWith(path.basename(elsewhere)))).toEqual([]);
  mend();
  const [first, second] = readdirSync(archive).sort().slice(-2);
  cpSync(path.join(archive, first ?? ""), path.join(folder, "aside"));
  rmSync(path.join(archive, first ?? ""));
  expect(await verify(folder)).toEqual(["backup.wal-gap"]);
  cpSync(path.join(folder, "aside"), path.join(archive, first ?? ""));
  expect(second).toBeDefined();
  const own = readdirSync(path.join(backup, "wal"))[0] ?? "";
  rmSync(path.join(backup, "wal", own));
  for (const file of readdirSync(archive)) if (file.slice(0, 24) === own.slice(0, 24)) rmSync(path.join(archive, file));
  expect(await verify(folder)).toEqual(["backup.file-missing", "backup.wal-missing"]);
  rmSync(path.join(backup, "manifest.json.sha256"));
  expect(await verify(folder)).toEqual(["backup.none-in-folder"]);
  expect(await listBackups(folder)).toEqual([]);
});

// A minute and more: by `npm run test:deep` only.
if (DEEP)
  test("restored to ten moments of chance, the tables are those whose digests were taken there while they lived", async () => {
    const { dataDir, folder, server } = await archivedPlatform();
    await query(server.owner, "create table paper (n int primary key, words text)");
    await backUp(dataDir, folder, server.superuser);
    const lived: { readonly at: string; readonly digest: string }[] = [];
    const random = dice(Date.now() % 1_000_000);
    for (let turn = 0; turn < 60; turn += 1) {
      await query(
        server.owner,
        `insert into paper select n, md5(n::text) from generate_series(${turn * 50}, ${turn * 50 + random(49)}) n`,
      );
      if (turn % 3 === 1)
        await query(server.owner, `update paper set words = 'changed ${turn}' where n % 7 = ${random(7)}`);
      if (turn % 5 === 4) await query(server.owner, `delete from paper where n % 11 = ${random(11)}`);
      const digest = await digestOfTable(server.owner, "paper");
      lived.push({ at: await momentOf(server.owner), digest });
      await delay(5 + random(30));
    }
    await switchLog(server, dataDir, folder);
    await server.stop();
    for (let round = 0; round < 10; round += 1) {
      const moment = lived[random(lived.length)] as (typeof lived)[number];
      const elsewhere = `${dataDir}-moment-${round}`;
      onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
      const restored = await restore({ ...quiet, from: folder, until: moment.at, dataDir: elsewhere });
      if (!restored.ok) throw new Error(JSON.stringify(restored.refusal));
      const again = await launched(elsewhere);
      expect(await digestOfTable(again.owner, "paper"), moment.at).toBe(moment.digest);
      await again.stop();
    }
  }, 900_000);

test("an archived file is never written over, and a folder of backups serves one database", async () => {
  const { dataDir, folder, server } = await archivedPlatform();
  await query(server.owner, "create table paper (n int)");
  await switchLog(server, dataDir, folder);
  const log = path.join(dataDir, "postgresql/pg_wal");
  const archive = path.join(folder, "wal");
  const name = readdirSync(archive)[0]?.slice(0, 24) ?? "";
  const kept = readdirSync(archive);
  writeFileSync(path.join(log, name), Buffer.alloc(100, 7));
  writeFileSync(path.join(log, "archive_status", `${name}.ready`), "");
  expect(await archiveNow({ dataDir, folder })).toMatchObject({ refusal: { code: "backup.wal-conflict" } });
  expect(readdirSync(archive)).toEqual(kept);
  writeFileSync(path.join(folder, "database-id"), "1\n");
  const taken = await takeBackup({
    ...{ dataDir, folder, superuser: server.superuser, program: "test" },
    ...{ clock: now, onProgress: () => undefined },
  });
  expect(taken).toMatchObject({ refusal: { code: "backup.other-database" } });
  expect(readdirSync(folder).filter((entry) => entry.startsWith("unfinished"))).toEqual([]);
});
