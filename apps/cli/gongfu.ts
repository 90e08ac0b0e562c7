import { readFileSync } from "node:fs";
import path from "node:path";
import { collectMigrations } from "#database";
import { databaseLauncherEn, databaseLauncherZh } from "#database/launcher";
import { DEMO_PASSWORD } from "#demo";
import { evidenceWorkHere } from "#evidence/http";
import type { Refusal } from "#kernel";
import { type TemplateWork, templateWorkHere } from "#office";
import { operationsRulesWording } from "#operations/wording";
import { type Solver, solverInThread, solverWithoutThread } from "#optimisation";
import { openCopy } from "#plan/http";
import { combine, createWording, type Language, languageOf, lookUp } from "#wording";
import { makeBackupInChild } from "../server/backup-child.ts";
import { evidenceWorkInThread } from "../server/evidence-thread.ts";
import { makeBackupHere } from "../server/keeping-backups.ts";
import { type ListsSettings, type ListWork, listsHere, listsInThread } from "../server/lists-thread.ts";
import { errorLine } from "../server/logging.ts";
import { openCopyInThread } from "../server/open-copy.ts";
import { readDocument } from "../server/read-document.ts";
import { readInChild } from "../server/reading.ts";
import { readSettings, type Settings } from "../server/settings.ts";
import { type Listeners, type Places, type Running, start } from "../server/start.ts";
import { streamRowsHere } from "../server/stream-rows.ts";
import { templateWorkInThread } from "../server/template-thread.ts";
import { audit } from "./audit.ts";
import { backupCommand, type Desk, restoreCommand, verifyBackupCommand } from "./backing-up.ts";
import { read } from "./read.ts";
import { recover } from "./recover.ts";
import { commandEn } from "./wording.en.ts";
import { commandZh } from "./wording.zh-CN.ts";

const wording = combine([
  createWording(commandZh, commandEn),
  createWording(databaseLauncherZh, databaseLauncherEn),
  operationsRulesWording,
]);

function languageOfTerminal(env: NodeJS.ProcessEnv): Language {
  return languageOf(env["GONGFU_LANG"] ?? env["LC_ALL"] ?? env["LANG"]);
}

type Speech = (key: string, facts?: Refusal["facts"]) => string;

/** The bundle lies in dist/ with everything it needs beside it; from the source tree the parts lie in their rooms. */
function placesOf(here: string): Places {
  const bundled = path.basename(import.meta.filename) === "gongfu.mjs";
  const base = bundled ? here : path.resolve(here, "../..");
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.resolve(base, bundled ? ".." : ".", "package.json"), "utf8"),
  );
  // A child process cannot start from TypeScript; only development runs from the source tree.
  const read: Places["read"] = bundled
    ? readInChild({
        script: new URL("./reading-child.mjs", import.meta.url),
        onError: (error) => console.error(error.message),
      })
    : readDocument;
  return {
    base,
    migrationFolders: bundled
      ? [path.join(base, "migrations")]
      : ["platform", "registers", "programme"].map((part) => path.join(base, part)),
    webRoot: bundled ? path.join(base, "web") : path.join(base, "dist/web"),
    version: manifest.version,
    read,
    openCopy: bundled
      ? openCopyInThread(new URL("./copy-worker.mjs", import.meta.url), (error) => console.error(error.message))
      : openCopy,
    startLists: (settings, workshop) =>
      bundled ? listsOfBundle(base, settings) : listsHere({ ...workshop, readRows: streamRowsHere }),
    evidenceWork: bundled
      ? evidenceWorkInThread(new URL("./evidence-worker.mjs", import.meta.url), (error) => console.error(error.message))
      : evidenceWorkHere,
    templates: bundled ? templatesOfBundle() : templateWorkHere,
    startSolver: bundled ? solverOfBundle : solverWithoutThread,
    makeBackup: bundled ? makeBackupInChild(import.meta.filename) : makeBackupHere,
  };
}

function listsOfBundle(base: string, settings: Pick<ListsSettings, "connection" | "ownServer">): ListWork {
  const { connection, ownServer } = settings;
  const rowsScript = new URL("./rows-worker.mjs", import.meta.url).href;
  const script = new URL("./lists-worker.mjs", import.meta.url);
  return listsInThread(script, { connection, ownServer, base, rowsScript }, (error) => console.error(error.message));
}

function templatesOfBundle(): TemplateWork {
  const script = new URL("./template-worker.mjs", import.meta.url);
  return templateWorkInThread({ script, onError: (error) => console.error(error.message) });
}

async function solverOfBundle(): Promise<Solver> {
  return solverInThread(new URL("./optimisation-worker.mjs", import.meta.url));
}

async function run(mode: "demo" | "real", say: Speech): Promise<number> {
  const begun = performance.now();
  const places = placesOf(import.meta.dirname);
  const failed = ({ code, facts }: Refusal) => {
    console.error(say("command.failed", { reason: say(`refusal.${code}`, facts) }));
    return 1;
  };
  const asked = untilAsked();
  const settings = readSettings(mode, process.env, process.cwd());
  if (!settings.ok) return failed(settings.refusal);
  console.log(say("command.starting", { version: places.version }));
  const started = await start(settings.value, places, listeners(say));
  if (!started.ok) return failed(started.refusal);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  greet(started.value, settings.value, { say, seconds });
  return untilStopped(started.value, asked, say);
}

