import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeSync,
} from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { DEEP } from "../tools/deep.ts";
import {
  type Caller,
  callerOf,
  cookieOf,
  inTemporaryFolder,
  type Platform,
  startPlatform,
} from "./support/platform.ts";

const CITY = 990100;
const WRITER = "platform.administrator";
const env = { GONGFU_DEMO_ENTERPRISES: "0", GONGFU_RATE_FACTOR: "0" };

const unit = (name: string) => ({ name, kind: "department", areaId: CITY });

async function unitNames(call: Caller, beginning: string): Promise<string[]> {
  const { units } = await call<{ units: { name: string }[] }>("GET", `/api/units?areaId=${CITY}`);
  return units.map(({ name }) => name).filter((name) => name.startsWith(beginning));
}

/** Sends a body in two parts with a pause between them. */
async function slowly(url: string, cookie: string, pauseMs: number): Promise<number> {
  const body = JSON.stringify(unit("慢慢提交的办公室"));
  return new Promise((resolve, reject) => {
    const sending = request(
      `${url}/api/units`,
      {
        method: "POST",
        headers: { cookie, "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sending.once("error", reject);
    sending.write(body.slice(0, 10));
    setTimeout(() => sending.end(body.slice(10)), pauseMs);
  });
}

test("asked to stop, it answers what is under way and lets nobody new in; asked twice, it stops at once", () =>
  inTemporaryFolder(async (folder) => {
    const dataDir = path.join(folder, "data");
    let platform = await startPlatform({ dataDir, env });
    const answered = slowly(platform.url, await cookieOf(platform.url, WRITER), 1_500);
    await delay(300);
    platform.process.kill("SIGTERM");
    await delay(200);
    await expect(fetch(`${platform.url}/healthz`)).rejects.toThrow();
    expect(await answered).toBe(201);
    expect(await platform.ended()).toBe(0);
    platform = await startPlatform({ dataDir, env });
    expect(await unitNames(await callerOf(platform.url, WRITER), "慢慢")).toHaveLength(1);
    const cutOff = slowly(platform.url, await cookieOf(platform.url, WRITER), 8_000).catch(() => "cut off");
    await delay(300);
    platform.process.kill("SIGTERM");
    await delay(1_200);
    const begun = performance.now();
    platform.process.kill("SIGTERM");
    expect(await platform.ended()).toBe(130);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await cutOff).toBe("cut off");
  }));

const ROUNDS = DEEP ? 100 : 4;
const WRITERS = 8;

/** Writes until it is told to stop or nobody answers; adds what was acknowledged. */
async function write(call: Caller, label: string, acknowledged: Set<string>, stopped: () => boolean): Promise<void> {
  for (let turn = 0; !stopped(); turn += 1) {
    const name = `${label}-${turn}`;
    const answered = await call("POST", "/api/units", unit(name)).then(
      () => true,
      () => false,
    );
    if (!answered) return;
    acknowledged.add(name);
  }
}

/** Kills the server, the database, or both. */
function kill(platform: Platform, dataDir: string, round: number): void {
  const pid = Number(readFileSync(path.join(dataDir, "postgresql/postmaster.pid"), "utf8").split("\n")[0]);
  if (round % 3 !== 0) process.kill(pid, "SIGKILL");
  if (round % 3 !== 1) platform.process.kill("SIGKILL");
}

test(
  `killed ${ROUNDS} times under ${WRITERS} writers, nothing that was acknowledged is lost and nothing is there twice`,
  {
    timeout: 900_000,
  },
  () =>
    inTemporaryFolder(async (folder) => {
      const dataDir = path.join(folder, "data");
      const acknowledged = new Set<string>();
      const backAfter: number[] = [];
      let platform = await startPlatform({ dataDir, env });
      for (let round = 0; round < ROUNDS; round += 1) {
        const call = await callerOf(platform.url, WRITER);
        const writers = Array.from({ length: WRITERS }, (_, who) =>
          write(call, `断电试验${round}-${who}`, acknowledged, () => false),
        );
        await delay(250 + ((round * 137) % 400));
        kill(platform, dataDir, round);
        await Promise.all(writers);
        await platform.ended();
        const begun = performance.now();
        platform = await startPlatform({ dataDir, env });
        backAfter.push(performance.now() - begun);
        const names = await unitNames(await callerOf(platform.url, WRITER), "断电试验");
        const there = new Set(names);
        expect(names.length, "nothing twice").toBe(there.size);
        expect(
          [...acknowledged].filter((name) => !there.has(name)),
          `lost in round ${round}`,
        ).toEqual([]);
      }
      platform.process.kill("SIGTERM");
      expect(await platform.ended()).toBe(0);
      const slowest = Math.round(Math.max(...backAfter));
      console.info(`${acknowledged.size} acknowledged, 0 lost; back after at most ${slowest} ms`);
      expect(acknowledged.size).toBeGreaterThan(ROUNDS);
    }),
);

const mayMount =
  process.getuid?.() === 0 &&
  spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "none", "/mnt"], { stdio: "ignore" }).status === 0;

