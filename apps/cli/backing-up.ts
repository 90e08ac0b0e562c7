import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchEmbedded, packagedMajor, reachRunning } from "#database/launcher";
import { accept, type Refusal, type Result, refuse } from "#kernel";
import { applyRetention, type OnProgress, restore, takeBackup, verifyBackup } from "#operations/store";
import { liesIn, readOperationsSettings } from "../server/operations-settings.ts";
import { dataFolder } from "../server/settings.ts";

/** What a command about backups works with: its words, its surroundings, and this program's version and migrations. */
export type Desk = {
  readonly say: (key: string, facts?: Refusal["facts"]) => string;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly version: string;
  readonly steps: () => Promise<readonly string[]>;
  readonly out: NodeJS.WriteStream;
};

/** Exit codes: done; refused, nothing changed; called wrongly; the backup is damaged. */
const DONE = 0;
const REFUSED = 1;
const MISUSED = 2;
const DAMAGED = 3;

const MIB = 1024 * 1024;
const now = () => new Date().toISOString();

/** Tells how far it has come: in one line that changes on a terminal, else every tenth part. */
function progress({ say, out }: Desk, key: string): OnProgress {
  let told = -1;
  return ({ bytes, of }) => {
    const part = Math.min(Math.floor((100 * bytes) / Math.max(of, 1)), 100);
    if (part === told || (!out.isTTY && part < told + 10)) return;
    told = part;
    const text = say(key, { part, doneMb: Math.floor(bytes / MIB), ofMb: Math.ceil(of / MIB) });
    out.write(out.isTTY ? `\r${text}${part === 100 ? "\n" : ""}` : `${text}\n`);
  };
}

/** A moment to the second, as an operator compares it with a log. */
function toTheSecond(moment: string): string {
  return moment.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC");
}

function segments({ say, out }: Desk): (name: string) => void {
  let count = 0;
  return (name) => {
    count += 1;
    if (out.isTTY || count % 50 === 0) out.write(`${say("backup.segment", { name, count })}${out.isTTY ? "\r" : "\n"}`);
  };
}

function accident(error: unknown, folder: string): Result<never> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM") return refuse("database.no-permission", { folder });
  if (/^(ENOSPC|EDQUOT|EIO|EROFS|ENOTDIR|ESTALE|ENODEV)$/.test(code))
    return refuse("backup.disk-failed", { folder, reason: code });
  if (/^(ECONN|28|57P|08|53)/.test(code)) return refuse("backup.not-reached", { reason: code });
  throw error;
}

/** Ends a command: with what it has to say, or with why it was refused. */
async function ending<T>(desk: Desk, folder: string, work: () => Promise<Result<T>>): Promise<T | undefined> {
  const done = await work().catch((error: unknown) => accident(error, folder));
  if (done.ok) return done.value;
  desk.out.write(
    `${desk.say("backup.failed", { reason: desk.say(`refusal.${done.refusal.code}`, done.refusal.facts) })}\n`,
  );
  return undefined;
}

function isData(folder: string): boolean {
  return existsSync(path.join(folder, "postgresql")) && readdirSync(path.join(folder, "postgresql")).length > 0;
}

async function backUp(desk: Desk, dataDir: string, folder: string, keep: number): Promise<Result<string>> {
  if (desk.env["DATABASE_URL"]) return refuse("backup.own-server");
  if (!isData(dataDir)) return refuse("backup.no-data", { folder: dataDir });
  if (liesIn(folder, dataDir)) return refuse("backup.inside-data", { folder });
  const running = reachRunning(dataDir);
  // One that is stopped is started for this, which holds its folder and settles what a crash may have left.
  const started = running ? undefined : await launchEmbedded({ dataDir });
  if (started && !started.ok) return started;
  const superuser = running ?? started?.value.superuser;
  if (!superuser) throw new Error("a server was neither found nor started");
  try {
    const onProgress = progress(desk, "backup.copied");
    const taken = await takeBackup({ dataDir, folder, superuser, program: desk.version, clock: now, onProgress });
    if (!taken.ok) return taken;
    const gone = await applyRetention(folder, keep);
    if (gone.length > 0) desk.out.write(`${desk.say("backup.dropped", { names: gone.join(", ") })}\n`);
    return accept(taken.value.name);
  } finally {
    if (started?.ok) await started.value.stop();
  }
}

function options(
  argv: readonly string[],
  names: readonly string[],
  places: number,
): { values: Record<string, string | undefined>; place: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
    });
    return positionals.length > places
      ? undefined
      : { values: values as Record<string, string>, place: positionals[0] };
  } catch {
    return undefined;
  }
}

function misused({ say, out }: Desk): number {
  out.write(`${say("command.usage")}\n`);
  return MISUSED;
}

