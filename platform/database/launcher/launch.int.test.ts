import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { launchEmbedded } from "./index.ts";
import { isRunning } from "./postmaster.ts";
import { launch, launchAlone, launched, query, refusal, temporaryFolder, usedFolder } from "./testing/launch.ts";

const write = (server: { owner: Parameters<typeof query>[0] }, word: string) =>
  query(server.owner, `CREATE TABLE IF NOT EXISTS kept (word text); INSERT INTO kept VALUES ('${word}')`).then(
    () => undefined,
  );
const kept = async (server: { owner: Parameters<typeof query>[0] }) =>
  (await query(server.owner, "SELECT word FROM kept ORDER BY word")).flat();

test("a new folder becomes a database that is durable, checked, in UTF-8, and closed to the network", async () => {
  const folder = temporaryFolder();
  const server = await launched(folder, { durable: true });
  expect(statSync(join(folder, "database-passwords.json")).mode & 0o777).toBe(0o600);
  expect(server.recovered).toBe("fresh");
  const settings = ["fsync", "data_checksums", "listen_addresses", "ssl", "server_encoding", "lc_collate", "TimeZone"];
  const shown = await Promise.all(settings.map((name) => query(server.owner, `SHOW ${name}`)));
  expect(shown.flat(2)).toEqual(["on", "on", "", "off", "UTF8", "C.UTF-8", "UTC"]);
});

test("the owner owns the database, the application's role owns nothing, and neither may do everything", async () => {
  const server = await launched(await usedFolder());
  const roles = await query(
    server.app,
    `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
            (SELECT count(*)::int FROM pg_database WHERE datdba = r.oid) FROM pg_roles r WHERE rolname LIKE 'gongfu%' ORDER BY 1`,
  );
  expect(roles).toEqual([
    ["gongfu_app", false, false, false, false, 0],
    ["gongfu_owner", false, false, true, false, 1],
  ]);
  await expect(query(server.app, "CREATE TABLE mine (n int)")).rejects.toThrow("permission denied");
  await expect(query({ ...server.owner, password: "guessed" }, "SELECT 1")).rejects.toThrow("password");
});

test("after an orderly stop the same folder starts with its data, and quickly", async () => {
  const folder = await usedFolder();
  const first = await launched(folder);
  await write(first, "乌镇");
  await first.stop();
  await first.ended;
  const begun = performance.now();
  const second = await launched(folder);
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(second.recovered).toBe("clean");
  expect(await kept(second)).toEqual(["乌镇"]);
  expect(second.owner).toEqual(first.owner);
});

test("when Gongfu is killed its server lives on, and the next start takes it over", async () => {
  const folder = await usedFolder();
  const alone = await launchAlone(folder);
  await alone.kill();
  const server = await launched(folder);
  expect([server.recovered, server.pid]).toEqual(["adopted", alone.said.pid]);
  await write(server, "after");
  await server.stop();
  expect(isRunning(server.pid)).toBe(false);
});

test("Ctrl-C reaches Gongfu's process group, and the server is not in it", async () => {
  const folder = await usedFolder();
  const alone = await launchAlone(folder);
  process.kill(-(alone.child.pid ?? 0), "SIGINT");
  await new Promise((done) => alone.child.once("exit", done));
  await delay(100);
  expect((await launched(folder)).recovered).toBe("adopted");
});

test("when the server is killed nothing acknowledged is lost, round after round", async () => {
  const folder = await usedFolder();
  for (const round of ["1", "2", "3"]) {
    const server = await launched(folder, { durable: true });
    expect(server.recovered).toBe(round === "1" ? "clean" : "crash");
    await write(server, round);
    process.kill(server.pid, "SIGKILL");
    await server.ended;
    await server.stop();
  }
  expect(await kept(await launched(folder))).toEqual(["1", "2", "3"]);
});