/** A small disk of its own at `folder`, for as long as `work` takes. */
async function onSmallDisk<T>(folder: string, megabytes: number, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "none", folder]);
  try {
    return await work();
  } finally {
    spawnSync("umount", ["-l", folder]);
  }
}

/** Fills a disk until `leave` MB are free; removing the file gives all of it back. */
function fill(disk: string, leave: number): string {
  const file = path.join(disk, "filler");
  const handle = openSync(file, "a");
  const piece = Buffer.alloc(1024 * 1024, 1);
  try {
    for (
      let { bavail, bsize } = statfsSync(disk);
      bavail * bsize > (leave + 1) * piece.length;
      { bavail, bsize } = statfsSync(disk)
    )
      writeSync(handle, piece);
  } finally {
    closeSync(handle);
  }
  return file;
}

async function until(seconds: number, what: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await what())) {
    if (performance.now() - begun > seconds * 1000) throw new Error(`not within ${seconds} s`);
    await delay(200);
  }
  return (performance.now() - begun) / 1000;
}

test(
  "a disk that fills up, that of the data or of the log, leaves everything readable, and it recovers by itself",
  {
    timeout: 300_000,
  },
  () =>
    inTemporaryFolder((folder) => {
      if (!mayMount) return belowReserve(path.join(folder, "data"));
      // PostgreSQL's account has to reach the log's disk by its path.
      chmodSync(folder, 0o755);
      const [data, log] = [path.join(folder, "disk"), path.join(folder, "log")];
      return onSmallDisk(data, 500, () => onSmallDisk(log, 260, () => fillingUp(data, log)));
    }),
);

/** Where no small disk may be mounted, a reserve that no disk has room for stands in for a full one; it shows no recovery. */
async function belowReserve(dataDir: string): Promise<void> {
  console.info("no disk of its own could be mounted here: a reserve beyond the disk instead of a full one");
  execFileSync("cp", ["-a", inject("preparedDemo"), dataDir]);
  const platform = await startPlatform({ dataDir, env: { ...env, GONGFU_SPACE_RESERVE_MB: "1000000" } });
  const call = await callerOf(platform.url, WRITER);
  await expect(call("POST", "/api/units", unit("满盘试验"))).rejects.toThrow("507");
  await call("GET", `/api/units?areaId=${CITY}`);
  platform.process.kill("SIGTERM");
  expect(await platform.ended()).toBe(0);
}

async function fillingUp(disk: string, logDisk: string): Promise<void> {
  const dataDir = path.join(disk, "data");
  execFileSync("cp", ["-a", inject("preparedDemo"), dataDir]);
  const wal = path.join(dataDir, "postgresql/pg_wal");
  execFileSync("cp", ["-a", wal, path.join(logDisk, "pg_wal")]);
  rmSync(wal, { recursive: true });
  symlinkSync(path.join(logDisk, "pg_wal"), wal);
  const small = { ...env, GONGFU_SPACE_RESERVE_MB: "100" };
  const platform = await startPlatform({ dataDir, env: small });
  const cookie = await cookieOf(platform.url, WRITER);
  let count = 0;
  const change = async () => {
    count += 1;
    const body = JSON.stringify(unit(`满盘试验${count}`));
    const headers = { cookie, "content-type": "application/json" };
    return (await fetch(`${platform.url}/api/units`, { method: "POST", headers, body })).status;
  };
  const read = async () => {
    const answer = await fetch(`${platform.url}/api/units?areaId=${CITY}`, { headers: { cookie } });
    return [answer.status, (await answer.json()).units.length > 0];
  };
  for (const place of [disk, logDisk]) {
    await until(10, async () => (await change()) === 201);
    const file = fill(place, 60);
    await until(10, async () => (await change()) === 507);
    fill(place, 0);
    for (let turn = 0; turn < 20; turn += 1) expect(await read()).toEqual([200, true]);
    expect(await change()).toBe(507);
    rmSync(file);
    console.info(
      `room again: changes pass after ${(await until(60, async () => (await change()) === 201)).toFixed(1)} s`,
    );
  }
  platform.process.kill("SIGTERM");
  expect(await platform.ended()).toBe(0);
  const again = await startPlatform({ dataDir, env: small });
  expect((await unitNames(await callerOf(again.url, WRITER), "满盘试验")).length).toBeGreaterThanOrEqual(4);
  again.process.kill("SIGTERM");
  expect(await again.ended()).toBe(0);
}
