import type { Reader } from "#database";
import type { AreaId } from "#kernel";
import { thingsOfSite } from "../../store/index.ts";

type Site = { readonly homeId: AreaId; readonly subjectId: string };

/** How steps and assets are found that files hang on: their subject is the site. */
export const registerRecords = {
  step: (query: Reader, { homeId, subjectId }: Site, ids: readonly string[]) =>
    thingsOfSite(query, "step", { homeId, siteId: subjectId }, ids),
  asset: (query: Reader, { homeId, subjectId }: Site, ids: readonly string[]) =>
    thingsOfSite(query, "asset", { homeId, siteId: subjectId }, ids),
};
