import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "./support/platform.ts";

const ROOT = path.resolve(import.meta.dirname, "..");

/** Starts the unpacked program, asks it for its health and its first page, and stops it. Runs with nothing but Node. */
const VISIT = `
import { spawn } from "node:child_process";
const child = spawn(process.execPath, ["dist/gongfu.mjs", "serve"], { env: { ...process.env, PORT: "0", GONGFU_LANG: "en" } });
let said = "";
const address = await new Promise((resolve, reject) => {
  child.stdout.on("data", (part) => { said += part; const found = /http:\\/\\/127\\.0\\.0\\.1:\\d+/.exec(said); if (found) resolve(found[0]); });
  child.once("exit", () => reject(new Error(said)));
});
const [health, page] = await Promise.all([fetch(address + "/readyz"), fetch(address + "/")]);
const elsewhere = await fetch("http://192.0.2.1/", { signal: AbortSignal.timeout(2000) }).then(() => "reached", () => "cut off");
console.log(JSON.stringify([health.status, page.status, (await page.text()).includes("<script"), elsewhere]));
child.once("exit", (code) => process.exit(code));
child.kill("SIGTERM");
`;

const mayUnshare = spawnSync("unshare", ["-n", "ip", "link", "set", "lo", "up"], { stdio: "ignore" }).status === 0;

test("the offline bundle, unpacked elsewhere, starts with Node alone and without a network", { timeout: 300_000 }, () =>
  inTemporaryFolder(async (folder) => {
    const tsx = ["--import", "tsx", "tools/offline-bundle.ts", "--out", folder];
    const archive = execFileSync(process.execPath, tsx, { cwd: ROOT, encoding: "utf8" }).trim();
    const told = readFileSync(`${archive}.sha256`, "utf8").split(" ")[0];
    expect(createHash("sha256").update(readFileSync(archive)).digest("hex")).toBe(told);
    execFileSync("tar", ["xzf", archive, "-C", folder]);
    chmodSync(folder, 0o755);
    const [unpacked = ""] = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "dist")));
    const home = path.join(folder, unpacked);
    for (const tool of ["typescript", "vite", "react", "vitest"])
      expect(existsSync(path.join(home, "node_modules", tool)), tool).toBe(false);
    writeFileSync(path.join(folder, "visit.mjs"), VISIT);
    const env = { PATH: "/usr/bin:/bin:/usr/sbin:/sbin", GONGFU_DATA: path.join(folder, "data") };
    const visit = [process.execPath, path.join(folder, "visit.mjs")];
    const apart = ["unshare", "-n", "sh", "-c", `ip link set lo up && exec "$0" "$1"`, ...visit];
    const [program = "", ...args] = mayUnshare ? apart : visit;
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: home, env, encoding: "utf8", timeout: 120_000 });
    expect(status, stderr).toBe(0);
    expect(JSON.parse(stdout)).toEqual([200, 200, true, mayUnshare ? "cut off" : expect.any(String)]);
    if (!mayUnshare) console.info("no network of its own could be made here: started with the machine's");
  }),
);
