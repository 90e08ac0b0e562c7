import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterAll, onTestFinished } from "vitest";
import type { Result } from "#kernel";
import type { ConnectionSettings } from "../../connection-settings.ts";
import { type EmbeddedServer, type LaunchOptions, launchEmbedded } from "../index.ts";

const repository = resolve(import.meta.dirname, "../../../..");
export const isRoot = process.getuid?.() === 0;

/** Whether this account may mount a file system of its own, for full and read-only disks. */
export const mayMount =
  isRoot && spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "none", "/mnt"], { stdio: "ignore" }).status === 0;

/** An account without privileges that can read the repository and run Node; undefined where there is none. */
export const otherAccount = ((): { uid: number; gid: number } | undefined => {
  const account = { uid: 65_534, gid: 65_534 };
  const trial = ["--import", "tsx", "-e", ""];
  return isRoot && spawnSync(process.execPath, trial, { ...account, cwd: repository }).status === 0
    ? account
    : undefined;
})();

/** A folder that is removed after the test. */
export function temporaryFolder(name = "gongfu-launcher-"): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let model: Promise<string> | undefined;
let modelFolder: string | undefined;

afterAll(() => {
  if (modelFolder) rmSync(modelFolder, { recursive: true, force: true });
});

async function makeModel(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "gongfu-model-"));
  modelFolder = folder;
  const made = await launchEmbedded({ dataDir: folder, durable: false });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  await made.value.stop();
  return folder;
}

/** Fills a folder with the data of a stopped server: a copy, because creating one takes twenty times as long. */
export async function fill(folder: string): Promise<string> {
  model ??= makeModel();
  cpSync(await model, folder, { recursive: true });
  return folder;
}

/** A temporary folder that already holds a stopped server's data. */
export function usedFolder(): Promise<string> {
  return fill(temporaryFolder());
}

/** A small file system of its own, unmounted after the test. */
export function temporaryDisk(megabytes: number): string {
  const folder = temporaryFolder("gongfu-disk-");
  mount(folder, `size=${megabytes}m`);
  onTestFinished(() => {
    spawnSync("umount", ["-l", folder]);
  });
  return folder;
}

export function mount(folder: string, options: string): void {
  const done = spawnSync("mount", ["-t", "tmpfs", "-o", options, "none", folder], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
}

/** Launches on a folder without forcing anything onto the disk; stopped after the test if the test has not. */
export async function launch(dataDir: string, options: Partial<LaunchOptions> = {}): Promise<Result<EmbeddedServer>> {
  const launched = await launchEmbedded({ dataDir, durable: false, ...options });
  if (launched.ok) onTestFinished(() => launched.value.stop());
  return launched;
}

/** The server of a launch that must have succeeded. */
export async function launched(dataDir: string, options: Partial<LaunchOptions> = {}): Promise<EmbeddedServer> {
  const result = await launch(dataDir, options);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** The refusal of a launch that must not have succeeded, as [code, facts]. */
export async function refusal(dataDir: string): Promise<{ code: string; facts: { [key: string]: unknown } }> {
  const result = await launch(dataDir);
  if (result.ok) throw new Error("was launched");
  return result.refusal;
}

export async function query(settings: ConnectionSettings, sql: string): Promise<unknown[][]> {
  const client = new pg.Client(settings);
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: "array" });
    return rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export type Alone = {
  readonly child: ChildProcess;
  /** What the process said: the server's handle, or the refusal. */
  readonly said: Partial<EmbeddedServer> & { code?: string; facts?: { [key: string]: unknown } };
  /** Ends it without giving it a chance to tidy up. */
  kill(): Promise<void>;
};

/** Launches in a process (and process group) of its own, as `account` where given. */
export async function launchAlone(dataDir: string, account: { uid?: number; gid?: number } = {}): Promise<Alone> {
  const script = join(import.meta.dirname, "launch-alone.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, dataDir], {
    cwd: repository,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
    ...account,
  });
  const exited = new Promise<void>((done) => child.once("exit", () => done()));
  const kill = () => {
    child.kill("SIGKILL");
    return exited;
  };
  onTestFinished(kill);
  const line = await new Promise<string>((tell) => {
    let text = "";
    child.stdout?.on("data", (part) => {
      text += String(part);
      if (text.includes("\n")) tell(text);
    });
    child.once("exit", () => tell(text));
  });
  return { child, said: JSON.parse(line) as Alone["said"], kill };
}
