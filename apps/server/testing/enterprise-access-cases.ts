import { crc32 } from "node:zlib";
import type { InjectOptions } from "fastify";
import { expect } from "vitest";
import { type Case, get, post, sameForAll, YANHU } from "./access-case.ts";

export const ENTERPRISE = {
  ...{ name: "砚湖试验泵阀有限公司", creditCode: "91990102MA0000001X", overrideReason: "试验", industry: "3444" },
  ...{ address: null, areaId: YANHU },
};

/** An id that nothing has. */
const UNKNOWN = "00000000-0000-4000-8000-000000000029";

/** A file that is no workbook: it is taken in, and its reading ends refused. */
export function handInList(query: string): InjectOptions {
  return {
    method: "POST",
    url: `/api/enterprise-imports?${query}`,
    headers: { "content-type": "application/octet-stream" },
    payload: Buffer.from("no workbook"),
  };
}

/** A site of the neighbour's enterprise, and what is written into its register. */
export const SITE = {
  ...{ id: "00000000-0000-4000-8000-000000000021", siteId: "00000000-0000-4000-8000-000000000022", areaId: YANHU },
  ...{ day: "2020-01-01", name: "试验厂区", address: null },
};
export const STEP = {
  ...{ kind: "step", act: "record", id: "00000000-0000-4000-8000-000000000023" },
  ...{ thingId: "00000000-0000-4000-8000-000000000024", day: "2020-01-01", replaces: null, reason: null, seen: 0 },
  content: { line: "一线", code: "10", product: null, name: "车削", control: "cnc" },
};
const other = (last: string) => `00000000-0000-4000-8000-0000000000${last}`;

/** Another enterprise's register, by the routes for offices and by those for the enterprise itself, which no office may call. */
const SITE_CASES: Readonly<Record<string, Case>> = {
  "GET /api/equipment-classes": { own: get(() => "/api/equipment-classes"), sibling: sameForAll },
  "GET /api/sites": {
    own: get(() => `/api/sites?areaId=${YANHU}&text=${encodeURIComponent(SITE.name)}`),
    sibling: (body) => expect(body).not.toContain(SITE.siteId),
  },
  "GET /api/sites/count": {
    own: get(() => `/api/sites/count?areaId=${YANHU}`),
    sibling: (body) => expect(body).toContain('"count":0'),
  },
  "GET /api/sites/assets.xlsx": { own: get(() => `/api/sites/assets.xlsx?areaId=${YANHU}`), sibling: 403 },
  "GET /api/sites/steps.xlsx": { own: get(() => `/api/sites/steps.xlsx?areaId=${YANHU}`), sibling: 403 },
  "POST /api/sites/:siteId/things/:thingId/finding": {
    own: post(
      () => `/api/sites/${SITE.siteId}/things/${STEP.thingId}/finding`,
      () => ({ id: other("25"), isKey: true, seen: 1 }),
    ),
    sibling: 404,
    ownStatus: 201,
  },
  "POST /api/enterprises/:enterpriseId/register-counts": {
    own: post(
      ({ enterpriseId }) => `/api/enterprises/${enterpriseId}/register-counts`,
      () => ({ id: other("26"), year: 2025, measure: "robots" }),
    ),
    sibling: 404,
    ownStatus: 422,
  },
  ...registerCases("/api", 404),
  ...registerCases("/api/own", 403),
};

function registerCases(prefix: "/api" | "/api/own", sibling: number): Record<string, Case> {
  const status = (usual: number) => (prefix === "/api" ? usual : 403);
  const register = (id: string) => `${prefix}/enterprises/${id}`;
  return {
    [`GET ${prefix}/enterprises/:enterpriseId/sites`]: {
      own: get(({ enterpriseId }) => `${register(enterpriseId)}/sites`),
      ...{ sibling, ownStatus: status(200) },
    },
    [`POST ${prefix}/enterprises/:enterpriseId/sites`]: {
      own: post(
        ({ enterpriseId }) => `${register(enterpriseId)}/sites`,
        () => ({ ...SITE, id: other("27"), siteId: other("28") }),
      ),
      ...{ sibling, ownStatus: status(201) },
    },
    [`GET ${prefix}/enterprises/:enterpriseId/register-counts`]: {
      own: get(({ enterpriseId }) => `${register(enterpriseId)}/register-counts?year=2025`),
      ...{ sibling, ownStatus: status(200) },
    },
    [`GET ${prefix}/sites/:siteId`]: {
      own: get(() => `${prefix}/sites/${SITE.siteId}`),
      ...{ sibling, ownStatus: status(200) },
    },
    [`GET ${prefix}/sites/:siteId/assets`]: {
      own: get(() => `${prefix}/sites/${SITE.siteId}/assets`),
      ...{ sibling, ownStatus: status(200) },
    },
    [`GET ${prefix}/sites/:siteId/things/:thingId`]: {
      own: get(() => `${prefix}/sites/${SITE.siteId}/things/${STEP.thingId}`),
      ...{ sibling, ownStatus: status(200) },
    },
    [`POST ${prefix}/sites/:siteId/entries`]: {
      own: post(
        () => `${prefix}/sites/${SITE.siteId}/entries`,
        () => ({ ...STEP, id: other("29"), thingId: other("30") }),
      ),
      ...{ sibling, ownStatus: status(201) },
    },
  };
}

