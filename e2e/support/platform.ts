import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The built platform, started as a person starts it, on a data folder of its own. */
export type Platform = {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything the platform has printed so far. */
  readonly said: () => string;
  /** Waits until it has ended and gives its exit code. */
  readonly ended: () => Promise<number | null>;
};

export type StartOptions = {
  readonly dataDir: string;
  readonly command?: "demo" | "serve";
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts `gongfu demo` (or serve) and waits until it tells its address; fails with what it said when it ends first. */
export async function startPlatform({ dataDir, command = "demo", env = {} }: StartOptions): Promise<Platform> {
  const child = spawn(process.execPath, ["dist/gongfu.mjs", command], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", GONGFU_DATA: dataDir, GONGFU_LANG: "en", GONGFU_DEMO_ENTERPRISES: "250", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the platform ended with ${code}: ${said}`)));
  });
  return { url, process: child, said: () => said, ended: () => untilEnded(child) };
}

async function untilEnded(child: ChildProcess): Promise<number | null> {
  while (child.exitCode === null && child.signalCode === null) await delay(10);
  return child.exitCode;
}

/** A folder that is removed after `work`. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "gongfu-walk-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Calls of one signed-in person. */
export type Caller = <T>(method: "GET" | "POST" | "PUT", address: string, body?: unknown) => Promise<T>;

/** Signs in as a demo person and gives the session's cookie. */
export async function cookieOf(url: string, userName: string): Promise<string> {
  const signedIn = await fetch(`${url}/api/session/demo`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ userName }),
  });
  return signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** Signs in as a demo person. */
export async function callerOf(url: string, userName: string): Promise<Caller> {
  const cookie = await cookieOf(url, userName);
  return async (method, address, body) => {
    const raw = body instanceof Uint8Array;
    const type = raw ? "application/octet-stream" : "application/json";
    const answer = await fetch(`${url}${address}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { "content-type": type }) },
      ...(body === undefined ? {} : { body: raw ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
}
