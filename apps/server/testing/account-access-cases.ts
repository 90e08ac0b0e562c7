import type { InjectOptions } from "fastify";
import { type Case, YANHU } from "./access-case.ts";

const NOWHERE = "00000000-0000-4000-8000-000000000000";

/** An account with a role proposed for it, both in one area. */
export function account(userName: string, areaId: number) {
  const proposal = { role: "programme-officer", areaId, reason: "试验" };
  return { userName, displayName: "试验", areaId, duty: "programme", proposal };
}

/** What administrators do is refused to every officer, whatever it is about; accounts.int.test.ts tries the administrators. */
const administrators = (method: "GET" | "POST", url: string, payload?: InjectOptions["payload"]): Case => ({
  own: () => ({ method, url, ...(payload === undefined ? {} : { payload }) }),
  sibling: 403,
  ownStatus: 403,
});

const WISH = { role: "programme-officer", areaId: YANHU, reason: "试验" };
const REASON = { reason: "试验" };

export const ACCOUNT_CASES: Readonly<Record<string, Case | "no-record">> = {
  "GET /api/accounts": administrators("GET", "/api/accounts"),
  "POST /api/accounts": administrators("POST", "/api/accounts", account("nobody.new", YANHU)),
  "GET /api/accounts/:accountId": administrators("GET", `/api/accounts/${NOWHERE}`),
  "POST /api/accounts/:accountId/disabling": administrators("POST", `/api/accounts/${NOWHERE}/disabling`, REASON),
  "POST /api/accounts/:accountId/enabling": administrators("POST", `/api/accounts/${NOWHERE}/enabling`, REASON),
  "POST /api/accounts/:accountId/invitations": administrators("POST", `/api/accounts/${NOWHERE}/invitations`),
  "POST /api/accounts/:accountId/role-proposals": administrators(
    "POST",
    `/api/accounts/${NOWHERE}/role-proposals`,
    WISH,
  ),
  "POST /api/accounts/:accountId/roles": administrators("POST", `/api/accounts/${NOWHERE}/roles`, WISH),
  "POST /api/role-proposals/:proposalId/decision": administrators("POST", `/api/role-proposals/${NOWHERE}/decision`, {
    decision: "confirmed",
    ...REASON,
  }),
  "POST /api/role-assignments/:assignmentId/revocation": administrators(
    "POST",
    `/api/role-assignments/${NOWHERE}/revocation`,
    REASON,
  ),
  "POST /api/invitations/:invitationId/confirmation": administrators(
    "POST",
    `/api/invitations/${NOWHERE}/confirmation`,
    REASON,
  ),
  "GET /api/recertification": administrators("GET", "/api/recertification"),
  "GET /api/recertification.xlsx": administrators("GET", "/api/recertification.xlsx"),
  "POST /api/recertification": administrators("POST", "/api/recertification", {
    ...{ confirmed: [], revoked: [NOWHERE] },
    ...REASON,
  }),
  "GET /api/own-account": "no-record",
  "DELETE /api/own-account/sessions/:sessionId": "no-record",
  "POST /api/own-account/sessions/ending": "no-record",
  "GET /api/own-account/deputyships": "no-record",
  "GET /api/own-account/deputies": "no-record",
  "POST /api/own-account/deputyships": "no-record",
  "POST /api/own-account/deputyships/:deputyshipId/ending": "no-record",
  "POST /api/own-account/password": "no-record",
  "POST /api/own-account/second-factor": "no-record",
  "POST /api/own-account/second-factor/confirmation": "no-record",
  "POST /api/own-account/second-factor/removal": "no-record",
  "GET /api/session/providers": "no-record",
  "POST /api/session/provider-trips": "no-record",
  "POST /api/session/provider-returns": "no-record",
  "GET /api/own-account/identities": "no-record",
  "POST /api/own-account/identities": "no-record",
  "POST /api/own-account/identities/:identityId/removal": "no-record",
  "POST /api/own-account/security-keys/challenge": "no-record",
  "POST /api/own-account/security-keys": "no-record",
  "PUT /api/own-account/security-keys/:keyId/name": "no-record",
  "POST /api/own-account/security-keys/:keyId/removal": "no-record",
  "POST /api/invitations/opening": "no-record",
  "POST /api/invitations/acceptance": "no-record",
};
