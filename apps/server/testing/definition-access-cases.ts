import { expect } from "vitest";
import { type Case, get, post, sameForAll, YANHU } from "./access-case.ts";

const CODE = "local-access-case";
const DRAFT = {
  ...{ name: "砚湖联网设备（试验）", nameEn: "", explain: "", caution: "", kind: "stock", unit: "台", times: 1 },
  ...{ direction: "up", sections: null, roster: null, formula: { of: "sum", measure: "equipment-connected" } },
  ...{ minCoverage: 0.6, evidenceMin: 2, names: [], confidence: "C", source: "试验" },
};

/** The cases of the routes of local indicators and of the binding of plans, in an order in which each finds its record. */
export const DEFINITION_CASES: Readonly<Record<string, Case>> = {
  "GET /api/indicators": {
    own: get(() => `/api/indicators?areaId=${YANHU}`),
    sibling: (body) => expect(body).not.toContain(CODE),
  },
  "GET /api/indicators/vocabulary": { own: get(() => "/api/indicators/vocabulary"), sibling: sameForAll },
  "POST /api/indicators/effect": {
    own: post(
      () => "/api/indicators/effect",
      () => ({ areaId: YANHU, code: null, year: 2025, draft: DRAFT }),
    ),
    sibling: 403,
  },
  "POST /api/local-indicators": {
    own: post(
      () => "/api/local-indicators",
      () => ({ code: CODE, areaId: YANHU, version: 1, validFrom: "2026-11-01", reason: null, draft: DRAFT }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/local-indicators/:code": { own: get(() => `/api/local-indicators/${CODE}`), sibling: 404 },
  "GET /api/plans/:planId/bindings": {
    own: get(({ planId }) => `/api/plans/${planId}/bindings`),
    sibling: (body) => expect(JSON.parse(body)).toMatchObject({ mayBind: false }),
  },
  "POST /api/plans/:planId/bindings": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/bindings`,
      () => ({ id: "00000000-0000-4000-8000-000000000131", itemId: "none", code: null }),
    ),
    sibling: 403,
    ownStatus: 404,
  },
};
