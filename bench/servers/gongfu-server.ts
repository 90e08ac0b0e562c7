import { randomUUID } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import {
  readEquipmentClasses,
  readForms,
  readIndicators,
  readIndustryTree,
  readMeasures,
  readRosterKinds,
} from "#catalogue";
import { type ConnectionSettings, openDatabase } from "#database";
import { DEFAULT_QUOTA } from "#evidence";
import { evidenceWorkHere } from "#evidence/http";
import { setupCodeOf } from "#identity/http";
import { templateWorkHere } from "#office";
import { solverWithoutThread } from "#optimisation";
import { openCopy } from "#plan/http";
import { accountRulesForTrial } from "../../apps/server/account-rules.ts";
import { buildServer } from "../../apps/server/build-server.ts";
import { listsInThread } from "../../apps/server/lists-thread.ts";
import { noticeOptionsForTrial } from "../../apps/server/notice-options.ts";
import { readDocument } from "../../apps/server/read-document.ts";
import { systemClock } from "../../apps/server/system-clock.ts";
import { NODE_BUNDLE } from "../../tools/bundle.ts";
import { served } from "./served.ts";

/** The platform's own server over a database that is there already. */
const BASE = path.resolve(import.meta.dirname, "../..");

/** The threads for lists, bundled as in the product: translated in each thread anew, their start would be half of a short list. */
async function listWorkers(): Promise<{ readonly script: URL; readonly rowsScript: string }> {
  const outdir = path.join(BASE, "dist/bench");
  const entryPoints = ["lists-worker", "rows-worker"].map((name) => path.join(BASE, `apps/server/${name}.ts`));
  await build({ entryPoints, outdir, outExtension: { ".js": ".mjs" }, ...NODE_BUNDLE });
  const built = (name: string) => pathToFileURL(path.join(outdir, `${name}.mjs`));
  return { script: built("lists-worker"), rowsScript: built("rows-worker").href };
}

await served(async (app: ConnectionSettings) => {
  const onError = (error: Error) => console.error(error);
  const { script, rowsScript } = await listWorkers();
  const lists = listsInThread(script, { connection: app, ownServer: true, base: BASE, rowsScript }, onError);
  const server = await buildServer({
    database: openDatabase(app, onError),
    clock: systemClock,
    nextId: randomUUID,
    mode: "real",
    setupCode: setupCodeOf(randomUUID(), systemClock()),
    accountRules: accountRulesForTrial(BASE),
    notices: noticeOptionsForTrial(accountRulesForTrial(BASE).secrets),
    read: readDocument,
    visitSolver: (await solverWithoutThread()).visit,
    openCopy,
    templates: templateWorkHere,
    industries: readIndustryTree(BASE),
    forms: readForms(BASE),
    equipmentClasses: readEquipmentClasses(BASE),
    rosterKinds: readRosterKinds(BASE),
    measures: readMeasures(BASE),
    indicators: readIndicators(BASE),
    evidenceWork: evidenceWorkHere,
    evidenceQuota: DEFAULT_QUOTA,
    workOnList: lists.workOn,
    version: "bench",
  });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  lists.prepare();
  return address;
});
