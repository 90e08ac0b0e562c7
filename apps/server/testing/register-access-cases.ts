import { type Case, get, post, sameForAll } from "./access-case.ts";

/** The demo's entries that 砚湖区 listed itself. */
const EXPERT = "00000000-0000-4000-8000-0000ee000001";
const SUPPLIER = "00000000-0000-4000-8000-0000ff000001";

/** Registers are everybody's to read; whoever listed an entry, or is above, takes it off. */
export const REGISTER_CASES: Readonly<Record<string, Case | "no-record">> = {
  "GET /api/public/suppliers": "no-record",
  "GET /api/experts": { own: get(() => "/api/experts?status=valid"), sibling: sameForAll },
  "GET /api/suppliers": { own: get(() => "/api/suppliers?status=expiring"), sibling: sameForAll },
  "POST /api/experts/:id/removal": {
    own: post(
      () => `/api/experts/${EXPERT}/removal`,
      () => ({ reason: "试验" }),
    ),
    sibling: 403,
    ownStatus: 204,
  },
  "POST /api/suppliers/:id/removal": {
    own: post(
      () => `/api/suppliers/${SUPPLIER}/removal`,
      () => ({ reason: "试验" }),
    ),
    sibling: 403,
    ownStatus: 204,
  },
};
