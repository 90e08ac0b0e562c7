import { lazyPage } from "#screen";

export { officerWording } from "./wording.ts";

export const HomePage = lazyPage(() => import("./home-page.tsx"), "HomePage");
