import { lazyPage } from "#screen";

export { definitionWording } from "./definitions/wording.ts";
export { rollupWording } from "./wording.ts";

export const IndicatorsPage = lazyPage(() => import("./indicators-page.tsx"), "IndicatorsPage");
export const IndicatorPage = lazyPage(() => import("./indicator-page.tsx"), "IndicatorPage");
export const CountedEnterprisesPage = lazyPage(() => import("./counted-page.tsx"), "CountedEnterprisesPage");
export const ProgressPage = lazyPage(() => import("./progress-page.tsx"), "ProgressPage");
export const NewIndicatorPage = lazyPage(() => import("./definitions/definition-page.tsx"), "NewIndicatorPage");
export const ChangeIndicatorPage = lazyPage(() => import("./definitions/definition-page.tsx"), "ChangeIndicatorPage");
export const BindingsPage = lazyPage(() => import("./definitions/bindings-page.tsx"), "BindingsPage");
