import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, statSync, unlinkSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { errnoOf } from "./failure.ts";

/** Where Gongfu keeps what it must not lose. Paths are absolute; `handle` stays open as long as the server runs. */
export type DataFolder = {
  readonly path: string;
  readonly handle: number;
  readonly cluster: string;
  readonly passwords: string;
  readonly log: string;
};

/** Bytes in the name of a socket: 103 on macOS, 107 on Linux. */
export const LONGEST_SOCKET_NAME = 103;

/**
 * A path to an open folder that is short and needs no right on the folders above it. Linux only: elsewhere the plain
 * path. Socket names end after 107 bytes, and Node 20 cuts a longer one off without a word.
 */
export function doorTo(handle: number, path: string): string {
  return process.platform === "linux" ? `/proc/self/fd/${handle}` : path;
}

/** Writes and removes a small file, so that a full, read-only or forbidden disk is found before anything else happens. */
function probeWriting(folder: string): void {
  const probe = join(folder, `.write-probe-${process.pid}`);
  const file = openSync(probe, "w", 0o600);
  try {
    writeSync(file, Buffer.alloc(64 * 1024, 1));
    fsyncSync(file);
  } finally {
    closeSync(file);
    unlinkSync(probe);
  }
}

/** Like `mkdir -p`. Node's own recursive mkdir reports a read-only disk as "no such file". */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "EEXIST" && statSync(path).isDirectory()) return;
    if (errno !== "ENOENT" || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}

/** Creates the folder when missing and opens it. Throws the operating system's error. */
export function openDataFolder(dataDir: string): DataFolder {
  makeFolder(resolve(dataDir));
  const path = realpathSync(dataDir);
  probeWriting(path);
  return {
    path,
    handle: openSync(path, "r"),
    cluster: join(path, "postgresql"),
    passwords: join(path, "database-passwords.json"),
    log: join(path, "database.log"),
  };
}
