import { lazyPage } from "#screen";

export { expertsWording } from "./wording.ts";

export const ExpertsPage = lazyPage(() => import("./experts-page.tsx"), "ExpertsPage");
