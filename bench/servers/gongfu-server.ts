import { randomUUID } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { readEquipmentClasses, readForms, readIndustryTree, readRosterKinds } from "#catalogue";
import { type ConnectionSettings, openDatabase } from "#database";
import { DEFAULT_QUOTA } from "#evidence";
import { evidenceWorkHere } from "#evidence/http";
import { solverWithoutThread } from "#optimisation";
import { openCopy } from "#plan/http";
import { buildServer, systemClock } from "../../apps/server/build-server.ts";
import { readDocument } from "../../apps/server/read-document.ts";
import { streamRowsInThread } from "../../apps/server/stream-rows.ts";
import { NODE_BUNDLE } from "../../tools/bundle.ts";
import { served } from "./served.ts";

/** The platform's own server over a database that is there already. */
const BASE = path.resolve(import.meta.dirname, "../..");

/** The thread that reads lists, bundled as in the product: translated in each thread anew, its start would be half of a short list. */
async function rowsWorker(): Promise<URL> {
  const outfile = path.join(BASE, "dist/bench/rows-worker.mjs");
  const entryPoints = [path.join(BASE, "apps/server/rows-worker.ts")];
  await build({ entryPoints, outfile, ...NODE_BUNDLE });
  return pathToFileURL(outfile);
}

await served(async (app: ConnectionSettings) => {
  const onError = (error: Error) => console.error(error);
  const server = await buildServer({
    database: openDatabase(app, onError),
    clock: systemClock,
    nextId: randomUUID,
    mode: "real",
    setupCode: randomUUID(),
    read: readDocument,
    visitSolver: (await solverWithoutThread()).visit,
    openCopy,
    industries: readIndustryTree(BASE),
    forms: readForms(BASE),
    equipmentClasses: readEquipmentClasses(BASE),
    rosterKinds: readRosterKinds(BASE),
    evidenceWork: evidenceWorkHere,
    evidenceQuota: DEFAULT_QUOTA,
    readRows: streamRowsInThread(await rowsWorker(), onError),
    version: "bench",
  });
  return server.listen({ host: "127.0.0.1", port: 0 });
});
