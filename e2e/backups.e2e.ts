import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { type Caller, callerOf, inTemporaryFolder, type Platform, startPlatform } from "./support/platform.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const CITY = 990100;

type Folders = { readonly dataDir: string; readonly backups: string };

const envOf = ({ dataDir, backups }: Folders) => ({
  ...process.env,
  GONGFU_LANG: "en",
  GONGFU_DATA: dataDir,
  GONGFU_BACKUP_DIR: backups,
});

/** Runs a command about backups to its end. */
function run(folders: Folders, ...args: readonly string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/gongfu.mjs", ...args], {
    cwd: ROOT,
    env: envOf(folders),
    encoding: "utf8",
    timeout: 120_000,
  });
  return { code: status, said: `${stdout}${stderr}` };
}

/** Begins a command and kills it as soon as `seen` says so. */
async function killed(folders: Folders, args: readonly string[], seen: () => boolean): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, ["dist/gongfu.mjs", ...args], {
    cwd: ROOT,
    env: envOf(folders),
    stdio: "ignore",
  });
  while (!seen() && child.exitCode === null) await delay(2);
  expect(child.exitCode, "killed in the midst").toBeNull();
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

const addUnit = (call: Caller, name: string) => call("POST", "/api/units", { name, kind: "department", areaId: CITY });

async function unitNames(call: Caller): Promise<Set<string>> {
  const { units } = await call<{ units: { name: string }[] }>("GET", `/api/units?areaId=${CITY}`);
  return new Set(units.map(({ name }) => name).filter((name) => name.startsWith("备份试验")));
}

async function stop(platform: Platform): Promise<void> {
  platform.process.kill("SIGTERM");
  expect(await platform.ended()).toBe(0);
}

const named = (folder: string, part: string) => readdirSync(folder).filter((name) => name.includes(part));

test(
  "backed up while it runs, killed in the midst of backing up and restoring, and restored to the second",
  {
    timeout: 300_000,
  },
  () =>
    inTemporaryFolder(async (folder) => {
      const folders = { dataDir: path.join(folder, "data"), backups: path.join(folder, "backups") };
      const env = { GONGFU_BACKUP_DIR: folders.backups };
      cpSync(inject("preparedDemo"), folders.dataDir, { recursive: true });
      let platform = await startPlatform({ dataDir: folders.dataDir, env });
      let call = await callerOf(platform.url, "platform.administrator");
      await addUnit(call, "备份试验甲");
      const underWay = () => existsSync(folders.backups) && named(folders.backups, "unfinished").length > 0;
      await killed(folders, ["backup"], underWay);
      expect(named(folders.backups, "backup-")).toEqual([]);
      const backedUp = run(folders, "backup");
      expect(backedUp.code, backedUp.said).toBe(0);
      expect(named(folders.backups, "unfinished")).toEqual([]);
      await addUnit(call, "备份试验乙");
      await delay(1_100);
      const until = new Date().toISOString();
      await delay(100);
      await addUnit(call, "备份试验丙");
      const inUse = run(folders, "restore", "--until", until);
      expect([inUse.code, inUse.said]).toEqual([1, expect.stringContaining("in use by another Gongfu")]);
      await stop(platform);
      await killed(folders, ["restore", "--until", until], () => {
        const [draft] = named(folder, "data.restoring-");
        return draft !== undefined && existsSync(path.join(folder, draft, "postgresql/postmaster.pid"));
      });
      // What was there is still there, and starts.
      platform = await startPlatform({ dataDir: folders.dataDir, env });
      call = await callerOf(platform.url, "platform.administrator");
      expect(await unitNames(call)).toEqual(new Set(["备份试验甲", "备份试验乙", "备份试验丙"]));
      await stop(platform);
      const restored = run(folders, "restore", "--until", until);
      expect(restored.code, restored.said).toBe(0);
      const [before = ""] = named(folder, "data.before-restore-");
      expect(readdirSync(folder).sort()).toEqual(["backups", "data", before]);
      // Cut off between the two renames, the next start makes the second one.
      renameSync(folders.dataDir, path.join(folder, "data.restored-now"));
      writeFileSync(path.join(folder, "data.swap"), JSON.stringify({ ready: "data.restored-now", before: null }));
      platform = await startPlatform({ dataDir: folders.dataDir, env });
      call = await callerOf(platform.url, "platform.administrator");
      expect(await unitNames(call)).toEqual(new Set(["备份试验甲", "备份试验乙"]));
      await stop(platform);
      const refused = run({ ...folders, backups: path.join(folders.dataDir, "within") }, "backup");
      expect([refused.code, refused.said]).toEqual([1, expect.stringContaining("inside the data folder")]);
    }),
);
