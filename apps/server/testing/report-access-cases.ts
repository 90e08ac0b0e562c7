import { type Case, get, post, YANHU } from "./access-case.ts";

const restoredId = "00000000-0000-4000-8000-000000000201";

/** The cases of the routes of report templates, in the order in which they are tried. */
export const REPORT_CASES: Readonly<Record<string, Case>> = {
  "GET /api/report-templates": { own: get(() => `/api/report-templates?areaId=${YANHU}`), sibling: 403 },
  "GET /api/report-templates/:kind/file": {
    own: get(() => `/api/report-templates/weekly/file?areaId=${YANHU}`),
    sibling: 403,
  },
  "POST /api/report-templates/:kind/restorations": {
    own: post(
      () => "/api/report-templates/weekly/restorations",
      () => ({ areaId: YANHU, id: restoredId, from: null }),
    ),
    sibling: 403,
    ownStatus: 201,
  },
  "GET /api/report-template-editions/:editionId/file": {
    own: get(() => `/api/report-template-editions/${restoredId}/file`),
    sibling: 404,
  },
  "POST /api/report-templates/:kind/editions": {
    own: () => ({
      method: "POST",
      url: `/api/report-templates/weekly/editions?areaId=${YANHU}&fileName=a.docx&id=00000000-0000-4000-8000-000000000202`,
      headers: { "content-type": "application/octet-stream" },
      payload: Buffer.from("no Word file"),
    }),
    sibling: 403,
    ownStatus: 422,
  },
};
