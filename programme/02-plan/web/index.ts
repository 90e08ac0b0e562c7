import { lazyPage } from "#screen";

export { revisionWording } from "./revision/wording.ts";
export { splitWording } from "./split/wording.ts";
export { successionWording } from "./succession/wording.ts";
export { planWording } from "./wording.ts";

export const PlansPage = lazyPage(() => import("./plans-page.tsx"), "PlansPage");
export const PlanPage = lazyPage(() => import("./plan-page.tsx"), "PlanPage");
export const SplitPage = lazyPage(() => import("./split/split-page.tsx"), "SplitPage");
export const SuccessionPage = lazyPage(() => import("./succession/succession-page.tsx"), "SuccessionPage");
export const ReturnPage = lazyPage(() => import("./revision/return-page.tsx"), "ReturnPage");
