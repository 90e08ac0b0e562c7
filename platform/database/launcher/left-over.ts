import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  birthOf,
  endOrphans,
  isRunning,
  isServerOf,
  type PidFile,
  pidFilePath,
  readPidFile,
  stopServer,
} from "./postmaster.ts";
import { type RunningServer, socketFits, waitUntilReady } from "./server.ts";

/** How the server that `file` tells of is reached; undefined when it listens nowhere that we know. */
export function reach(cluster: string, file: PidFile): RunningServer | undefined {
  const { pid, port } = file;
  const host = socketFits(cluster, port) ? cluster : "127.0.0.1";
  return host === cluster || file.listens ? { pid, birth: birthOf(pid), host, port } : undefined;
}

/**
 * Removes the lock files of a server that is gone. PostgreSQL does so itself, unless the number in them meanwhile
 * belongs to another process of the same account; then it would not start for as long as that runs.
 */
function removeStaleLocks(cluster: string): void {
  rmSync(pidFilePath(cluster), { force: true });
  for (const name of readdirSync(cluster).filter((entry) => /^\.s\.PGSQL\.\d+(\.lock)?$/.test(entry)))
    rmSync(join(cluster, name), { force: true });
}

/**
 * Settles what an earlier Gongfu that was killed left on this cluster: a server that still runs is handed back (after
 * its recovery, if it is in the midst of one), one that is stopping is waited for, remains are cleared away.
 * Only to be called by the holder of the folder's lock.
 */
export async function settleLeftOver(cluster: string, onRecovery: () => void): Promise<RunningServer | undefined> {
  const file = readPidFile(cluster);
  if (file && isServerOf(cluster, file)) {
    const ready =
      !file.single && file.status !== "stopping" && (await waitUntilReady({ cluster, pid: file.pid }, onRecovery));
    const now = readPidFile(cluster);
    const server = ready && now ? reach(cluster, now) : undefined;
    if (server) return server;
    if (isRunning(file.pid)) await stopServer(file.pid);
  }
  await endOrphans(cluster);
  removeStaleLocks(cluster);
  return undefined;
}
