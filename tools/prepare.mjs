// Runs after `npm ci`: builds what `npm start` runs. An install without development dependencies has nothing to build with, which is no error.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");

if (existsSync(tsx)) {
  const { status } = spawnSync(process.execPath, [tsx, join(root, "tools", "build.ts"), "--if-stale"], {
    cwd: root,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} else {
  console.log("Development dependencies are not installed: nothing built.");
}
