import { lazyPage } from "#screen";

export { planWording } from "./wording.ts";

export const PlansPage = lazyPage(() => import("./plans-page.tsx"), "PlansPage");
export const PlanPage = lazyPage(() => import("./plan-page.tsx"), "PlanPage");
