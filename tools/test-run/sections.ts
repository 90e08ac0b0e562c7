import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findOrInstallBrowser, findOrInstallChineseFont } from "../browser.ts";
import { CHECKS } from "../checks.ts";
import { installed, run } from "../command.ts";
import { passes } from "../report.ts";
import { one, type Tally } from "./tally.ts";
import { runVitest } from "./vitest-run.ts";

/** Part of a test run: counted, or left out for a reason that a person can act on. */
type Outcome = Tally | { readonly leftOut: string };

export type Section = {
  readonly name: string;
  readonly title: string;
  /** Tells its own title and time in one line. */
  readonly brief?: true;
  readonly run: (root: string) => Promise<Outcome>;
};

const CHECK_SECTIONS: readonly Section[] = CHECKS.map((check) => ({
  name: check.name,
  title: check.title,
  brief: true,
  run: async (root) => one(await passes(check, root)),
}));

function serverInstalled(): boolean {
  const folder = "/usr/lib/postgresql";
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((version) => existsSync(join(folder, version, "bin", "postgres")));
}

/**
 * What rooms ask of the database themselves, and the longest way through it: that a server of one's own does what the embedded one does. All
 * of the whole server's tests a second time would take as long as everything else together.
 */
const ON_BOTH_SERVERS = [
  ...["areas", "audit", "database", "evidence", "identity"].map((room) => `platform/${room}/`),
  ...["facts", "first-facts", "given-rows"].map((what) => `platform/facts/store/${what}.int`),
  "apps/server/enterprise-import",
  "apps/server/database-away",
];

function onSystemServer(root: string): Promise<Outcome> {
  if (serverInstalled())
    return runVitest(root, "int", { env: { GONGFU_TEST_SERVER: "system" }, only: ON_BOTH_SERVERS });
  return Promise.resolve({ leftOut: "no PostgreSQL server below /usr/lib/postgresql; Debian's package is postgresql" });
}

async function builds(root: string, ...options: readonly string[]): Promise<boolean> {
  const { code } = await run(installed(root, "tsx"), ["tools/build.ts", ...options], { cwd: root, show: true });
  return code === 0;
}

async function walks(root: string): Promise<Outcome> {
  const browser = await findOrInstallBrowser();
  if ("missing" in browser) return { leftOut: browser.missing };
  const font = await findOrInstallChineseFont();
  if ("missing" in font) return { leftOut: font.missing };
  if (!(await builds(root, "--if-stale"))) return one(false);
  console.log(`browser ${browser.path}, Chinese font ${font.path}`);
  return runVitest(root, "e2e", { env: { CHROMIUM: browser.path } });
}

/** The whole test run, cheapest first. */
export const SECTIONS: readonly Section[] = [
  ...CHECK_SECTIONS,
  { name: "unit", title: "unit tests", run: (root) => runVitest(root, "unit") },
  {
    name: "tools",
    title: "tests of the tools: the checks find planted faults",
    run: (root) => runVitest(root, "tools"),
  },
  { name: "int", title: "integration tests, embedded PostgreSQL", run: (root) => runVitest(root, "int") },
  { name: "int-system", title: "integration tests, installed PostgreSQL server", run: onSystemServer },
  { name: "build", title: "build", run: async (root) => one(await builds(root)) },
  { name: "e2e", title: "walks in a browser", run: walks },
];

/** Sections by name; `checks` stands for all repository checks. Undefined for a name that is none. */
export function sectionsNamed(names: readonly string[]): readonly Section[] | undefined {
  if (names.length === 0) return SECTIONS;
  const wanted = new Set(names.flatMap((name) => (name === "checks" ? CHECKS.map((check) => check.name) : [name])));
  const found = SECTIONS.filter(({ name }) => wanted.has(name));
  return found.length === wanted.size ? found : undefined;
}
