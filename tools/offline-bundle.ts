import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";

const ROOT = resolve(import.meta.dirname, "..");

type Manifest = {
  readonly version: string;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
};

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Our dependencies that the built program loads, and the one whose programs it starts; what only pages use is in them already. */
function namedPackages(dist: string): Set<string> {
  const texts = readdirSync(dist)
    .filter((name) => name.endsWith(".mjs"))
    .map((name) => readFileSync(join(dist, name), "utf8"));
  const loads = (name: string) => texts.some((text) => text.includes(`"${name}"`) || text.includes(`"${name}/`));
  return new Set(Object.keys(manifestOf(ROOT).dependencies ?? {}).filter(loads));
}

/** Where `name` is found from `folder`, as Node looks for it; undefined for one that is not installed (of another platform). */
function locate(name: string, folder: string, modules: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = join(at, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return found;
    if (at === dirname(modules) || at === dirname(at)) break;
  }
  const top = join(modules, name);
  return existsSync(join(top, "package.json")) ? top : undefined;
}

/** The folders of all packages that run: those named, and what they need, as they are installed. */
function neededPackages(modules: string, named: ReadonlySet<string>): Set<string> {
  const needed = new Set<string>();
  const visit = (name: string, from: string, wanted: boolean) => {
    const folder = locate(name, from, modules);
    if (folder === undefined && wanted) throw new Error(`${name} is not installed`);
    if (folder === undefined || needed.has(folder)) return;
    needed.add(folder);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = manifestOf(folder);
    const optional = { ...optionalDependencies, ...peerDependencies };
    for (const one of Object.keys(dependencies)) visit(one, folder, !(one in optional));
    for (const one of Object.keys(optional)) visit(one, folder, false);
  };
  for (const name of named) visit(name, dirname(modules), true);
  return needed;
}

/** What a running program does not read: maps, declarations, and what PostgreSQL has for building against it. */
const NOT_RUN =
  /\/(test|tests|__tests__|benchmark|benchmarks|docs)(\/|$)|\.(map|d\.ts|d\.mts|d\.cts|a|pc)$|\/native\/include(\/|$)/;

function copyPackage(modules: string, folder: string, target: string): void {
  const to = join(target, "node_modules", relative(modules, folder));
  cpSync(folder, to, {
    recursive: true,
    verbatimSymlinks: true,
    // Packages inside this one are copied for themselves where they are needed.
    filter: (source) => !NOT_RUN.test(source) && !relative(folder, source).split("/").includes("node_modules"),
  });
}

const README = (version: string) => `# Gongfu 工赋 ${version}: offline / 离线安装包

Needs Node 20.19 or newer (or 24) and nothing else; no network is used. 只需要 Node 20.19 以上（或 24），不需要网络。

    node dist/gongfu.mjs serve      # a real installation / 正式平台
    node dist/gongfu.mjs demo       # demonstration data / 演示数据

Upgrade / 升级: back up (node dist/gongfu.mjs backup --to FOLDER), stop, unpack the new version into a folder of its own, start it with
the same GONGFU_DATA. 先备份，停止，把新版本解压到新目录，用同一个 GONGFU_DATA 启动。

Check the archive against its .sha256 before unpacking. 解压前请核对 .sha256。
`;

/** Puts everything that runs into one folder: the built program, the packages it uses, PostgreSQL's programs among them. */
function fillBundle(target: string): void {
  const modules = join(ROOT, "node_modules");
  const dist = join(ROOT, "dist");
  cpSync(dist, join(target, "dist"), { recursive: true, filter: (source) => !/\.map$|\/\.stamp$/.test(source) });
  for (const folder of neededPackages(modules, namedPackages(dist))) copyPackage(modules, folder, target);
  const { name, version, license, type, bin, engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const manifest = { name, version, private: true, license, type, bin, engines };
  writeFileSync(join(target, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of ["LICENSE", "THIRD-PARTY-LICENCES.md"]) cpSync(join(ROOT, file), join(target, file));
  writeFileSync(join(target, "README.md"), README(version));
}

/** Packs a folder; the same contents give the same bytes. */
function pack(parent: string, name: string, archive: string): void {
  const fixed = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=2026-01-01T00:00:00Z"];
  const args = [...fixed, "-I", "gzip -n", "-cf", archive, "-C", parent, name];
  const { status, stderr } = spawnSync("tar", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`tar failed: ${stderr}`);
}

const { values } = parseArgs({ options: { out: { type: "string", default: join(ROOT, "offline") } } });
const staging = mkdtempSync(join(tmpdir(), "gongfu-offline-"));
try {
  const name = `gongfu-${manifestOf(ROOT).version}-${process.platform}-${process.arch}`;
  fillBundle(join(staging, name));
  mkdirSync(values.out, { recursive: true });
  const archive = join(resolve(values.out), `${name}.tar.gz`);
  pack(staging, name, archive);
  const digest = createHash("sha256").update(readFileSync(archive)).digest("hex");
  writeFileSync(`${archive}.sha256`, `${digest}  ${basename(archive)}\n`);
  console.log(archive);
} finally {
  rmSync(staging, { recursive: true, force: true });
}
