import { readFileSync } from "node:fs";
import path from "node:path";
import type { InjectOptions } from "fastify";
import { expect } from "vitest";
import { type Case, get, post, type Records, sameForAll, YANHU } from "./access-case.ts";
import { ACCOUNT_CASES } from "./account-access-cases.ts";
import { AREA_MOVE_CASES } from "./area-move-access-cases.ts";
import { AUDIT_CASES } from "./audit-access-cases.ts";
import { CASEWORK_CASES } from "./casework-access-cases.ts";
import { CONTACT_CASES } from "./contact-access-cases.ts";
import { DEFINITION_CASES } from "./definition-access-cases.ts";
import { ENTERPRISE_CASES, EVIDENCE_CASES } from "./enterprise-access-cases.ts";
import { NOTICE_CASES } from "./notice-access-cases.ts";
import { REGISTER_CASES } from "./register-access-cases.ts";
import { REPORT_CASES } from "./report-access-cases.ts";
import { ROSTER_CASES } from "./roster-access-cases.ts";
import { SNAPSHOT_CASES } from "./snapshot-access-cases.ts";

export const CITY = 990100;
const CITY_PLAN = readFileSync(path.resolve(import.meta.dirname, "../../../demo/invented-city/plan.txt"), "utf8");
/** With a decomposition table to export, and a unit that nobody knows yet. */
const PLAN = Buffer.from(CITY_PLAN.replace(/责任单位：[^）)]*/u, "责任单位：试验专班"));

/** Three pieces over two townships. */
const SPLIT = {
  gridId: null,
  indicator: "试验车间",
  unit: "个",
  kind: "flow",
  step: "1",
  areas: ["甲镇", "乙镇"].map((name) => ({ name, areaId: null })),
  years: [2026],
  totals: ["3"],
  planTotal: null,
  areaTotals: [null, null],
  weights: [["1"], ["1"]],
  locks: [[null], [null]],
  limits: [],
  rising: false,
  before: [null, null],
};

const hidesDraft: Case["sibling"] = (body, { documentId }) => expect(body).not.toContain(documentId);
const document = (tail: string) => (records: Records) => `/api/policy/documents/${records.documentId}${tail}`;