test("when both are killed, and a session is still busy in the orphaned server, the next start recovers", async () => {
  const folder = await usedFolder();
  const alone = await launchAlone(folder);
  const { owner, pid = 0 } = alone.said;
  if (!owner) throw new Error(JSON.stringify(alone.said));
  await write({ owner }, "kept");
  const busy = query(owner, "SELECT pg_sleep(600)").catch(() => "cut off");
  await delay(200);
  await alone.kill();
  process.kill(pid, "SIGKILL");
  const server = await launched(folder);
  expect(server.recovered).toBe("crash");
  expect(await kept(server)).toEqual(["kept"]);
  expect(await busy).toBe("cut off");
});

test("a second Gongfu on the same folder is refused and told who has it; the first does not notice", async () => {
  const folder = await usedFolder();
  const alone = await launchAlone(folder);
  expect(await refusal(folder)).toEqual({ code: "database.data-in-use", facts: { folder, pid: alone.child.pid } });
  if (alone.said.owner) expect(await query(alone.said.owner, "SELECT 1")).toEqual([[1]]);
  await alone.kill();
  expect((await launched(folder)).recovered).toBe("adopted");
});

test("of many that start at once, on a new folder and after a crash, exactly one gets it", async () => {
  const folder = temporaryFolder();
  for (const expected of ["fresh", "adopted"]) {
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => launchEmbedded({ dataDir: folder, durable: false })));
    const won = all.flatMap((each) => (each.ok ? [each.value] : []));
    expect(won.map((server) => server.recovered)).toEqual([expected]);
    expect(all.filter((each) => !each.ok && each.refusal.code === "database.data-in-use")).toHaveLength(4);
    await won[0]?.stop();
    const alone = await launchAlone(folder);
    await alone.kill();
  }
  await (await launched(folder)).stop();
});

test("a stale postmaster.pid whose number now belongs to another process does not hinder the start", async () => {
  const folder = await usedFolder();
  const server = await launched(folder);
  const cluster = join(folder, "postgresql");
  const { uid, gid } = statSync(cluster);
  const written = readFileSync(join(cluster, "postmaster.pid"), "utf8");
  await server.stop();
  const stranger = spawn("sleep", ["60"], process.getuid?.() === 0 ? { uid, gid } : {});
  for (const name of ["postmaster.pid", ".s.PGSQL.5432.lock"])
    writeFileSync(join(cluster, name), written.replace(/^\d+/, String(stranger.pid)));
  const again = await launched(folder);
  expect(again.recovered).toBe("clean");
  expect(isRunning(stranger.pid ?? 0)).toBe(true);
  stranger.kill();
});

test("a creation that was cut off is begun anew, and its remains are cleared away", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "postgresql.new-cutoff", "base"), { recursive: true });
  writeFileSync(join(folder, "postgresql.new-cutoff", "PG_VERSION"), "15\n");
  expect((await launched(folder)).recovered).toBe("fresh");
  expect(readdirSync(folder).filter((name) => name.includes(".new-"))).toEqual([]);
});

test("a Gongfu killed in the midst of creating leaves nothing half: the next start creates", async () => {
  const folder = temporaryFolder();
  const pending = launchAlone(folder);
  while (!readdirSync(folder).some((name) => name.startsWith("postgresql.new-"))) await delay(20);
  await delay(150);
  process.kill(Number(await holderOf(folder)), "SIGKILL");
  await pending.catch(() => undefined);
  expect((await launched(folder)).recovered).toBe("fresh");
});

/** The process that holds a folder, as a second start is told. */
async function holderOf(folder: string): Promise<unknown> {
  const result = await launch(folder);
  return result.ok ? undefined : result.refusal.facts.pid;
}

test("lost passwords are set anew, of a stopped and of a left-over server", async () => {
  const folder = await usedFolder();
  const server = await launched(folder);
  await write(server, "kept");
  await server.stop();
  rmSync(join(folder, "database-passwords.json"));
  await (await launched(folder)).stop();
  const alone = await launchAlone(folder);
  await alone.kill();
  rmSync(join(folder, "database-passwords.json"));
  expect(await kept(await launched(folder))).toEqual(["kept"]);
});
