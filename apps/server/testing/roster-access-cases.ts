import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { expect } from "vitest";
import { type Case, get, post, type Records, YANHU } from "./access-case.ts";

const ISSUE = {
  ...{ kind: "key-supervised", title: "砚湖区重点企业名单（试验）", issuer: "砚湖区经济局", areaId: YANHU },
  ...{ document: "砚经〔2026〕1号", issuedOn: "2026-01-05", from: "2026-01-01", until: "2026-12-31" },
};
const issueId = "00000000-0000-4000-8000-000000000101";
const entryId = "00000000-0000-4000-8000-000000000102";
const frozenId = "00000000-0000-4000-8000-000000000103";
const entry = (id: string, enterprise: string) => ({
  ...{ entries: [{ id, enterprise }], from: null, until: null, remark: null },
});
const FROZEN = { kind: ISSUE.kind, areaId: YANHU, period: "2026" };

/** A list of the district with one enterprise on it, and its year frozen. */
export async function makeRoster(
  own: (request: InjectOptions) => Promise<LightMyRequestResponse>,
  enterpriseId: string,
): Promise<Pick<Records, "issueId" | "entryId" | "frozenId">> {
  const make = async (url: string, payload: object) => {
    const made = await own({ method: "POST", url, payload });
    expect(made.statusCode, made.body).toBe(201);
  };
  await make("/api/roster-issues", { ...ISSUE, id: issueId });
  await make(`/api/roster-issues/${issueId}/entries`, entry(entryId, enterpriseId));
  await make("/api/frozen-rosters", { ...FROZEN, id: frozenId, reason: null });
  return { issueId, entryId, frozenId };
}

/** What a sibling's answer does not show. */
const hides = (body: string, records: Records) => {
  for (const id of [records.issueId, records.entryId, records.frozenId, records.enterpriseId])
    expect(body).not.toContain(id);
};

/** The cases of the routes of rosters. */
export const ROSTER_CASES: Readonly<Record<string, Case>> = {
  "GET /api/rosters": { own: get(() => `/api/rosters?areaId=${YANHU}`), sibling: hides },
  "GET /api/rosters/:kind": { own: get(() => `/api/rosters/key-supervised?areaId=${YANHU}`), sibling: hides },
  "GET /api/rosters/:kind/members": {
    own: get(() => `/api/rosters/key-supervised/members?areaId=${YANHU}`),
    sibling: hides,
  },
  "GET /api/rosters/:kind/members.xlsx": {
    own: get(() => `/api/rosters/key-supervised/members.xlsx?areaId=${YANHU}`),
    sibling: 403,
  },
  "GET /api/enterprises/:enterpriseId/rosters": {
    own: get(({ enterpriseId }) => `/api/enterprises/${enterpriseId}/rosters`),
    sibling: 404,
  },
  "GET /api/roster-issues/:issueId": {
    own: get((records) => `/api/roster-issues/${records.issueId}`),
    sibling: 404,
  },
  "POST /api/roster-issues": {
    own: post(
      () => "/api/roster-issues",
      () => ({ ...ISSUE, id: "00000000-0000-4000-8000-000000000111" }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "POST /api/roster-issues/:issueId/entries": {
    own: post(
      (records) => `/api/roster-issues/${records.issueId}/entries`,
      ({ enterpriseId }) => entry("00000000-0000-4000-8000-000000000112", enterpriseId),
    ),
    sibling: 404,
    ownStatus: 409,
  },
  "POST /api/roster-entries/:entryId/removal": {
    own: post(
      (records) => `/api/roster-entries/${records.entryId}/removal`,
      () => ({
        ...{ id: "00000000-0000-4000-8000-000000000113", offFrom: "2026-11-01", reason: "试验", document: null },
      }),
    ),
    sibling: 404,
    ownStatus: 201,
  },
  "POST /api/frozen-rosters": {
    own: post(
      () => "/api/frozen-rosters",
      () => ({ ...FROZEN, period: "2026-10", id: "00000000-0000-4000-8000-000000000114", reason: null }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/frozen-rosters/:frozenId": {
    own: get((records) => `/api/frozen-rosters/${records.frozenId}`),
    sibling: 404,
  },
  "GET /api/frozen-rosters/:frozenId/list.xlsx": {
    own: get((records) => `/api/frozen-rosters/${records.frozenId}/list.xlsx`),
    sibling: 404,
  },
};
