import { accept, type Result, refuse } from "#kernel";

/** One file of a backup: its path inside the data folder, its bytes, and the SHA-256 of these. */
export type BackedUpFile = { readonly path: string; readonly size: number; readonly sha256: string };

/** What a backup says of itself. Times are ISO moments in UTC; `wal` names the segments without which it cannot be used. */
export type BackupManifest = {
  readonly format: 1;
  readonly program: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly postgres: {
    readonly version: string;
    readonly major: number;
    readonly systemId: string;
    readonly timeline: number;
    readonly segmentBytes: number;
  };
  readonly schema: { readonly steps: number; readonly last: string };
  readonly wal: { readonly first: string; readonly last: string; readonly startLsn: string; readonly stopLsn: string };
  readonly files: readonly BackedUpFile[];
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function isFile(value: unknown): value is BackedUpFile {
  if (!isRecord(value)) return false;
  const { path, size, sha256 } = value;
  return isInside(path) && typeof size === "number" && typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256);
}

/** Paths stay below the folder they are restored into, whoever wrote the manifest. */
function isInside(path: unknown): boolean {
  return (
    typeof path === "string" &&
    path !== "" &&
    !path.startsWith("/") &&
    !path.includes("\\") &&
    path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}

const hasTexts = (value: unknown, names: readonly string[]) =>
  isRecord(value) && names.every((name) => typeof value[name] === "string");
const hasNumbers = (value: unknown, names: readonly string[]) =>
  isRecord(value) && names.every((name) => Number.isInteger(value[name]));

function isManifest(value: unknown): value is BackupManifest {
  return (
    isRecord(value) &&
    value["format"] === 1 &&
    hasTexts(value, ["program", "startedAt", "endedAt"]) &&
    hasTexts(value["postgres"], ["version", "systemId"]) &&
    hasNumbers(value["postgres"], ["major", "timeline", "segmentBytes"]) &&
    hasTexts(value["schema"], ["last"]) &&
    hasTexts(value["wal"], ["first", "last", "startLsn", "stopLsn"]) &&
    Array.isArray(value["files"]) &&
    value["files"].every(isFile)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a manifest. Refuses `backup.manifest-unreadable {backup}`: half of one, or written by a program that came later. */
export function readManifest(text: string, backup: string): Result<BackupManifest> {
  const value = parsed(text);
  return isManifest(value) ? accept(value) : refuse("backup.manifest-unreadable", { backup });
}

/** The bytes of all files of a backup. */
export function sizeOf({ files }: Pick<BackupManifest, "files">): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
