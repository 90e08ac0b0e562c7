import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { installed, run } from "./command.ts";

const ROOT = resolve(import.meta.dirname, "..");
const ON_PATH = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Something a walk needs: there, or missing for a reason that a person can act on. */
export type Found = { readonly path: string } | { readonly missing: string };

function onPath(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/bin", "/usr/local/bin"].filter(
    (folder) => folder !== "",
  );
  return folders.flatMap((folder) => ON_PATH.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** A Chromium that Playwright downloaded earlier, of whatever revision. */
function inPlaywrightCache(): string | undefined {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => ["chrome-linux64/chrome", "chrome-linux/chrome"].map((file) => join(cache, name, file)))
    .find((path) => existsSync(path));
}

function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM;
  return named && existsSync(named) ? named : (onPath() ?? inPlaywrightCache());
}

function mayUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

let listsAreFresh = false;

/** Installs Debian packages; says why not when it cannot. */
async function aptInstall(...packages: readonly string[]): Promise<string | undefined> {
  if (!mayUseApt()) return "not root on Debian";
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = listsAreFresh ? { code: 0, output: "" } : await run("apt-get", ["update", "-qq"], { cwd: ROOT, env });
  listsAreFresh = updated.code === 0;
  const args = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  const done = await run("apt-get", args, { cwd: ROOT, env });
  return done.code === 0 ? undefined : `apt-get ${args.join(" ")}: ${done.output.trim().split("\n").at(-1) ?? ""}`;
}

/** The path of a Chromium: one that is there, else Debian's (as root), else the one Playwright fetches. */
export async function findOrInstallBrowser(): Promise<Found> {
  const there = findBrowser();
  if (there) return { path: there };
  console.log("No browser here; fetching one.");
  const withoutApt = await aptInstall("chromium", "fonts-noto-cjk");
  const fromApt = findBrowser();
  if (fromApt) return { path: fromApt };
  const fetched = await run(installed(ROOT, "playwright-core"), ["install", "chromium"], { cwd: ROOT });
  const fromPlaywright = findBrowser();
  if (fromPlaywright) return { path: fromPlaywright };
  const why = fetched.output.trim().split("\n").at(-1) ?? "";
  return { missing: `no browser (${withoutApt ?? "apt-get brought none"}; Playwright: ${why}); set CHROMIUM to one` };
}

async function chineseFont(): Promise<string | undefined> {
  const { code, output } = await run("fc-list", [":lang=zh", "file"], { cwd: ROOT });
  const first = output.split("\n").find((line) => line.trim() !== "");
  return code === 0 ? first?.replace(/:\s*$/, "") : undefined;
}

/** The path of a font with Chinese characters, without which every page is boxes. */
export async function findOrInstallChineseFont(): Promise<Found> {
  const there = await chineseFont();
  if (there) return { path: there };
  const why = await aptInstall("fontconfig", "fonts-noto-cjk");
  const path = await chineseFont();
  return path ? { path } : { missing: `no Chinese font (${why ?? "apt-get brought none"}); install fonts-noto-cjk` };
}
