import { statfsSync } from "node:fs";
import { type Refused, refuse } from "#kernel";

/** The errno name ("ENOSPC") of an error thrown by Node, if it has one. */
export function errnoOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** The refusal that an operating system error below `folder` stands for; undefined when it is none a person can mend. */
export function refusalOfSystemError(error: unknown, folder: string): Refused | undefined {
  const errno = errnoOf(error);
  switch (errno) {
    case "ENOSPC":
    case "EDQUOT":
      return refuse("database.disk-full", { folder });
    case "EROFS":
      return refuse("database.disk-read-only", { folder });
    case "EACCES":
    case "EPERM":
      return refuse("database.no-permission", { folder });
    case "EIO":
      return refuse("database.damaged", { folder, logTail: "EIO" });
    case "ENOTDIR":
    case "EEXIST":
    case "ENAMETOOLONG":
    case "ELOOP":
    case "EOPNOTSUPP":
    case "ENOTSUP":
      return refuse("database.folder-unusable", { folder, reason: errno });
    default:
      return undefined;
  }
}

/** Bytes that a user without privileges may still write below `folder`; undefined where the file system does not say. */
function freeBytes(folder: string): number | undefined {
  try {
    const space = statfsSync(folder);
    return space.bavail * space.bsize;
  } catch {
    return undefined;
  }
}

/** One segment of the write-ahead log: with less than this left, PostgreSQL may be unable even to write why it stops. */
const LEAST_FREE_BYTES = 16 * 1024 * 1024;

const TAIL_LINES = 12;

/** The last lines of a server log, for a person who has to look further, with the folder called by its own name. */
function tailOf(log: string, folder: string): string {
  return log.replaceAll("/proc/self/fd/3", `${folder}/postgresql`).trimEnd().split("\n").slice(-TAIL_LINES).join("\n");
}

/** After the disk, the rights and the memory have been ruled out, what stops recovery is in the files themselves. */
const DAMAGED =
  /PANIC:|startup process .*(exited|terminated)|incorrect checksum in control file|files are incompatible with server|is not a valid data directory|is missing or corrupt|could not find the database system|could not (open|read|access) (file|directory) "(?:global|base|pg_(?!hba|ident))/;

/** What PostgreSQL's own words in `log` (always English: it runs with LC_MESSAGES=C) mean for the data in `folder`. */
export function refusalOfServerLog(log: string, folder: string): Refused {
  const facts = { folder, logTail: tailOf(log, folder) };
  if (/No space left on device|Disk quota exceeded|Check free disk space/.test(log))
    return refuse("database.disk-full", { folder });
  if (/Read-only file system/.test(log)) return refuse("database.disk-read-only", { folder });
  if (/Permission denied|Operation not permitted|has wrong ownership|has invalid permissions/.test(log))
    return refuse("database.no-permission", { folder });
  if (/Address already in use/.test(log)) return refuse("database.port-taken", facts);
  if (/Cannot allocate memory|could not (map|create|resize) .*shared memory/.test(log))
    return refuse("database.did-not-start", facts);
  if (DAMAGED.test(log)) return refuse("database.damaged", facts);
  const free = freeBytes(folder);
  if (free !== undefined && free < LEAST_FREE_BYTES) return refuse("database.disk-full", { folder });
  return refuse("database.did-not-start", facts);
}
