import { lazyPage } from "#screen";

export { enterpriseWording } from "./wording.ts";

export const EnterprisesPage = lazyPage(() => import("./enterprises-page.tsx"), "EnterprisesPage");
export const DossierPage = lazyPage(() => import("./dossier-page.tsx"), "DossierPage");
