import type { RecordLookups } from "#evidence/http";
import { thingsOfSite } from "../../store/index.ts";

/** How steps and assets are found that files hang on: their subject is the site. */
export const registerRecords: RecordLookups = {
  step: (query, { homeId, subjectId }, ids) => thingsOfSite(query, "step", { homeId, siteId: subjectId }, ids),
  asset: (query, { homeId, subjectId }, ids) => thingsOfSite(query, "asset", { homeId, siteId: subjectId }, ids),
};
