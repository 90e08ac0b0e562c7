import { lazyPage } from "#screen";

export { suppliersWording } from "./wording.ts";

export const SuppliersPage = lazyPage(() => import("./suppliers-page.tsx"), "SuppliersPage");
export const RecommendedPage = lazyPage(() => import("./recommended-page.tsx"), "RecommendedPage");
