import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { accept, type Result, refuse } from "#kernel";
import { innerDoor, startProgram } from "./child-process.ts";
import type { Making } from "./cluster.ts";
import { LONGEST_SOCKET_NAME } from "./data-folder.ts";
import { refusalOfServerLog } from "./failure.ts";
import { birthOf, isRunning, markOf, readPidFile } from "./postmaster.ts";

/** A running server of ours and how to reach it: `host` is the folder of its socket or 127.0.0.1. */
export type RunningServer = {
  readonly pid: number;
  readonly birth: number | undefined;
  readonly host: string;
  readonly port: number;
};

const SOCKET_PORT = 5432;
const LARGEST_LOG = 8 * 1024 * 1024;
/** Recovery after a crash reads at most `max_wal_size` or so; a disk that needs longer than this needs a person. */
const START_LIMIT_MS = 15 * 60_000;

/** Whether the name of the socket in `folder` fits the operating system's limit. */
export function socketFits(folder: string, port: number): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= LONGEST_SOCKET_NAME;
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : SOCKET_PORT));
    });
  });
}

function openLog(path: string): { file: number; from: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(path, `${path}.1`);
  const file = openSync(path, "a+", 0o600);
  return { file, from: fstatSync(file).size };
}

function readLog(log: { file: number; from: number }): string {
  const length = Math.min(fstatSync(log.file).size - log.from, LARGEST_LOG);
  const text = Buffer.alloc(Math.max(length, 0));
  readSync(log.file, text, 0, text.length, log.from);
  return text.toString("utf8");
}

/** What must hold at every start, whatever the cluster's own configuration says. */
function fixedSettings(making: Making, port: number, listen: boolean): string[] {
  const door = innerDoor(making.folder.cluster);
  const settings = {
    port,
    listen_addresses: listen ? "127.0.0.1" : "",
    unix_socket_directories: socketFits(door, port) ? door : "",
    unix_socket_permissions: "0700",
    cluster_name: markOf(making.folder.cluster),
    ssl: "off",
    logging_collector: "off",
    log_destination: "stderr",
    ...making.settings,
    ...(making.durable
      ? { fsync: "on", full_page_writes: "on" }
      : { fsync: "off", full_page_writes: "off", synchronous_commit: "off" }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** A server that is coming up: its folder, its process, and how long it may take. */
type ComingUp = { readonly cluster: string; readonly pid: number; readonly patienceMs?: number | undefined };

/** Waits until a server, just begun or found in the midst of starting, takes connections; false when it ends instead. */
export async function waitUntilReady(
  { cluster, pid, patienceMs = START_LIMIT_MS }: ComingUp,
  onRecovery: () => void,
): Promise<boolean> {
  const begun = performance.now();
  let told = false;
  while (isRunning(pid) && performance.now() - begun < patienceMs) {
    const file = readPidFile(cluster);
    if (file?.pid === pid && file.status === "ready") return true;
    if (!told && performance.now() - begun > 1_000) {
      told = true;
      onRecovery();
    }
    await delay(8);
  }
  return false;
}

async function startOnce(making: Making, handle: number, onRecovery: () => void): Promise<Result<RunningServer>> {
  const { folder, binaries, surroundings } = making;
  const listen = !socketFits(folder.cluster, SOCKET_PORT);
  const port = listen ? await freePort() : SOCKET_PORT;
  const log = openLog(folder.log);
  try {
    const program = [
      join(binaries.bin, "postgres"),
      "-D",
      innerDoor(folder.cluster),
      ...fixedSettings(making, port, listen),
    ];
    const child = startProgram(program as [string, ...string[]], surroundings, ["ignore", log.file, log.file, handle]);
    const failed = new Promise<string>((tell) => child.once("error", (error) => tell(error.message)));
    child.unref();
    if (child.pid === undefined)
      return refuse("database.did-not-start", { folder: folder.path, logTail: await failed });
    const awaited = { cluster: folder.cluster, pid: child.pid, patienceMs: making.patienceMs };
    if (await waitUntilReady(awaited, onRecovery))
      return accept({ pid: child.pid, birth: birthOf(child.pid), host: listen ? "127.0.0.1" : folder.cluster, port });
    return refusalOfServerLog(readLog(log), folder.path);
  } finally {
    closeSync(log.file);
  }
}

/** Starts PostgreSQL on the cluster and waits until it takes connections. Another process may be quicker to the port. */
export async function startServer(making: Making, onRecovery: () => void): Promise<Result<RunningServer>> {
  const handle = openSync(making.folder.cluster, "r");
  try {
    for (let turn = 1; ; turn += 1) {
      const started = await startOnce(making, handle, onRecovery);
      if (started.ok || started.refusal.code !== "database.port-taken" || turn === 5) return started;
    }
  } finally {
    closeSync(handle);
  }
}
