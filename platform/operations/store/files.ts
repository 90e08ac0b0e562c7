import { createHash, type Hash } from "node:crypto";
import { type FileHandle, lstat, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

const PIECE = 256 * 1024;

/** The operating system's name for what went wrong ("ENOENT"), if the error is one of its. */
export function errnoOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** What a file holds; undefined when there is none. */
export async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Names in a folder, sorted; none when there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  }
}

/** Whether there is a file, folder or link of that name. */
export async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || errnoOf(error) === "ENOTDIR") return false;
    throw error;
  }
}

/** Reads a file from its beginning to its end as it is now, piece by piece; what is appended meanwhile is not awaited. */
async function* pieces(file: FileHandle): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(PIECE);
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(buffer, 0, PIECE, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

export type Copied = { readonly size: number; readonly sha256: string };

async function writeAll(file: FileHandle, piece: Buffer): Promise<void> {
  for (let done = 0; done < piece.length; ) done += (await file.write(piece, done)).bytesWritten;
}

/** Copies the bytes of a file to a new one that only we can read, and says how many they were and what their digest is. */
export async function copyFile(from: string, to: string, onBytes: (count: number) => void): Promise<Copied> {
  const source = await open(from, "r");
  try {
    const target = await open(to, "wx", 0o600);
    try {
      const hash = createHash("sha256");
      let size = 0;
      for await (const piece of pieces(source)) {
        hash.update(piece);
        await writeAll(target, piece);
        size += piece.length;
        onBytes(piece.length);
      }
      return { size, sha256: hash.digest("hex") };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** The size and digest of a file. */
export async function digestOf(file: string, onBytes: (count: number) => void = () => undefined): Promise<Copied> {
  const source = await open(file, "r");
  try {
    const hash: Hash = createHash("sha256");
    let size = 0;
    for await (const piece of pieces(source)) {
      hash.update(piece);
      size += piece.length;
      onBytes(piece.length);
    }
    return { size, sha256: hash.digest("hex") };
  } finally {
    await source.close();
  }
}

/** Forces a file, or the names in a folder, onto the disk. */
export async function force(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const AT_ONCE = 8;

/** Forces files and the folders that hold them onto the disk, several at once. */
export async function forceAll(files: readonly string[]): Promise<void> {
  const open = [...files, ...new Set(files.map((file) => path.dirname(file)))];
  const next = async (): Promise<void> => {
    for (let file = open.pop(); file !== undefined; file = open.pop()) await force(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/** Writes a small file beside its place and moves it there: whoever looks finds the old one or the whole new one, after a power cut too. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.new`;
  const handle = await open(draft, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await force(path.dirname(file));
}

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

export async function removeTree(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
