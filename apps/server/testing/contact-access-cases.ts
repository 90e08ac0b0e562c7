import { expect } from "vitest";
import { type Case, get, post, YANHU } from "./access-case.ts";

const CONTACT = "00000000-0000-4000-8000-000000000201";
/** A call that the neighbour made of its enterprise. */
const call = (id: string, enterpriseId: string) => ({
  ...{ contacts: [{ id, enterpriseId, settles: null }], kind: "call", day: "2026-11-20", withWhom: null },
  ...{ outcome: "promised", note: null, next: { step: null, due: "2026-11-25" }, about: null },
});

/** The cases of the contact log, of call sheets and of Monday; in this order, so that there is a step to cancel. */
export const CONTACT_CASES: Readonly<Record<string, Case>> = {
  "POST /api/enterprise-contacts": {
    own: post(
      () => "/api/enterprise-contacts",
      ({ enterpriseId }) => call(CONTACT, enterpriseId),
    ),
    sibling: 404,
    ownStatus: 201,
  },
  "GET /api/enterprises/:enterpriseId/contacts": {
    own: get(({ enterpriseId }) => `/api/enterprises/${enterpriseId}/contacts`),
    sibling: 404,
  },
  "POST /api/enterprise-contacts/:contactId/cancellation": {
    own: post(
      () => `/api/enterprise-contacts/${CONTACT}/cancellation`,
      () => ({ id: "00000000-0000-4000-8000-000000000202", reason: "试验" }),
    ),
    sibling: 404,
    ownStatus: 201,
  },
  "GET /api/indicators/:code/call-sheet": {
    own: get(() => `/api/indicators/robots-in-service/call-sheet?areaId=${YANHU}&year=2025`),
    sibling: 403,
  },
  "GET /api/monday": {
    own: get(() => "/api/monday"),
    sibling: (body, { enterpriseId, planId }) => {
      expect(body).not.toContain(enterpriseId);
      expect(body).not.toContain(planId);
    },
  },
};
