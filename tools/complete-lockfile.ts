import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Adds the optional packages of other platforms that package-lock.json lacks. npm leaves them out of the lock file when
 * the registry it asks does not carry them, and `npm ci` then refuses the lock file everywhere. Run after every change of
 * a dependency: `npm run lock`.
 */
type Locked = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type Lockfile = { packages: Record<string, Locked> };

const PLATFORM =
  /-(?<os>aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(?<cpu>arm64|arm|x64|ia32|loong64|mips64el|ppc64|riscv64|s390x)(?:-(?<abi>\w+))?$/;

function entryFor(name: string, version: string, parent: Locked): Locked | undefined {
  const platform = PLATFORM.exec(name)?.groups;
  const { os, cpu, abi } = platform ?? {};
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+/.test(version)) return undefined;
  const libc = os === "linux" && abi !== undefined ? [abi.startsWith("musl") ? "musl" : "glibc"] : undefined;
  return {
    version,
    ...(parent.dev ? { dev: true } : {}),
    optional: true,
    os: [os],
    cpu: [cpu],
    ...(libc ? { libc } : {}),
  };
}

function complete({ packages }: Lockfile): string[] {
  const added: string[] = [];
  for (const [place, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const nested = `${place}/node_modules/${name}`;
      if (packages[`node_modules/${name}`] || packages[nested]) continue;
      const entry = entryFor(name, version, parent);
      if (!entry) continue;
      packages[`node_modules/${name}`] = entry;
      added.push(name);
    }
  }
  return added;
}

const file = path.resolve(import.meta.dirname, "../package-lock.json");
const lockfile: Lockfile = JSON.parse(readFileSync(file, "utf8"));
const added = complete(lockfile);
const [root, ...others] = Object.entries(lockfile.packages);
if (root) lockfile.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(added.length === 0 ? "the lock file is complete" : `added ${added.length} packages of other platforms`);
