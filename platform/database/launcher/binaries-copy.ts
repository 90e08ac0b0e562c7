import { randomBytes } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { errnoOf } from "./failure.ts";
import { libraryLinks } from "./library-links.ts";

/** Programs, shared libraries and the files they read: not the static libraries and headers for building against. */
function neededFiles(native: string): string[] {
  return ["bin", "lib", "share"]
    .flatMap((part) => readdirSync(join(native, part), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".a") && !entry.name.endsWith(".pc"))
    .map((entry) => join(entry.parentPath, entry.name).slice(native.length + 1));
}

/** Only a folder of ours that nobody else may write to is trusted: `/tmp` belongs to everybody. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

function isWhole(native: string, copy: string, files: readonly string[]): boolean {
  return files.every(
    (file) => statSync(join(copy, file), { throwIfNoEntry: false })?.size === statSync(join(native, file)).size,
  );
}

function writeCopy(native: string, copy: string, files: readonly string[]): void {
  const made = new Set<string>();
  for (const file of files) {
    const target = join(copy, file);
    if (!made.has(dirname(target))) {
      for (let folder = dirname(target); folder !== copy && !made.has(folder); folder = dirname(folder))
        made.add(folder);
      mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    }
    copyFileSync(join(native, file), target);
    chmodSync(target, 0o755);
  }
  // Whatever our own umask is: the account of the database has to read all of it.
  for (const folder of made) chmodSync(folder, 0o755);
  chmodSync(copy, 0o755);
  for (const { link, to } of libraryLinks(native)) symlinkSync(to, join(copy, link.slice(native.length + 1)));
}

/**
 * Copies the programs of the package (50 MB) to `copy`, or finds them there from the last time. Undefined when that
 * place cannot be used: not writable, full, or held by somebody else.
 */
export function copyBinaries(native: string, copy: string): string | undefined {
  const files = neededFiles(native);
  if (isOurs(copy) && isWhole(native, copy, files)) return copy;
  const draft = `${copy}.${randomBytes(4).toString("hex")}`;
  try {
    mkdirSync(draft, { mode: 0o755 });
    writeCopy(native, draft, files);
    if (isOurs(copy)) rmSync(copy, { recursive: true, force: true });
    renameSync(draft, copy);
    return copy;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (errnoOf(error) === undefined) throw error;
    return isOurs(copy) && isWhole(native, copy, files) ? copy : undefined;
  }
}
