import { createHash } from "node:crypto";
import { link, open, readFile, rename, unlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { accept, type Result, refuse } from "#kernel";
import { errnoOf, force, namesIn } from "./files.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * A file of the log as it is archived: packed, its name followed by the SHA-256 of the packed bytes, so that one rename brings both and a
 * single changed bit shows: `000000010000000000000003-9f86….gz`. A segment that was ended early is mostly zeros and packs to a few KB.
 */
const PACKED = /^([0-9A-F]{8}(?:[0-9A-F]{16})?(?:\.[0-9A-F]{8}\.backup|\.history)?)-([0-9a-f]{64})\.gz$/;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The name a file has in the log → its file in `folder`. */
export async function packedIn(folder: string): Promise<Map<string, string>> {
  const found = (await namesIn(folder)).flatMap((file): [string, string][] => {
    const name = PACKED.exec(file)?.[1];
    return name === undefined ? [] : [[name, path.join(folder, file)]];
  });
  return new Map(found);
}

/** The bytes of an archived file. Refuses `backup.file-differs {file}`. */
export async function unpacked(file: string): Promise<Result<Buffer>> {
  const bytes = await readFile(file);
  const told = PACKED.exec(path.basename(file))?.[2];
  if (told !== sha256(bytes)) return refuse("backup.file-differs", { file: path.basename(file) });
  return accept(await unpack(bytes));
}

/**
 * Archives a file of the log: written beside its place, forced onto the disk, then named. One that is there already is never written over:
 * with the same contents it is done, with others it refuses `backup.wal-conflict {file}`.
 */
export async function archiveFile(
  source: string,
  folder: string,
  known: ReadonlyMap<string, string>,
): Promise<Result<string>> {
  const name = path.basename(source);
  const plain = await readFile(source);
  const there = known.get(name);
  if (there !== undefined) {
    const kept = await unpacked(there);
    if (kept.ok && kept.value.equals(plain)) return accept(there);
    return refuse("backup.wal-conflict", { file: name });
  }
  const bytes = await pack(plain, { level: 1 });
  const place = path.join(folder, `${name}-${sha256(bytes)}.gz`);
  await writeNew(place, bytes);
  return accept(place);
}

async function writeNew(place: string, bytes: Buffer): Promise<void> {
  const draft = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}`);
  const file = await open(draft, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  // A link fails where something is already; a rename would write over it. Some file systems of the network know no links.
  try {
    await link(draft, place);
    await unlink(draft);
  } catch (error) {
    if (errnoOf(error) === "EEXIST") await unlink(draft);
    else await rename(draft, place);
  }
  await force(path.dirname(place));
}
