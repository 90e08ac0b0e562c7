import path from "node:path";
import { accept, type Result, refuse } from "#kernel";

/** Where backups go and how many stay. */
export type BackupSettings = {
  readonly folder: string;
  /** So many backups stay; older ones go with the log that only they need. */
  readonly keep: number;
  /** A backup is made when the last one is so old. */
  readonly everyHours: number;
};

/** How the platform is run, as its operator sets it. */
export type OperationsSettings = {
  /** None is made by itself, and no log archived, without a folder. */
  readonly backup: BackupSettings | undefined;
  /** MB of the disk of the data that stay free; by its size when not set. */
  readonly spaceReserveMb: number | undefined;
  readonly logLevel: LogLevel;
  /** Who has it may read `/metrics` from anywhere; without it only this machine may. */
  readonly metricsToken: string | undefined;
  /** Limits of requests are so many times the usual ones; 0: none. */
  readonly rateFactor: number;
};

const LOG_LEVELS = ["error", "warn", "info", "debug", "silent"] as const;
/** How much stands in the log: `info` has a line for every request. */
export type LogLevel = (typeof LOG_LEVELS)[number];

function readLogLevel(env: NodeJS.ProcessEnv, mode: "demo" | "real"): Result<LogLevel> {
  const value = env["GONGFU_LOG_LEVEL"] || (mode === "demo" ? "warn" : "info");
  const level = LOG_LEVELS.find((one) => one === value);
  return level ? accept(level) : refuse("server.log-level-invalid", { value, levels: LOG_LEVELS.join(", ") });
}

const SHORTEST_TOKEN = 16;

function readToken(env: NodeJS.ProcessEnv): Result<string | undefined> {
  const token = env["GONGFU_METRICS_TOKEN"] || undefined;
  return token === undefined || token.length >= SHORTEST_TOKEN
    ? accept(token)
    : refuse("server.metrics-token-short", { least: SHORTEST_TOKEN });
}

type Whole = { readonly setting: string; readonly otherwise: number; readonly least: number; readonly most: number };

/** A whole number among the settings. Refuses `backup.setting-invalid {setting, value, least, most}`. */
export function readWhole(env: NodeJS.ProcessEnv, { setting, otherwise, least, most }: Whole): Result<number> {
  const value = env[setting] || String(otherwise);
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  return number >= least && number <= most
    ? accept(number)
    : refuse("backup.setting-invalid", { setting, value, least, most });
}

/** Whether `inner` is `outer` or lies in it. */
export function liesIn(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === "" || !(way.startsWith("..") || path.isAbsolute(way));
}

function readBackup(env: NodeJS.ProcessEnv, folder: string, dataDir: string): Result<BackupSettings | undefined> {
  const keep = readWhole(env, { setting: "GONGFU_BACKUP_KEEP", otherwise: 7, least: 1, most: 1000 });
  if (!keep.ok) return keep;
  const everyHours = readWhole(env, { setting: "GONGFU_BACKUP_HOURS", otherwise: 24, least: 1, most: 24 * 31 });
  if (!everyHours.ok) return everyHours;
  const named = env["GONGFU_BACKUP_DIR"];
  if (!named) return accept(undefined);
  const place = path.resolve(folder, named);
  if (liesIn(place, dataDir)) return refuse("backup.inside-data", { folder: place });
  return accept({ folder: place, keep: keep.value, everyHours: everyHours.value });
}

/**
 * Reads `GONGFU_BACKUP_DIR`, `GONGFU_BACKUP_KEEP`, `GONGFU_BACKUP_HOURS`, `GONGFU_SPACE_RESERVE_MB`, `GONGFU_LOG_LEVEL`, `GONGFU_METRICS_TOKEN` and
 * `GONGFU_RATE_FACTOR`. Refuses `backup.inside-data`, `backup.setting-invalid`, `server.log-level-invalid` and `server.metrics-token-short`.
 */
export function readOperationsSettings(
  env: NodeJS.ProcessEnv,
  { folder, dataDir, mode }: { readonly folder: string; readonly dataDir: string; readonly mode: "demo" | "real" },
): Result<OperationsSettings> {
  const backup = readBackup(env, folder, dataDir);
  if (!backup.ok) return backup;
  const reserve = readWhole(env, { setting: "GONGFU_SPACE_RESERVE_MB", otherwise: 0, least: 0, most: 1_000_000 });
  if (!reserve.ok) return reserve;
  const rate = readWhole(env, { setting: "GONGFU_RATE_FACTOR", otherwise: 1, least: 0, most: 1000 });
  if (!rate.ok) return rate;
  const logLevel = readLogLevel(env, mode);
  if (!logLevel.ok) return logLevel;
  const metricsToken = readToken(env);
  if (!metricsToken.ok) return metricsToken;
  return accept({
    backup: backup.value,
    spaceReserveMb: env["GONGFU_SPACE_RESERVE_MB"] ? reserve.value : undefined,
    logLevel: logLevel.value,
    metricsToken: metricsToken.value,
    rateFactor: rate.value,
  });
}
