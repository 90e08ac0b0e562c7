import { randomUUID } from "node:crypto";
import path from "node:path";
import { readForms, readIndustryTree } from "#catalogue";
import { type ConnectionSettings, openDatabase } from "#database";
import { solverWithoutThread } from "#optimisation";
import { openCopy } from "#plan/http";
import { buildServer, systemClock } from "../../apps/server/build-server.ts";
import { readDocument } from "../../apps/server/read-document.ts";
import { streamRowsInThread } from "../../apps/server/stream-rows.ts";
import { served } from "./served.ts";

/** The platform's own server over a database that is there already. */
const BASE = path.resolve(import.meta.dirname, "../..");

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
    readRows: streamRowsInThread(new URL("./rows-worker.mjs", import.meta.url), onError),
    version: "bench",
  });
  return server.listen({ host: "127.0.0.1", port: 0 });
});
