import { expect } from "vitest";
import { type Case, get, post, YANHU } from "./access-case.ts";

const SNAPSHOT = "00000000-0000-4000-8000-000000000301";

/** The cases of snapshots, of what is written from them and of looking back; in this order, so that there is a snapshot to read. */
export const SNAPSHOT_CASES: Readonly<Record<string, Case>> = {
  "POST /api/plans/:planId/snapshots": {
    own: post(
      ({ planId }) => `/api/plans/${planId}/snapshots`,
      () => ({ id: SNAPSHOT, title: "试验" }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/plans/:planId/snapshots": {
    own: get(({ planId }) => `/api/plans/${planId}/snapshots`),
    sibling: (body) => expect(JSON.parse(body)).toEqual({ snapshots: [] }),
  },
  "GET /api/snapshots/:snapshotId": { own: get(() => `/api/snapshots/${SNAPSHOT}`), sibling: 404 },
  "GET /api/snapshots/:snapshotId/differences": {
    own: get(() => `/api/snapshots/${SNAPSHOT}/differences`),
    sibling: 404,
  },
  "GET /api/snapshots/:snapshotId/reports/:kind": {
    own: get(() => `/api/snapshots/${SNAPSHOT}/reports/weekly?issuer=${encodeURIComponent("区经信局")}`),
    sibling: 404,
  },
  "GET /api/indicators/:code/changes": {
    own: get(() => `/api/indicators/robots-in-service/changes?areaId=${YANHU}&year=2025&since=2026-11-20`),
    sibling: 403,
  },
};
