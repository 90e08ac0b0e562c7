import type { InjectOptions } from "fastify";

export const YANHU = 990102;
export const YANMO = 990103;
/** What the neighbour's draft and plan are called by in the cases. */
export type Records = {
  documentId: string;
  planId: string;
  unitId: string;
  enterpriseId: string;
  importId: string;
  issueId: string;
  entryId: string;
  frozenId: string;
  evidenceId: string;
  caseId: string;
};

/**
 * How a route is tried. `own` must succeed for the officer of the record's district; the officer of the sibling district
 * must get `sibling` for exactly the same call: an HTTP number, or a check of what the answer does not show.
 */
export type Case = {
  readonly own: (records: Records) => InjectOptions;
  readonly sibling: number | ((body: string, records: Records) => void);
  readonly ownStatus?: number;
  /** The draft has been decided on to the last item. */
  readonly decided?: true;
};

export const get =
  (url: (records: Records) => string): Case["own"] =>
  (records) => ({ method: "GET", url: url(records) });
export const post =
  (url: (records: Records) => string, payload: (records: Records) => InjectOptions["payload"]): Case["own"] =>
  (records) => {
    const body = payload(records);
    return body === undefined
      ? { method: "POST", url: url(records) }
      : { method: "POST", url: url(records), payload: body };
  };

/** What everybody may read alike. */
export const sameForAll: Case["sibling"] = () => undefined;
