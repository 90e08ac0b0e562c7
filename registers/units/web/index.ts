import { lazyPage } from "#screen";

export { unitsWording } from "./wording.ts";

export const UnitsPage = lazyPage(() => import("./units-page.tsx"), "UnitsPage");
