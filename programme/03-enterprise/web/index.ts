import { lazyPage } from "#screen";

export { contactWording } from "./contacts/wording.ts";
export { doublesWording } from "./doubles/wording.ts";
export { equipmentWording } from "./equipment/wording.ts";
export { importWording } from "./import/wording.ts";
export { ownWording } from "./own/wording.ts";
export { rosterWording } from "./rosters/wording.ts";
export { enterpriseWording } from "./wording.ts";

export const EnterprisesPage = lazyPage(() => import("./enterprises-page.tsx"), "EnterprisesPage");
export const DossierPage = lazyPage(() => import("./dossier-page.tsx"), "DossierPage");
export const DoublesPage = lazyPage(() => import("./doubles/doubles-page.tsx"), "DoublesPage");
export const ComparisonPage = lazyPage(() => import("./doubles/comparison-page.tsx"), "ComparisonPage");
export const ImportPage = lazyPage(() => import("./import/import-page.tsx"), "ImportPage");
export const ListPage = lazyPage(() => import("./import/list-page.tsx"), "ListPage");
export const OwnPage = lazyPage(() => import("./own/own-page.tsx"), "OwnPage");
export const SitesPage = lazyPage(() => import("./equipment/sites-page.tsx"), "SitesPage");
export const SitePage = lazyPage(() => import("./equipment/site-page.tsx"), "SitePage");
export const OwnSitePage = lazyPage(() => import("./equipment/site-page.tsx"), "OwnSitePage");
export const RegisterImportPage = lazyPage(() => import("./equipment/register-import-page.tsx"), "RegisterImportPage");
export const RostersPage = lazyPage(() => import("./rosters/rosters-page.tsx"), "RostersPage");
export const RosterPage = lazyPage(() => import("./rosters/roster-page.tsx"), "RosterPage");
export const IssuePage = lazyPage(() => import("./rosters/issue-page.tsx"), "IssuePage");
export const FrozenPage = lazyPage(() => import("./rosters/frozen-page.tsx"), "FrozenPage");