/** A connection that the database took leave of when it was told to stop: told elsewhere, and no accident. */
function isOrderlyEnd(error: Error): boolean {
  return "code" in error && error.code === "57P01";
}

/** What happens beside the work is told at the terminal. */
function listeners(say: Speech): Listeners {
  const onError = (error: Error) => {
    if (!isOrderlyEnd(error)) console.error(errorLine(error));
  };
  return { onError, onUpgrade: tellUpgrade(say) };
}

/** Says before anything is changed what an upgrade will do. */
function tellUpgrade(say: Speech): Listeners["onUpgrade"] {
  return ({ applied, open, backedUp }) => {
    console.log(say("command.upgrade", { applied, count: open.length }));
    for (const name of open) console.log(`  ${name}`);
    console.log(say(backedUp ? "command.upgrade.backed-up" : "command.upgrade.no-backup"));
  };
}

function greet(running: Running, settings: Settings, { say, seconds }: { say: Speech; seconds: string }): void {
  console.log(say("command.ready", { seconds, address: running.address }));
  console.log(say("command.database", { database: running.database, folder: settings.dataDir }));
  if (settings.mode === "demo") {
    console.log(say("command.demo", { password: DEMO_PASSWORD }));
    for (const { userName, displayName } of running.demoAccounts) {
      console.log(say("command.demo-account", { userName, displayName }));
    }
  } else if (running.needsSetup) console.log(say("command.setup", { setupCode: running.setupCode }));
  console.log(say("command.stop-hint"));
}

const TWICE_MS = 1_000;

/** Settles at the first Ctrl-C, and at the second. Listened for from the very start, so that even a start cut short leaves nothing running. */
function untilAsked(): { readonly once: Promise<"asked">; readonly again: Promise<"again"> } {
  let first: number | undefined;
  let tellAgain: (again: "again") => void = () => undefined;
  const again = new Promise<"again">((resolve) => {
    tellAgain = resolve;
  });
  const once = new Promise<"asked">((resolve) => {
    const hear = () => {
      first ??= performance.now();
      resolve("asked");
      // One Ctrl-C may arrive twice: from the terminal, and passed on by npm.
      if (performance.now() - first > TWICE_MS) tellAgain("again");
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, hear);
  });
  return { once, again };
}

/** Waits until asked to stop, or until the database goes away. */
async function untilStopped(running: Running, asked: ReturnType<typeof untilAsked>, say: Speech): Promise<number> {
  const why = await Promise.race([asked.once, running.lost.then(() => "lost" as const)]);
  console.log(say(why === "asked" ? "command.stopping" : "command.database-lost"));
  const impatient = await Promise.race([running.stop(), asked.again]);
  if (impatient === "again") {
    console.log(say("command.stopped-at-once"));
    running.abandon();
    process.exit(130);
  }
  if (why === "asked") console.log(say("command.stopped"));
  return why === "asked" ? 0 : 1;
}

/** Ports and process numbers are names, not amounts: no separators. */
function asPrinted(facts: Refusal["facts"]): Refusal["facts"] {
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === "number" ? String(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** What the commands about backups work with. */
function deskOf(say: Speech): Desk {
  const { version, migrationFolders } = placesOf(import.meta.dirname);
  const steps = async () => (await collectMigrations(migrationFolders)).map(({ name }) => name);
  return { say, env: process.env, cwd: process.cwd(), version, steps, out: process.stdout };
}

async function main(argv: readonly string[]): Promise<number> {
  const language = languageOfTerminal(process.env);
  const say: Speech = (key, facts = {}) =>
    lookUp(wording, language, { key, facts: asPrinted(facts) }) ?? `${key} ${JSON.stringify(facts)}`;
  const [command, ...rest] = argv;
  switch (command) {
    case "demo":
    case "serve":
      if (rest.length > 0) break;
      return run(command === "demo" ? "demo" : "real", say);
    case "audit":
      return audit(rest, process.stdout, process.stderr);
    case "recover":
      return recover({ ...placesOf(import.meta.dirname), ...listeners(say) }, language);
    case "read":
      return read(rest, process.stdout, process.stderr);
    case "backup":
      return backupCommand(rest, deskOf(say));
    case "restore":
      return restoreCommand(rest, deskOf(say));
    case "verify-backup":
      return verifyBackupCommand(rest, deskOf(say));
    case "--version":
      console.log(placesOf(import.meta.dirname).version);
      return 0;
    case undefined:
    case "-h":
    case "--help":
      console.log(say("command.usage"));
      return 0;
  }
  console.error(say("command.usage"));
  return 2;
}

// A terminal that has gone away must not keep us from stopping in order.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
process.exitCode = await main(process.argv.slice(2));
