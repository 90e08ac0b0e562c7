import { lazyPage } from "#screen";

export { reportWording } from "./reports/wording.ts";
export { rollupWording } from "./wording.ts";

export const IndicatorsPage = lazyPage(() => import("./indicators-page.tsx"), "IndicatorsPage");
export const IndicatorPage = lazyPage(() => import("./indicator-page.tsx"), "IndicatorPage");
export const CountedEnterprisesPage = lazyPage(() => import("./counted-page.tsx"), "CountedEnterprisesPage");
export const ProgressPage = lazyPage(() => import("./progress-page.tsx"), "ProgressPage");
export const ReportTemplatesPage = lazyPage(() => import("./reports/templates-page.tsx"), "ReportTemplatesPage");
