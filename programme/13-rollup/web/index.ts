import { lazyPage } from "#screen";

export { picturesWording } from "./pictures/wording.ts";
export { rollupWording } from "./wording.ts";

export const IndicatorsPage = lazyPage(() => import("./indicators-page.tsx"), "IndicatorsPage");
export const IndicatorPage = lazyPage(() => import("./indicator-page.tsx"), "IndicatorPage");
export const CountedEnterprisesPage = lazyPage(() => import("./counted-page.tsx"), "CountedEnterprisesPage");
export const WallPage = lazyPage(() => import("./pictures/wall-page.tsx"), "WallPage");
export const ProgressPage = lazyPage(() => import("./progress-page.tsx"), "ProgressPage");
