import type { InjectOptions } from "fastify";
import { expect } from "vitest";
import { type Case, get, post, sameForAll, YANHU } from "./access-case.ts";

export const ENTERPRISE = {
  ...{ name: "砚湖试验泵阀有限公司", creditCode: "91990102MA0000001X", overrideReason: "试验", industry: "3444" },
  ...{ address: null, areaId: YANHU },
};

/** A file that is no workbook: it is taken in, and its reading ends refused. */
export function handInList(query: string): InjectOptions {
  return {
    method: "POST",
    url: `/api/enterprise-imports?${query}`,
    headers: { "content-type": "application/octet-stream" },
    payload: Buffer.from("no workbook"),
  };
}

/** The cases of the routes of enterprises and their lists. */
export const ENTERPRISE_CASES: Readonly<Record<string, Case>> = {
  "GET /api/own-enterprise": { own: get(() => "/api/own-enterprise?year=2025"), sibling: 403, ownStatus: 403 },
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
    ownStatus: 201,
  },
  "DELETE /api/enterprise-imports/:importId": {
    own: ({ importId }) => ({ method: "DELETE", url: `/api/enterprise-imports/${importId}` }),
    sibling: 404,
    ownStatus: 204,
  },
};
