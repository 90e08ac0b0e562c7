import { readFileSync } from "node:fs";
import path from "node:path";
import type {} from "@fastify/swagger";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import {
  readEquipmentClasses,
  readForms,
  readIndicators,
  readIndustryTree,
  readMeasures,
  readRosterKinds,
} from "#catalogue";
import type { Database } from "#database";
import { DEFAULT_QUOTA } from "#evidence";
import { setupCodeOf } from "#identity/http";
import { instant, refuse } from "#kernel";
import { accountRulesForTrial } from "../../apps/server/account-rules.ts";
import { buildServer } from "../../apps/server/build-server.ts";
import { noticeOptionsForTrial } from "../../apps/server/notice-options.ts";

/** Routes are described without a database; nothing is asked of it. */
const NO_DATABASE: Database = {
  read: () => Promise.reject(new Error("describing needs no data")),
  transact: () => Promise.reject(new Error("describing needs no data")),
  ping: () => Promise.resolve(),
  pool: () => ({ open: 0, idle: 0, waiting: 0 }),
  identityChanges: () => 0,
  close: () => Promise.resolve(),
};

async function describe(root: string): Promise<OpenAPI3> {
  const manifest: { version: string } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const app = await buildServer({
    database: NO_DATABASE,
    clock: () => instant("2026-01-01T00:00:00.000Z"),
    nextId: () => "",
    mode: "real",
    setupCode: setupCodeOf("", instant("2026-01-01T00:00:00.000Z")),
    accountRules: accountRulesForTrial(root),
    notices: noticeOptionsForTrial(accountRulesForTrial(root).secrets),
    read: async () => refuse("policy.reading-failed"),
    visitSolver: () => Promise.reject(new Error("describing solves nothing")),
    openCopy: () => Promise.reject(new Error("describing opens nothing")),
    workOnList: () => Promise.reject(new Error("describing opens nothing")),
    templates: {
      attempt: () => Promise.reject(new Error("describing opens nothing")),
      fill: () => Promise.reject(new Error("describing opens nothing")),
    },
    evidenceQuota: DEFAULT_QUOTA,
    evidenceWork: {
      check: () => Promise.reject(new Error("describing opens nothing")),
      text: () => Promise.reject(new Error("describing opens nothing")),
    },
    industries: readIndustryTree(root),
    forms: readForms(root),
    equipmentClasses: readEquipmentClasses(root),
    rosterKinds: readRosterKinds(root),
    measures: readMeasures(root),
    indicators: readIndicators(root),
    version: manifest.version,
  });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return JSON.parse(JSON.stringify(document)) as OpenAPI3;
}

/** contract/openapi.json: what the server publishes at /api/openapi.json. */
export async function openApiDocument(root: string): Promise<string> {
  return `${JSON.stringify(await describe(root), null, 2)}\n`;
}

/** contract/api.gen.ts: the same as types for the browser. */
export async function contractTypes(root: string): Promise<string> {
  const header = "/** Generated from the server's schemas by `npm run generate`; do not edit. */\n\n";
  return header + astToString(await openapiTS(await describe(root)));
}
