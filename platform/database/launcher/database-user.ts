import { readFileSync, statSync } from "node:fs";
import { accept, type Result, refuse } from "#kernel";

/** The account PostgreSQL runs as; undefined means: as ourselves. PostgreSQL refuses to run as root. */
export type DatabaseUser = { readonly uid: number; readonly gid: number } | undefined;

const CANDIDATES = ["postgres", "nobody"];

function accounts(): Map<string, { uid: number; gid: number }> {
  const found = new Map<string, { uid: number; gid: number }>();
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name && uid && gid) found.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return found;
}

/**
 * Chooses the account for the cluster in `cluster` (a path that need not exist yet). Root hands down to the owner of an
 * existing cluster, else to an existing account without privileges; nobody else can change accounts.
 */
export function chooseDatabaseUser(cluster: string): Result<DatabaseUser> {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const self = process.getuid?.();
  if (self !== 0) {
    const foreign = owner !== undefined && self !== undefined && owner.uid !== self;
    return foreign ? refuse("database.no-permission", { folder: cluster }) : accept(undefined);
  }
  if (owner && owner.uid !== 0) return accept({ uid: owner.uid, gid: owner.gid });
  const known = accounts();
  const chosen = CANDIDATES.map((name) => known.get(name)).find((account) => account && account.uid !== 0);
  return chosen ? accept(chosen) : refuse("database.no-unprivileged-user", { users: CANDIDATES.join(", ") });
}
