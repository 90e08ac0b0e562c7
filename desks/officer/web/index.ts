import { lazyPage } from "#screen";

export { mondayWording } from "./monday/wording.ts";
export { officerWording } from "./wording.ts";

export const HomePage = lazyPage(() => import("./home-page.tsx"), "HomePage");
export const MondayPage = lazyPage(() => import("./monday/monday-page.tsx"), "MondayPage");
