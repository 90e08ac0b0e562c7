import { rm } from "node:fs/promises";
import path from "node:path";
import { accept, type Refusal, type Result, refuse } from "#kernel";
import { type BackupManifest, sizeOf } from "../domain/backup-manifest.ts";
import { parseSegment } from "../domain/wal-segment.ts";
import { removeUnfinished, trialName, writeVerification } from "./backup-folder.ts";
import { digestOf, errnoOf, makeFolder, removeTree } from "./files.ts";
import { unpacked } from "./packed-wal.ts";
import { fillFrom, findSource, fits, hasOwnLog, type Recovered, type Source } from "./restore.ts";
import type { OnProgress } from "./take-backup.ts";

export type Verifying = {
  /** One backup, or a folder of them: then the newest. */
  readonly from: string;
  readonly steps: readonly string[];
  readonly major: number;
  readonly clock: () => string;
  readonly onProgress: OnProgress;
  readonly onSegment: (name: string) => void;
};

/** What was found. `problems` are refusals in the order they were met; the last archived segment that can be used is `usableTo`. */
export type Verified = {
  readonly name: string;
  readonly manifest: BackupManifest;
  readonly usableTo: string;
  readonly problems: readonly Refusal[];
  readonly recovered: Recovered | undefined;
};

async function filesThatDiffer(source: Source, onProgress: OnProgress): Promise<Refusal[]> {
  const { files } = source.backup.manifest;
  const of = sizeOf({ files });
  let bytes = 0;
  const problems: Refusal[] = [];
  for (const file of files) {
    const found = await digestOf(path.join(source.folder, file.path), (count) => {
      bytes += count;
      onProgress({ bytes, of });
    }).catch((error: unknown) => {
      if (errnoOf(error) === "ENOENT") return undefined;
      throw error;
    });
    const problem =
      found === undefined
        ? refuse("backup.file-missing", { file: file.path })
        : found.sha256 === file.sha256
          ? undefined
          : refuse("backup.file-differs", { file: file.path });
    if (problem) problems.push(problem.refusal);
  }
  return problems;
}

/** The archived log behind the backup: every file as it was archived, and none missing between two. */
async function logProblems(source: Source): Promise<Refusal[]> {
  const { unbroken, archived } = source;
  const { manifest } = source.backup;
  const own = hasOwnLog(source);
  const problems = own.ok ? [] : [own.refusal];
  const last = unbroken.at(-1);
  const bytes = manifest.postgres.segmentBytes;
  const reached = last === undefined ? undefined : parseSegment(last, bytes)?.number;
  const beyond = [...archived.keys()].filter((name) => {
    const number = parseSegment(name, bytes)?.number;
    return number !== undefined && reached !== undefined && number > reached;
  });
  if (own.ok && beyond.length > 0)
    problems.push(refuse("backup.wal-gap", { after: last ?? "", next: beyond.sort()[0] ?? "" }).refusal);
  // The backup's own were held against their digests already; what is older than it nobody needs.
  const behind = [...source.archive].filter(([name]) => name.slice(8) >= manifest.wal.first.slice(8));
  for (const [, file] of behind) {
    const plain = await unpacked(file);
    if (!plain.ok) problems.push(plain.refusal);
  }
  return problems;
}

async function tryOut(source: Source, verifying: Verifying): Promise<Result<Recovered>> {
  const trial = path.join(path.dirname(source.folder), trialName());
  await removeTree(trial);
  await makeFolder(trial);
  try {
    return await fillFrom(source, trial, {
      until: undefined,
      durable: false,
      onProgress: verifying.onProgress,
      onSegment: verifying.onSegment,
    });
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

/**
 * Verifies a backup without touching it: every digest, the log without a gap, the version, and then a start of it in a folder of its own, played
 * back to the end of the log and read once. What was found is kept beside the backup. Refuses only when there is no backup to look at.
 */
export async function verifyBackup(verifying: Verifying): Promise<Result<Verified>> {
  const source = await findSource(path.resolve(verifying.from), undefined);
  if (!source.ok) return source;
  const { backup, folder, unbroken } = source.value;
  const home = path.dirname(folder);
  await removeUnfinished(home);
  const version = fits(backup.manifest, verifying.major, verifying.steps);
  const problems = [
    ...(version.ok ? [] : [version.refusal]),
    ...(await filesThatDiffer(source.value, verifying.onProgress)),
    ...(await logProblems(source.value)),
  ];
  // A start of what is known to be damaged or foreign shows nothing more.
  const grave = problems.some(({ code }) => code !== "backup.wal-gap");
  const tried = grave ? undefined : await tryOut(source.value, verifying);
  if (tried && !tried.ok) problems.push(tried.refusal);
  await writeVerification(home, backup.name, { at: verifying.clock(), problems: problems.length });
  return accept({
    ...{ name: backup.name, manifest: backup.manifest, usableTo: unbroken.at(-1) ?? "", problems },
    recovered: tried?.ok ? tried.value : undefined,
  });
}
