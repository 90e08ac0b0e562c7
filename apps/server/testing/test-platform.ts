import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { type ChainKeeper, keepChain } from "#audit/http";
import {
  readEquipmentClasses,
  readForms,
  readIndicators,
  readIndustryTree,
  readMeasures,
  readRosterKinds,
} from "#catalogue";
import { listKinds, type ReadRows, workOnLists } from "#enterprise/lists";
import { DEFAULT_QUOTA, type EvidenceQuota } from "#evidence";
import { type EvidenceWork, evidenceWorkHere } from "#evidence/http";
import { setupCodeOf } from "#identity/http";
import { type Instant, instant } from "#kernel";
import { type TemplateWork, templateWorkHere } from "#office";
import { solverWithoutThread, type VisitSolver } from "#optimisation";
import { openCopy } from "#plan/http";
import type { ReadDocument } from "#policy/http";
import { type FreshDatabase, freshDatabase } from "../../../platform/database/testing/fresh-database.ts";
import { accountRulesForTrial } from "../account-rules.ts";
import { buildServer, type ServerOptions } from "../build-server.ts";
import { caseEffects } from "../case-effects.ts";
import { loadStandingData } from "../load-data.ts";
import { loadEnterprises } from "../load-enterprises.ts";
import { noticeOptionsForTrial } from "../notice-options.ts";
import { readDocument } from "../read-document.ts";
import { streamRowsHere } from "../stream-rows.ts";
import { changesWithoutRecord, type DoneChange, keepChange } from "./recorded-changes.ts";

const BASE = path.resolve(import.meta.dirname, "../../..");
/** Enough for two pages of every district's list. */
const DEMO_ENTERPRISES = 500;
const NOON = "2026-11-22T04:00:00.000Z";

/** The server over a database of its own with the demo region in it, called without a socket. */
export type TestPlatform = FreshDatabase & {
  readonly app: FastifyInstance;
  readonly auditChain: ChainKeeper;
  readonly setClock: (moment: string) => void;
  /** A person's calls: `(await platform.as("yanhu.officer"))({ method: "GET", url: "/api/home" })`. */
  readonly as: (userName: string) => Promise<(request: InjectOptions) => Promise<LightMyRequestResponse>>;
  readonly close: () => Promise<void>;
};

export type TestOptions = {
  readonly mode?: "demo" | "real";
  readonly read?: ReadDocument;
  readonly visitSolver?: VisitSolver;
  readonly evidenceQuota?: EvidenceQuota;
  readonly evidenceWork?: EvidenceWork;
  readonly readRows?: ReadRows;
  readonly templates?: TemplateWork;
  readonly stillLoading?: () => number | null;
  /** How the server is run, where a test is about that. */
  readonly running?: Pick<ServerOptions, "logging" | "rateFactor" | "space" | "metrics" | "providers">;
  readonly notices?: Partial<ServerOptions["notices"]>;
  readonly policy?: "dengbao3" | "asvs";
  readonly publicAddress?: string | null;
  readonly refusalBeatMs?: number;
};

export async function testPlatform(options: TestOptions = {}): Promise<TestPlatform> {
  const mode = options.mode ?? "demo";
  const industries = readIndustryTree(BASE);
  const fresh = await freshDatabase({
    name: mode,
    fill: async (database) => {
      const loaded = await loadStandingData({ database, base: BASE, nextId: randomUUID, now: instant(NOON) }, mode);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
      const equipmentClasses = readEquipmentClasses(BASE);
      const enterprises = {
        database,
        base: BASE,
        industries,
        equipmentClasses,
        nextId: randomUUID,
        clock: () => instant(NOON),
      };
      const filled = await loadEnterprises({ ...enterprises, count: mode === "demo" ? DEMO_ENTERPRISES : 0 });
      if (!filled.ok) throw new Error(JSON.stringify(filled.refusal));
    },
  });
  let now: Instant = instant(NOON);
  const auditFolder = mkdtempSync(path.join(tmpdir(), "gongfu-audit-"));
  const auditChain = await keepChain({
    ...{ database: fresh.database, clock: () => now, folder: auditFolder, algorithm: "sha256" },
    onError: (error) => console.error(error),
  });
  const accountRules = accountRulesForTrial(BASE, options);
  const app = await buildServer({
    auditChain,
    caseEffects,
    database: fresh.database,
    clock: () => now,
    nextId: randomUUID,
    mode,
    setupCode: setupCodeOf("set-up-code", instant(NOON)),
    accountRules,
    notices: { ...noticeOptionsForTrial(accountRules.secrets), ...options.notices },
    read: options.read ?? readDocument,
    visitSolver: options.visitSolver ?? (await solverWithoutThread()).visit,
    openCopy,
    templates: options.templates ?? templateWorkHere,
    stillLoading: options.stillLoading ?? (() => null),
    industries,
    forms: readForms(BASE),
    equipmentClasses: readEquipmentClasses(BASE),
    rosterKinds: readRosterKinds(BASE),
    measures: readMeasures(BASE),
    indicators: readIndicators(BASE),
    workOnList: workOnLists({
      database: fresh.database,
      kinds: listKinds(industries, readEquipmentClasses(BASE)),
      clock: () => now,
      nextId: randomUUID,
      readRows: options.readRows ?? streamRowsHere,
      onError: (error) => console.error(error),
    }),
    evidenceWork: options.evidenceWork ?? evidenceWorkHere,
    evidenceQuota: options.evidenceQuota ?? DEFAULT_QUOTA,
    version: "test",
    ...options.running,
  });
  await app.ready();
  const changes: DoneChange[] = [];
  return {
    ...fresh,
    ...{ app, auditChain },
    setClock: (moment) => {
      now = instant(moment);
    },
    as: (userName) => signedIn(app, userName, changes),
    close: async () => {
      await app.close();
      await auditChain.stop();
      rmSync(auditFolder, { recursive: true });
      const unrecorded = await changesWithoutRecord(fresh.owner, changes);
      await fresh.drop();
      if (unrecorded.length > 0) throw new Error(`no audit record of ${unrecorded.join(", ")}`);
    },
  };
}

async function signedIn(app: FastifyInstance, userName: string, changes: DoneChange[]) {
  const answer = await app.inject({ method: "POST", url: "/api/session/demo", payload: { userName } });
  const [cookie] = answer.cookies;
  if (answer.statusCode !== 200 || !cookie) throw new Error(`${userName} could not sign in: ${answer.body}`);
  return async (request: InjectOptions) => {
    const done = await app.inject({ ...request, cookies: { [cookie.name]: cookie.value } });
    keepChange(changes, request, done);
    return done;
  };
}
