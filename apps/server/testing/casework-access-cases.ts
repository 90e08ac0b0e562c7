import { expect } from "vitest";
import { type Case, get, post, sameForAll, YANHU } from "./access-case.ts";
import type { TestPlatform } from "./test-platform.ts";

type Calls = Awaited<ReturnType<TestPlatform["as"]>>;

const CASE_ID = "00000000-0000-4000-8000-0000000000ca";
const FIGURES = { period: "2026 年 10 月", summary: "试验", diagnosed: "1", projects: "1" };

/** A report that the district itself fills, handed in and waiting for its check. */
export async function makeCase(own: Calls): Promise<string> {
  const begun = { id: CASE_ID, procedure: "periodic-report", areaId: YANHU };
  const commands = [
    { type: "fill", values: FIGURES },
    { type: "act", action: "submit", reason: null, remarks: [] },
  ];
  expect((await own({ method: "POST", url: "/api/cases", payload: begun })).statusCode).toBe(201);
  for (const [seen, command] of commands.entries()) {
    const payload = { version: seen + 1, command };
    expect((await own({ method: "POST", url: `/api/cases/${CASE_ID}/orders`, payload })).statusCode).toBe(200);
  }
  return CASE_ID;
}

/** The cases of casework. */
export const CASEWORK_CASES: Readonly<Record<string, Case>> = {
  "POST /api/cases": {
    own: post(
      () => "/api/cases",
      () => ({ id: "00000000-0000-4000-8000-0000000000cb", procedure: "periodic-report", areaId: YANHU }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/cases/:caseId": { own: get(({ caseId }) => `/api/cases/${caseId}`), sibling: 404 },
  "GET /api/cases/:caseId/colleagues": { own: get(({ caseId }) => `/api/cases/${caseId}/colleagues`), sibling: 404 },
  "POST /api/cases/:caseId/orders": {
    own: post(
      ({ caseId }) => `/api/cases/${caseId}/orders`,
      () => ({ version: 3, command: { type: "take" } }),
    ),
    sibling: 404,
  },
  "GET /api/work-queue": {
    own: get(() => "/api/work-queue?view=office"),
    sibling: (body, { caseId }) => expect(body).not.toContain(caseId),
  },
  // A trial names the cases that were asked for, and says no more of those of others.
  "POST /api/work-queue/orders": {
    own: post(
      () => "/api/work-queue/orders",
      ({ caseId }) => ({ cases: [{ id: caseId, version: 3 }], command: { type: "release" }, tryOnly: true }),
    ),
    sibling: (body) => expect(body).toContain("casework.not-found"),
  },
  "GET /api/procedures": { own: get(() => `/api/procedures?areaId=${YANHU}`), sibling: sameForAll },
  "GET /api/working-years": { own: get(() => "/api/working-years"), sibling: sameForAll },
  "POST /api/working-years": {
    own: post(
      () => "/api/working-years",
      () => ({ year: 2031, edition: 1, off: [], worked: [], source: "试验" }),
    ),
    sibling: 403,
    ownStatus: 403,
  },
};
