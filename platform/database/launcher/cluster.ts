import {
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lchownSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { accept, type Result, refuse } from "#kernel";
import type { Binaries } from "./binaries.ts";
import { innerDoor, runProgram, type Surroundings } from "./child-process.ts";
import type { DataFolder } from "./data-folder.ts";
import { errnoOf, refusalOfServerLog } from "./failure.ts";
import type { Passwords } from "./passwords.ts";
import { roleStatements } from "./roles.ts";

/** What lies where the database is kept. `shutDown`: it was stopped in order, nothing has to be recovered. */
export type ClusterState = { kind: "absent" } | { kind: "present"; major: number; shutDown: boolean };

/** PostgreSQL's DB_SHUTDOWNED, the value of `state` in the control file; its offset has been 16 since version 8. */
const SHUT_DOWN = 1;
const STATE_OFFSET = 16;

function readWhole(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function entriesOf(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  }
}

/** Looks at the cluster without touching it. */
export function inspectCluster(path: string): Result<ClusterState> {
  if (entriesOf(path).length === 0) return accept({ kind: "absent" });
  const major = Number.parseInt(readWhole(join(path, "PG_VERSION"))?.toString("utf8") ?? "", 10);
  const control = readWhole(join(path, "global", "pg_control"));
  if (!Number.isInteger(major) || control === undefined || control.length < STATE_OFFSET + 4)
    return refuse("database.damaged", { folder: path, logTail: major ? "global/pg_control" : "PG_VERSION" });
  const state = new DataView(control.buffer, control.byteOffset).getInt32(STATE_OFFSET, true);
  return accept({ kind: "present", major, shutDown: state === SHUT_DOWN });
}

const ACCESS_RULES = `# Written by Gongfu. Only from this machine, only with a password.
local all all scram-sha-256
local replication postgres scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
`;

const MEGABYTE = 1024 * 1024;

/** Settings of a new cluster, sized for a small server that also runs the application. An administrator may edit them. */
function firstSettings(memory: number): string {
  const shared = Math.min(Math.max(Math.floor(memory / 8 / MEGABYTE), 64), 1024);
  return `
# Written once by Gongfu when the database was created; may be edited.
max_connections = 60
shared_buffers = ${shared}MB
effective_cache_size = ${Math.max(Math.floor(memory / 2 / MEGABYTE), 128)}MB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 1GB
wal_compression = on
random_page_cost = 1.1
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
# What people entered stays out of the log.
log_min_error_statement = panic
log_error_verbosity = terse
log_parameter_max_length_on_error = 0
log_checkpoints = off
`;
}

const DRAFT = "postgresql.new-";

/**
 * A creation that was cut off leaves its draft behind: it has never been a database. An initdb that outlived the
 * Gongfu that called it may still be writing there; then the rest goes at the next creation.
 */
function removeDrafts(folder: DataFolder): void {
  for (const name of readdirSync(folder.path).filter((entry) => entry.startsWith(DRAFT))) {
    try {
      rmSync(join(folder.path, name), { recursive: true, force: true });
    } catch (error) {
      if (errnoOf(error) !== "ENOTEMPTY") throw error;
    }
  }
}

async function fillDraft(draft: string, handle: number, making: Making): Promise<Result<undefined>> {
  const { binaries, surroundings, folder } = making;
  const door = innerDoor(draft);
  const locale =
    process.platform === "linux" ? ["--locale=C.UTF-8"] : ["--locale=C", "--locale-provider=icu", "--icu-locale=und"];
  const common = ["--encoding=UTF8", "--lc-messages=C", "--data-checksums", "--username=postgres", "--auth=reject"];
  // A throw-away server writes little; 15 MB less to create and to copy in each test.
  if (!making.durable) common.push("--wal-segsize=1");
  const created = await runProgram(
    [join(binaries.bin, "initdb"), "-D", door, ...locale, ...common, "--no-sync", "--no-instructions"],
    surroundings,
    { folder: handle },
  );
  if (!created.succeeded) return refusalOfServerLog(created.output, folder.path);
  writeFileSync(join(draft, "pg_hba.conf"), ACCESS_RULES);
  appendFileSync(join(draft, "postgresql.conf"), firstSettings(totalmem()));
  const roles = await setRoles(draft, handle, making);
  if (!roles.ok) return roles;
  if (!making.durable) return accept();
  const synced = await runProgram([join(binaries.bin, "initdb"), "--sync-only", "-D", door], surroundings, {
    folder: handle,
  });
  return synced.succeeded ? accept() : refusalOfServerLog(synced.output, folder.path);
}

/** Settings of PostgreSQL by name, as its command line takes them. */
export type ServerSettings = Readonly<Record<string, string>>;

export type Making = {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly surroundings: Surroundings;
  readonly passwords: Passwords;
  readonly durable: boolean;
  readonly settings?: ServerSettings;
  readonly patienceMs?: number;
};

/** Creates roles and database and sets the passwords, with the server stopped; what is there already stays as it is. */
export async function setRoles(path: string, handle: number, making: Making): Promise<Result<undefined>> {
  const { binaries, surroundings, passwords, folder } = making;
  const single = [
    join(binaries.bin, "postgres"),
    "--single",
    "-D",
    innerDoor(path),
    ...(making.durable ? [] : ["-F"]),
    "postgres",
  ];
  const done = await runProgram(single as [string, ...string[]], surroundings, {
    folder: handle,
    input: `${roleStatements(passwords).join("\n")}\n`,
  });
  return done.succeeded ? accept() : refusalOfServerLog(done.output, folder.path);
}

/** Creates the cluster beside its place and moves it there whole, so that a crash never leaves half of one. */
export async function createCluster(making: Making): Promise<Result<undefined>> {
  const { folder, surroundings } = making;
  removeDrafts(folder);
  const draft = mkdtempSync(join(folder.path, DRAFT));
  chmodSync(draft, 0o700);
  if (surroundings.user) chownSync(draft, surroundings.user.uid, surroundings.user.gid);
  const handle = openSync(draft, "r");
  let moved = false;
  try {
    const filled = await fillDraft(draft, handle, making);
    if (!filled.ok) return filled;
    renameSync(draft, folder.cluster);
    moved = true;
    fsyncSync(folder.handle);
    return accept();
  } finally {
    closeSync(handle);
    if (!moved) removeDrafts(folder);
  }
}

/**
 * A restored copy may have lost what PostgreSQL insists on: a folder closed to others, and, where root copied it,
 * an owner that is not root.
 */
export function putInOrder(path: string, surroundings: Surroundings): void {
  const { mode, uid } = statSync(path);
  if ((mode & 0o077) !== 0 && (mode & 0o777) !== 0o750) chmodSync(path, 0o700);
  const { user } = surroundings;
  if (!user || uid === user.uid) return;
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  chownSync(path, user.uid, user.gid);
}
