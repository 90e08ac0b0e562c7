import { type Case, get, post } from "./access-case.ts";

const forAuditors = (own: Case["own"]): Case => ({ own, sibling: 403, ownStatus: 403 });

/** The cases of the auditor's routes, which no officer may call. */
export const AUDIT_CASES: Readonly<Record<string, Case>> = {
  "GET /api/audit": forAuditors(get(() => "/api/audit")),
  "GET /api/audit/words": forAuditors(get(() => "/api/audit/words")),
  "GET /api/audit/events/:eventId": forAuditors(get(() => "/api/audit/events/1")),
  "GET /api/audit/objects/:kind/:objectId": forAuditors(get(({ planId }) => `/api/audit/objects/plan/${planId}`)),
  "GET /api/audit/chain": forAuditors(get(() => "/api/audit/chain")),
  "POST /api/audit/verifications": forAuditors(
    post(
      () => "/api/audit/verifications",
      () => undefined,
    ),
  ),
  "GET /api/audit/anchors.jsonl": forAuditors(get(() => "/api/audit/anchors.jsonl")),
  "GET /api/audit/records.xlsx": forAuditors(get(() => "/api/audit/records.xlsx")),
  "GET /api/audit/records.csv": forAuditors(get(() => "/api/audit/records.csv")),
};