/** The cases of the routes of enterprises and their lists. */
export const ENTERPRISE_CASES: Readonly<Record<string, Case>> = {
  "GET /api/own-enterprise": { own: get(() => "/api/own-enterprise?year=2025"), sibling: 403, ownStatus: 403 },
  "GET /api/own-enterprise/readers": { own: get(() => "/api/own-enterprise/readers"), sibling: 403, ownStatus: 403 },
  "POST /api/own-enterprise/answers": {
    own: post(
      () => "/api/own-enterprise/answers",
      () => ({
        ...{ id: "00000000-0000-4000-8000-000000000019", year: 2025 },
        answers: [{ measure: "staff", act: "enter", text: "12" }],
      }),
    ),
    sibling: 403,
    ownStatus: 403,
  },
  "GET /api/industries": { own: get(() => "/api/industries"), sibling: sameForAll },
  "GET /api/enterprises": {
    own: get(() => `/api/enterprises?areaId=${YANHU}&text=%E7%A0%9A%E6%B9%96%E8%AF%95%E9%AA%8C`),
    sibling: (body, { enterpriseId }) => expect(body).not.toContain(enterpriseId),
  },
  "GET /api/enterprises/count": {
    own: get(() => `/api/enterprises/count?areaId=${YANHU}`),
    sibling: (body) => expect(JSON.parse(body)).toEqual({ count: 0 }),
  },
  "POST /api/enterprises": {
    own: post(
      () => "/api/enterprises",
      () => ({ ...ENTERPRISE, creditCode: "91990102MA0000002X" }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/enterprises/list.xlsx": {
    own: get(() => `/api/enterprises/list.xlsx?areaId=${YANHU}&year=2025`),
    sibling: 403,
  },
  "GET /api/enterprises/:enterpriseId": {
    own: get(({ enterpriseId }) => `/api/enterprises/${enterpriseId}`),
    sibling: 404,
  },
  "GET /api/enterprises/:enterpriseId/facts": {
    own: get(({ enterpriseId }) => `/api/enterprises/${enterpriseId}/facts?measure=staff&from=2025-01-01`),
    sibling: 404,
  },
  "POST /api/enterprises/:enterpriseId/facts": {
    own: post(
      ({ enterpriseId }) => `/api/enterprises/${enterpriseId}/facts`,
      () => ({
        ...{ id: "00000000-0000-4000-8000-000000000009", act: "record", measure: "staff", from: "2025-01-01" },
        ...{ text: "12", tier: 0, sourceNote: null },
      }),
    ),
    sibling: 404,
    ownStatus: 201,
  },
  "POST /api/enterprise-imports": {
    own: () => handInList(`areaId=${YANHU}&tier=0&fileName=again.xlsx`),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/enterprise-imports": {
    own: get(() => "/api/enterprise-imports"),
    sibling: (body, { importId }) => expect(body).not.toContain(importId),
  },
  "GET /api/enterprise-imports/template.xlsx": {
    own: get(() => "/api/enterprise-imports/template.xlsx?year=2025"),
    sibling: sameForAll,
  },
  "GET /api/enterprise-imports/:importId": {
    own: get(({ importId }) => `/api/enterprise-imports/${importId}`),
    sibling: 404,
  },
  "GET /api/enterprise-imports/:importId/failed.xlsx": {
    own: get(({ importId }) => `/api/enterprise-imports/${importId}/failed.xlsx`),
    sibling: 404,
  },
  "POST /api/enterprise-imports/:importId/decision": {
    own: post(
      ({ importId }) => `/api/enterprise-imports/${importId}/decision`,
      () => ({ mode: "all" }),
    ),
    sibling: 404,
    ownStatus: 409,
  },
  "POST /api/enterprise-imports/:importId/undo": {
    own: post(
      ({ importId }) => `/api/enterprise-imports/${importId}/undo`,
      () => ({ reason: "交错了名单" }),
    ),
    sibling: 404,
    ownStatus: 409,
  },
  "POST /api/enterprise-imports/:importId/check": {
    own: post(
      ({ importId }) => `/api/enterprise-imports/${importId}/check`,
      () => undefined,
    ),
    sibling: 404,
    // A list that was refused has lost its file and is handed in anew.
    ownStatus: 409,
  },
  "DELETE /api/enterprise-imports/:importId": {
    own: ({ importId }) => ({ method: "DELETE", url: `/api/enterprise-imports/${importId}` }),
    sibling: 404,
    ownStatus: 204,
  },
  ...SITE_CASES,
  "GET /api/enterprises/doubles": { own: get(() => `/api/enterprises/doubles?areaId=${YANHU}`), sibling: 403 },
  "GET /api/enterprises/alike": {
    own: get(() => `/api/enterprises/alike?areaId=${YANHU}&name=%E7%A0%9A%E6%B9%96%E8%AF%95%E9%AA%8C`),
    sibling: 403,
  },
  "GET /api/enterprises/doubles/:oneId/:otherId": {
    own: get(({ enterpriseId }) => `/api/enterprises/doubles/${enterpriseId}/${enterpriseId}`),
    sibling: 404,
  },
  "POST /api/enterprises/doubles/:oneId/:otherId/distinction": {
    own: post(
      ({ enterpriseId }) => `/api/enterprises/doubles/${enterpriseId}/${UNKNOWN}/distinction`,
      () => ({ id: UNKNOWN, act: "kept-apart", reason: "试验" }),
    ),
    sibling: 404,
    ownStatus: 404,
  },
  "POST /api/enterprises/:enterpriseId/merge": {
    own: post(
      ({ enterpriseId }) => `/api/enterprises/${enterpriseId}/merge`,
      ({ enterpriseId }) => ({ id: UNKNOWN, survivorId: enterpriseId, reason: "试验" }),
    ),
    sibling: 404,
    ownStatus: 422,
  },
  "POST /api/enterprise-merges/:mergeId/split": {
    own: post(
      () => `/api/enterprise-merges/${UNKNOWN}/split`,
      () => ({ id: UNKNOWN, reason: "试验" }),
    ),
    sibling: 404,
    ownStatus: 404,
  },
};

export const UPLOAD_ID = "00000000-0000-4000-8000-0000000000e1";
const LEFT_ID = "00000000-0000-4000-8000-0000000000e2";
const NOTE = Buffer.from("试验材料");
const ENTERPRISE_HOME = 990100;

/** Begins to send a file to an enterprise as a whole. */
export function beginEvidence(enterpriseId: string, id: string): InjectOptions {
  const about = { homeId: ENTERPRISE_HOME, subjectId: enterpriseId, kind: "subject", recordId: enterpriseId };
  const payload = { id, ...about, fileName: "note.txt", size: NOTE.length };
  return { method: "POST", url: "/api/evidence/uploads", payload };
}

const uploads = (id: string) => `/api/evidence/${ENTERPRISE_HOME}/uploads/${id}`;

/** Sends the whole note. */
export const sendEvidence = (id: string): InjectOptions => ({
  method: "PUT",
  url: `${uploads(id)}/bytes?from=0`,
  headers: { "content-type": "application/octet-stream" },
  payload: NOTE,
});

export const finishEvidence = (id: string): InjectOptions => ({
  method: "POST",
  url: `${uploads(id)}/finish`,
  payload: { crc32: crc32(NOTE) },
});

/** The cases of the files at records: one is kept before, one is on its way. */
export const EVIDENCE_CASES: Readonly<Record<string, Case>> = {
  "GET /api/evidence": {
    own: get(({ enterpriseId: id }) => {
      const query = `homeId=${ENTERPRISE_HOME}&subjectId=${id}&kind=subject&recordIds=${id}`;
      return `/api/evidence?${query}`;
    }),
    sibling: 404,
  },
  "GET /api/evidence/:homeId/:evidenceId/content": {
    own: get(({ evidenceId }) => `/api/evidence/${ENTERPRISE_HOME}/${evidenceId}/content`),
    sibling: 404,
  },
  "GET /api/evidence/:homeId/:evidenceId/text": {
    own: get(({ evidenceId }) => `/api/evidence/${ENTERPRISE_HOME}/${evidenceId}/text`),
    sibling: 404,
  },
  "POST /api/evidence/:homeId/:evidenceId/changes": {
    own: post(
      ({ evidenceId }) => `/api/evidence/${ENTERPRISE_HOME}/${evidenceId}/changes`,
      () => ({ act: "detach", reason: "试验" }),
    ),
    sibling: 404,
    ownStatus: 201,
  },
  "POST /api/evidence/uploads": {
    own: ({ enterpriseId }) => beginEvidence(enterpriseId, LEFT_ID),
    sibling: 404,
    ownStatus: 201,
  },
  "GET /api/evidence/:homeId/uploads/:uploadId": { own: get(() => uploads(UPLOAD_ID)), sibling: 404 },
  "PUT /api/evidence/:homeId/uploads/:uploadId/bytes": { own: () => sendEvidence(UPLOAD_ID), sibling: 404 },
  "DELETE /api/evidence/:homeId/uploads/:uploadId": {
    own: () => ({ method: "DELETE", url: uploads(LEFT_ID) }),
    sibling: 404,
    ownStatus: 204,
  },
  "POST /api/evidence/:homeId/uploads/:uploadId/finish": { own: () => finishEvidence(UPLOAD_ID), sibling: 404 },
};