/** One case a route; a route without one fails the test below. */
export const CASES: Readonly<Record<string, Case | "no-record">> = {
  "GET /api/openapi.json": "no-record",
  "GET /api/session": "no-record",
  "POST /api/session": "no-record",
  "DELETE /api/session": "no-record",
  "GET /api/session/demo-accounts": "no-record",
  "POST /api/session/demo": "no-record",
  "GET /api/session/entering": "no-record",
  "POST /api/session/second-factor": "no-record",
  "POST /api/session/security-key/challenge": "no-record",
  "POST /api/session/security-key": "no-record",
  "GET /api/setup": "no-record",
  "POST /api/setup": "no-record",
  ...ACCOUNT_CASES,
  "GET /api/areas": { own: get(() => `/api/areas?below=${YANHU}`), sibling: sameForAll },
  "GET /api/areas/search": { own: get(() => "/api/areas/search?text=%E9%95%87"), sibling: sameForAll },
  "GET /api/areas/:areaId": { own: get(() => `/api/areas/${YANHU}`), sibling: sameForAll },
  "POST /api/areas": {
    own: post(
      () => "/api/areas",
      () => ({ name: "试验片区", level: "programme", parentId: YANHU, validFrom: null }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/operations": { own: get(() => "/api/operations"), sibling: 403, ownStatus: 403 },
  ...NOTICE_CASES,
  ...AREA_MOVE_CASES,
  ...CASEWORK_CASES,
  ...AUDIT_CASES,
  "GET /api/units": { own: get(() => `/api/units?areaId=${YANHU}`), sibling: sameForAll },
  "POST /api/units": {
    own: post(
      () => "/api/units",
      () => ({ name: "试验办公室", kind: "department", areaId: YANHU }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "POST /api/units/:unitId/aliases": {
    own: post(
      ({ unitId }) => `/api/units/${unitId}/aliases`,
      () => ({ alias: "试验办", areaId: YANHU }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  ...REGISTER_CASES,
  "GET /api/policy/documents": { own: get(() => "/api/policy/documents"), sibling: hidesDraft },
  "POST /api/policy/documents": {
    own: () => handIn(`fileName=again.txt&areaId=${YANHU}&again=true`),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/policy/documents/:documentId/original": {
    own: get(document("/original")),
    sibling: 404,
  },
  "GET /api/policy/sureness": { own: get(() => "/api/policy/sureness"), sibling: hidesDraft },
  "GET /api/policy/readings": { own: get(() => "/api/policy/readings"), sibling: hidesDraft },
  "DELETE /api/policy/readings/:readingId": {
    own: ({ documentId }) => ({ method: "DELETE", url: `/api/policy/readings/${documentId}` }),
    sibling: 404,
    ownStatus: 404,
  },
  "GET /api/policy/documents/:documentId": { own: get(document("")), sibling: 404 },
  "POST /api/policy/documents/:documentId/decisions": {
    own: post(document("/decisions"), () => ({ decisions: [{ itemId: "t1", seenVersion: 0, action: "accept" }] })),
    sibling: 404,
  },
  "POST /api/policy/documents/:documentId/shape": {
    own: post(document("/shape"), () => ({
      action: "merge",
      items: [
        { itemId: "t1", seenVersion: 0 },
        { itemId: "t2", seenVersion: 0 },
      ],
    })),
    sibling: 404,
  },
  "POST /api/policy/documents/:documentId/metadata": {
    own: post(document("/metadata"), () => ({
      seenVersion: 0,
      metadata: {
        ...{ title: "试验", plan_title: null, issuers: [], doc_numbers: [], date: null, published: null },
        ...{ period: null, region: null, level: null, status: null },
      },
    })),
    sibling: 404,
  },
  "POST /api/policy/documents/:documentId/activity": {
    own: post(document("/activity?after=0"), () => undefined),
    sibling: 404,
  },
  "POST /api/policy/documents/:documentId/resolutions": {
    own: post(document("/resolutions"), () => ({ kind: "new-unit", name: "试验专班", unitKind: "group" })),
    sibling: 404,
  },
  "POST /api/policy/documents/:documentId/discard": {
    own: post(document("/discard"), () => ({ reason: "试验" })),
    sibling: 404,
    ownStatus: 204,
  },
  "GET /api/plans": { own: get(() => "/api/plans"), sibling: hidesDraft },
  "GET /api/plans/preview": {
    own: get(({ documentId }) => `/api/plans/preview?documentId=${documentId}`),
    sibling: 404,
  },
  "GET /api/plans/:planId": { own: get(({ planId }) => `/api/plans/${planId}`), sibling: sameForAll },
  "GET /api/plans/:planId/annex.xlsx": {
    own: get(({ planId }) => `/api/plans/${planId}/annex.xlsx`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/annex.docx": {
    own: get(({ planId }) => `/api/plans/${planId}/annex.docx`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/tasks.docx": {
    own: get(({ planId }) => `/api/plans/${planId}/tasks.docx`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/versions": {
    own: get(({ planId }) => `/api/plans/${planId}/versions`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/versions/:version/differences": {
    own: get(({ planId }) => `/api/plans/${planId}/versions/1/differences?against=1`),
    sibling: sameForAll,
  },
  "POST /api/plans/:planId/comparisons": {
    own: ({ planId }) => ({
      method: "POST",
      url: `/api/plans/${planId}/comparisons?pasted=text`,
      headers: { "content-type": "application/octet-stream" },
      payload: Buffer.from("任务\t责任单位\n试验任务\t试验专班"),
    }),
    sibling: 403,
  },
  "POST /api/plans/:planId/versions": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/versions`,
      () => ({ baseVersion: 1, changes: [TITLE_CHANGE], reason: "试验" }),
    ),
    // What one may see but not change is refused the same way whether the change fits or not.
    sibling: 403,
    ownStatus: 409,
  },
  "GET /api/plans/:planId/rule-drafts": {
    own: get(({ planId }) => `/api/plans/${planId}/rule-drafts`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/rule-drafts.json": {
    own: get(({ planId }) => `/api/plans/${planId}/rule-drafts.json`),
    sibling: sameForAll,
  },
  "GET /api/plans/:planId/tasks.xlsx": {
    own: get(({ planId }) => `/api/plans/${planId}/tasks.xlsx`),
    sibling: sameForAll,
  },
  "POST /api/plans": {
    own: post(
      () => "/api/plans",
      ({ documentId }) => ({ documentId, keepPrintedNames: true }),
    ),
    sibling: 404,
    ownStatus: 201,
    decided: true,
  },
  "GET /api/plans/:planId/succession": {
    own: get(({ planId }) => `/api/plans/${planId}/succession`),
    sibling: sameForAll,
  },
  "PUT /api/plans/:planId/predecessor": {
    own: ({ planId }) => ({ method: "PUT", url: `/api/plans/${planId}/predecessor`, payload: { predecessorId: null } }),
    sibling: 403,
  },
  "POST /api/plans/:planId/succession/decisions": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/succession/decisions`,
      () => ({ before: "智能工厂||家", after: "智能工厂||家", decision: "joined" }),
    ),
    sibling: 403,
    ownStatus: 422,
  },
  "POST /api/plans/:planId/splits": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/splits`,
      () => ({ tasks: [SPLIT] }),
    ),
    sibling: 403,
  },
  "POST /api/plans/:planId/splits/versions": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/splits/versions`,
      () => ({ baseVersion: 1, reason: "试验", title: "试验分解表", splits: [{ task: SPLIT, cells: [["2"], ["1"]] }] }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "POST /api/plans/:planId/withdrawal": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/withdrawal`,
      () => ({ reason: "试验" }),
    ),
    sibling: 403,
    ownStatus: 204,
  },
  ...ENTERPRISE_CASES,
  ...REPORT_CASES,
  ...ROSTER_CASES,
  ...EVIDENCE_CASES,
  ...CONTACT_CASES,
  ...DEFINITION_CASES,
  ...SNAPSHOT_CASES,
  "GET /api/indicators/figures": { own: get(() => `/api/indicators/figures?areaId=${YANHU}&year=2025`), sibling: 403 },
  "GET /api/indicators/:code/enterprises": {
    own: get(() => `/api/indicators/robots-in-service/enterprises?areaId=${YANHU}&year=2025`),
    sibling: 403,
  },
  "GET /api/indicators/figures.xlsx": {
    own: get(() => `/api/indicators/figures.xlsx?areaId=${YANHU}&year=2025`),
    sibling: 403,
  },
  "GET /api/indicators/:code/trend": {
    own: get(() => `/api/indicators/robots-in-service/trend?areaId=${YANHU}`),
    sibling: 403,
  },
  // A sibling gets the targets of a plan that it may see, and no figures.
  "GET /api/plans/:planId/progress.xlsx": {
    own: get(({ planId }) => `/api/plans/${planId}/progress.xlsx`),
    sibling: () => undefined,
  },
  "GET /api/plans/:planId/progress": {
    own: get(({ planId }) => `/api/plans/${planId}/progress`),
    sibling: (body) => expect(JSON.parse(body)).toMatchObject({ measurable: false }),
  },
  "GET /api/home": { own: get(() => "/api/home"), sibling: hidesDraft },
};

/** Starts from a title that no plan has. */
const TITLE_CHANGE = {
  key: "title",
  part: "about",
  item: "",
  title: "试验",
  change: "field",
  sentence: "difference.field",
  field: "title",
  from: "没有的名称",
  to: "试验",
};

export function handIn(query: string): InjectOptions {
  return {
    method: "POST",
    url: `/api/policy/documents?${query}`,
    headers: { "content-type": "application/octet-stream" },
    payload: PLAN,
  };
}
