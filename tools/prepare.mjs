// Runs after `npm ci` and builds what `npm start` runs. An install never fails here: without development dependencies there is nothing to
// build with, and a tree that does not build says so again at `npm start` and `npm test`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");

if (existsSync(join(root, "node_modules", "tsx"))) {
  const build = ["--import", "tsx", join(root, "tools", "build.ts"), "--if-stale"];
  const { status } = spawnSync(process.execPath, build, { cwd: root, stdio: "inherit" });
  if (status !== 0) console.error("The build failed; npm start tries again.");
} else {
  console.log("Development dependencies are not installed: nothing built.");
}
