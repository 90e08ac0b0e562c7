import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { NODE_BUNDLE } from "./bundle.ts";
import { seconds } from "./report.ts";
import { filesBelow, isScript, isTest, PARTS } from "./tree.ts";

const ROOT = resolve(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const STAMP = join(DIST, ".stamp");
const SINGLE_SOURCES = [
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  "tsconfig.base.json",
  "tools/build.ts",
  "tools/bundle.ts",
];

/** Data that the running program reads: what regions edit, and the demo region. */
const DATA_FOLDERS = ["catalogue", "demo"];

/** Everything that the build reads. */
function sources(): string[] {
  const inFolders = PARTS.flatMap((part) => filesBelow(ROOT, part));
  return [...inFolders, ...SINGLE_SOURCES].filter((path) => !isTest(path) && existsSync(join(ROOT, path)));
}

/** Changes whenever a source is added, removed or written. */
function stampOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    hash.update(`${path}\t${size}\t${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function isFresh(stamp: string): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp;
}

/** dist/gongfu.mjs: server, command line and demo in one file; dist/reading-child.mjs: the process that opens and reads files; dist/optimisation-worker.mjs: the solver's thread; dist/copy-worker.mjs: the thread that opens edited annexes; dist/lists-worker.mjs: the thread that works on lists; dist/rows-worker.mjs: the thread that reads long lists; dist/evidence-worker.mjs: the thread that looks into evidence; dist/template-worker.mjs: the thread that tries and fills Word templates. Packages stay in node_modules. */
async function bundleProgram(): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      gongfu: "apps/cli/gongfu.ts",
      "reading-child": "apps/server/reading-child.ts",
      "optimisation-worker": "apps/server/optimisation-worker.ts",
      "copy-worker": "apps/server/copy-worker.ts",
      "lists-worker": "apps/server/lists-worker.ts",
      "rows-worker": "apps/server/rows-worker.ts",
      "evidence-worker": "apps/server/evidence-worker.ts",
      "template-worker": "apps/server/template-worker.ts",
    },
    outdir: DIST,
    outExtension: { ".js": ".mjs" },
    ...NODE_BUNDLE,
    sourcemap: true,
    logLevel: "warning",
    banner: { js: "#!/usr/bin/env node" },
  });
  chmodSync(join(DIST, "gongfu.mjs"), 0o755);
}

/** dist/web: the pages, as vite.config.ts says. */
async function bundlePages(): Promise<void> {
  const { build } = await import("vite");
  await build({ configFile: join(ROOT, "vite.config.ts"), mode: "production", logLevel: "warn" });
}

function copy(path: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(ROOT, path), target);
}

/** dist/migrations in one folder, since a migration is known by its timestamp and name; data at the paths it has in the tree. */
function copyData(paths: readonly string[]): void {
  for (const path of paths) {
    if (path.endsWith(".sql") && path.includes("/migrations/")) copy(path, join(DIST, "migrations", basename(path)));
    else if (DATA_FOLDERS.includes(path.split("/")[0] ?? "") && !isScript(path)) copy(path, join(DIST, path));
  }
}

async function buildAll(stamp: string, paths: readonly string[]): Promise<void> {
  const started = performance.now();
  rmSync(DIST, { recursive: true, force: true });
  await bundleProgram();
  copyData(paths);
  await bundlePages();
  writeFileSync(STAMP, stamp);
  console.log(`Built dist in ${seconds(started)}.`);
}

const { values } = parseArgs({ options: { "if-stale": { type: "boolean", default: false } } });
const paths = sources();
const stamp = stampOf(paths);
if (!values["if-stale"] || !isFresh(stamp)) await buildAll(stamp, paths);
