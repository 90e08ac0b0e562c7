import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { errnoOf } from "./failure.ts";

/**
 * What postmaster.pid says: the process, its port, whether it listens on 127.0.0.1, and how far it has come.
 * `started` is in seconds since 1970. A single-user server writes no more than its number.
 */
export type PidFile = {
  readonly pid: number;
  readonly single: boolean;
  readonly started: number;
  readonly port: number;
  readonly listens: boolean;
  readonly status: string;
};

/** Linux. Elsewhere processes are told apart by `ps` alone. */
const HAS_PROC = existsSync("/proc/self/stat");

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ESRCH", "EACCES"].includes(errnoOf(error) ?? "")) return undefined;
    throw error;
  }
}

export function pidFilePath(cluster: string): string {
  return join(cluster, "postmaster.pid");
}

/** Reads postmaster.pid; undefined when there is none, or nothing in it yet. */
export function readPidFile(cluster: string): PidFile | undefined {
  const lines = readText(pidFilePath(cluster))?.split("\n") ?? [];
  const pid = Number.parseInt(lines[0] ?? "", 10);
  if (!pid) return undefined;
  return {
    pid: Math.abs(pid),
    single: pid < 0,
    started: Number(lines[2] ?? 0),
    port: Number(lines[3] ?? 0),
    listens: (lines[5] ?? "") !== "",
    status: (lines[7] ?? "").trim(),
  };
}

/**
 * The mark that every process of this folder's server carries in its command line. A process may be recognised by it
 * where /proc/PID/cwd is closed: root in a container without the right to trace.
 */
export function markOf(cluster: string): string {
  const { dev, ino } = statSync(cluster);
  return `gongfu-${dev.toString(36)}-${ino.toString(36)}`;
}

/** The command line of a process; empty when it is gone. */
function commandOf(pid: number): string {
  if (HAS_PROC) return readText(`/proc/${pid}/cmdline`) ?? "";
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

type ProcessState = { readonly name: string; readonly ended: boolean; readonly ticks: number };

function stateOf(pid: number): ProcessState | undefined {
  const text = readText(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  const closing = text.lastIndexOf(")");
  const rest = text.slice(closing + 2).split(" ");
  return {
    name: text.slice(text.indexOf("(") + 1, closing),
    ended: rest[0] === "Z" || rest[0] === "X",
    ticks: Number(rest[19]),
  };
}

/** Whether a process with this number runs. One that has ended and only waits for its parent does not. */
export function isRunning(pid: number): boolean {
  if (HAS_PROC) return stateOf(pid)?.ended === false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === "EPERM";
  }
}

/** When a process began, in clock ticks since the machine did; together with its number it names a process for good. */
export function birthOf(pid: number): number | undefined {
  return stateOf(pid)?.ticks;
}

/** Whether the process with this number still runs and is still the same one. */
export function isSameProcess(process: { readonly pid: number; readonly birth: number | undefined }): boolean {
  return isRunning(process.pid) && birthOf(process.pid) === process.birth;
}

function worksIn(pid: number, cluster: string): boolean {
  try {
    const [theirs, ours] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)];
    return theirs.dev === ours.dev && theirs.ino === ours.ino;
  } catch {
    return false;
  }
}

/** Clock ticks a second in /proc: 100 on every architecture that Node runs on. */
const TICKS = 100;

/** Seconds between what the file says and when the process began; a number given to another process is far off. */
function startedAsRecorded(state: ProcessState, recorded: number): boolean {
  const boot = /^btime (\d+)$/m.exec(readText("/proc/stat") ?? "");
  return boot !== null && Math.abs(Number(boot[1]) + state.ticks / TICKS - recorded) < 3;
}

/** Whether the process named in postmaster.pid is really this folder's server, and not another that got its number. */
export function isServerOf(cluster: string, file: PidFile): boolean {
  if (!isRunning(file.pid)) return false;
  if (commandOf(file.pid).includes(markOf(cluster))) return true;
  const state = stateOf(file.pid);
  if (state?.name !== "postgres") return false;
  return worksIn(file.pid, cluster) || startedAsRecorded(state, file.started);
}

/** Processes of this folder's server that outlived their postmaster: they may still write. Linux only. */
function orphansOf(cluster: string): number[] {
  if (!HAS_PROC) return [];
  const mark = markOf(cluster);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => stateOf(pid)?.name === "postgres" && isRunning(pid))
    .filter((pid) => commandOf(pid).includes(mark) || worksIn(pid, cluster));
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errnoOf(error) !== "ESRCH") throw error;
  }
}

async function waitUntilGone(pids: readonly number[], milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (pids.some(isRunning)) {
    if (performance.now() > end) return false;
    await delay(10);
  }
  return true;
}

const FAST_SHUTDOWN_MS = 60_000;
const QUIT_MS = 10_000;

/** Stops a postmaster: fast (clients are sent away, everything is written), at worst hard (recovery at the next start). */
export async function stopServer(pid: number): Promise<void> {
  signal(pid, "SIGINT");
  if (await waitUntilGone([pid], FAST_SHUTDOWN_MS)) return;
  signal(pid, "SIGQUIT");
  if (await waitUntilGone([pid], QUIT_MS)) return;
  signal(pid, "SIGKILL");
  await waitUntilGone([pid], QUIT_MS);
}

/** Ends what a killed postmaster left behind. Nothing acknowledged is lost: that is in the write-ahead log. */
export async function endOrphans(cluster: string): Promise<void> {
  for (const [name, wait] of [
    ["SIGQUIT", 3_000],
    ["SIGKILL", QUIT_MS],
  ] as const) {
    const orphans = orphansOf(cluster);
    for (const pid of orphans) signal(pid, name);
    if (await waitUntilGone(orphans, wait)) return;
  }
}