/** `gongfu backup [--to FOLDER]`: a whole copy of the data folder, whether the platform runs or not. */
export async function backupCommand(argv: readonly string[], desk: Desk): Promise<number> {
  const given = options(argv, ["to"], 0);
  if (!given) return misused(desk);
  const dataDir = dataFolder(desk.env, desk.cwd);
  const name = await ending(desk, given.values["to"] ?? desk.env["GONGFU_BACKUP_DIR"] ?? dataDir, async () => {
    const settings = readOperationsSettings(desk.env, { folder: desk.cwd, dataDir, mode: "real" });
    if (!settings.ok) return settings;
    const to = given.values["to"];
    const folder = to === undefined ? settings.value.backup?.folder : path.resolve(desk.cwd, to);
    if (folder === undefined) return refuse("backup.no-folder");
    const begun = performance.now();
    const done = await backUp(desk, dataDir, folder, settings.value.backup?.keep ?? Number.MAX_SAFE_INTEGER);
    if (!done.ok) return done;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    desk.out.write(`${desk.say("backup.done", { place: path.join(folder, done.value), seconds })}\n`);
    return done;
  });
  return name === undefined ? REFUSED : DONE;
}

/** The moment that `text` names: without a zone, by this machine's clock. */
function momentOf(text: string): Result<string> {
  const form = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?$/;
  const time = form.test(text) ? Date.parse(text.replace(" ", "T")) : Number.NaN;
  if (Number.isNaN(time)) return refuse("restore.time-invalid", { text });
  if (time > Date.now()) return refuse("restore.time-in-future", { until: text });
  return accept(new Date(time).toISOString());
}

async function fromFolder(desk: Desk, from: string | undefined): Promise<Result<string>> {
  const folder = from ?? desk.env["GONGFU_BACKUP_DIR"];
  return folder ? accept(path.resolve(desk.cwd, folder)) : refuse("backup.no-folder");
}

/** `gongfu restore --from FOLDER [--until TIME] [--to DATA]`: the data as it was at a moment; the present copy is kept aside. */
export async function restoreCommand(argv: readonly string[], desk: Desk): Promise<number> {
  const given = options(argv, ["from", "until", "to"], 0);
  if (!given) return misused(desk);
  const { from, until: text, to } = given.values;
  const dataDir = to === undefined ? dataFolder(desk.env, desk.cwd) : path.resolve(desk.cwd, to);
  const restored = await ending(desk, dataDir, async () => {
    const folder = await fromFolder(desk, from);
    if (!folder.ok) return folder;
    const until = text === undefined ? accept(undefined) : momentOf(text);
    if (!until.ok) return until;
    const major = packagedMajor();
    if (!major.ok) return major;
    const facts = { from: folder.value, data: dataDir };
    const begun =
      until.value === undefined
        ? desk.say("restore.begun", facts)
        : desk.say("restore.begun-until", { ...facts, until: toTheSecond(until.value) });
    desk.out.write(`${begun}\n`);
    return restore({
      ...{ from: folder.value, until: until.value, dataDir, clock: now, steps: await desk.steps(), major: major.value },
      onProgress: progress(desk, "restore.copied"),
      onSegment: segments(desk),
    });
  });
  if (!restored) return REFUSED;
  const { backup, lastChangeAt, beyondLog, check, before } = restored;
  const facts = {
    backup: backup.name,
    at: toTheSecond(lastChangeAt ?? backup.manifest.endedAt),
    tables: check.tables,
    rows: check.rows,
  };
  desk.out.write(`${desk.say("restore.done", { ...facts, data: dataDir })}\n`);
  if (beyondLog) desk.out.write(`${desk.say("restore.beyond-log", facts)}\n`);
  if (before !== undefined) desk.out.write(`${desk.say("restore.before", { before })}\n`);
  return DONE;
}

/** `gongfu verify-backup FOLDER`: every digest, the whole log, and a trial start, beside the backup and away from the data. */
export async function verifyBackupCommand(argv: readonly string[], desk: Desk): Promise<number> {
  const given = options(argv, [], 1);
  if (!given) return misused(desk);
  const folder = await fromFolder(desk, given.place);
  const verified = await ending(desk, folder.ok ? folder.value : "", async () => {
    if (!folder.ok) return folder;
    const major = packagedMajor();
    if (!major.ok) return major;
    return verifyBackup({
      ...{ from: folder.value, steps: await desk.steps(), major: major.value, clock: now },
      onProgress: progress(desk, "verify.read"),
      onSegment: segments(desk),
    });
  });
  if (!verified) return REFUSED;
  for (const { code, facts } of verified.problems) desk.out.write(`${desk.say(`refusal.${code}`, facts)}\n`);
  const { name, manifest, recovered, usableTo } = verified;
  const facts = {
    name,
    endedAt: toTheSecond(manifest.endedAt),
    until: toTheSecond(recovered?.lastChangeAt ?? manifest.endedAt),
    usableTo,
  };
  const counts = { tables: recovered?.check.tables ?? 0, rows: recovered?.check.rows ?? 0 };
  const sound = verified.problems.length === 0;
  desk.out.write(`${desk.say(sound ? "verify.sound" : "verify.damaged", { ...facts, ...counts })}\n`);
  return sound ? DONE : DAMAGED;
}
