import { realpathSync } from "node:fs";
import { join } from "node:path";
import type { ConnectionSettings } from "../connection-settings.ts";
import { errnoOf } from "./failure.ts";
import { reach } from "./left-over.ts";
import { readPasswords } from "./passwords.ts";
import { isServerOf, readPidFile } from "./postmaster.ts";
import { accountsOf } from "./sign-in.ts";

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * How another process of this machine signs in to the embedded server that runs on `dataDir`, as the role that may do everything;
 * undefined when none runs there. Its socket lies in the data folder and its password too, so that only who may read both gets in.
 */
export function reachRunning(dataDir: string): ConnectionSettings | undefined {
  const folder = realPath(dataDir);
  const cluster = folder === undefined ? undefined : join(folder, "postgresql");
  const file = cluster === undefined ? undefined : readPidFile(cluster);
  if (file?.status !== "ready" || cluster === undefined || !isServerOf(cluster, file)) return undefined;
  const server = reach(cluster, file);
  const passwords = readPasswords(join(dataDir, "database-passwords.json"));
  return server && passwords ? accountsOf(server, passwords).superuser : undefined;
}
