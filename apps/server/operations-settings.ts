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
};

type Whole = { readonly setting: string; readonly otherwise: number; readonly least: number; readonly most: number };

/** A whole number among the settings. Refuses `backup.setting-invalid {setting, value, least, most}`. */
function readWhole(env: NodeJS.ProcessEnv, { setting, otherwise, least, most }: Whole): Result<number> {
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

/** Reads `GONGFU_BACKUP_DIR`, `GONGFU_BACKUP_KEEP` and `GONGFU_BACKUP_HOURS`. Refuses `backup.inside-data` and `backup.setting-invalid`. */
export function readOperationsSettings(
  env: NodeJS.ProcessEnv,
  folder: string,
  dataDir: string,
): Result<OperationsSettings> {
  const backup = readBackup(env, folder, dataDir);
  return backup.ok ? accept({ backup: backup.value }) : backup;
}
