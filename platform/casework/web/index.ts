import { lazyPage } from "#screen";

export { caseworkWording } from "./wording.ts";
export const WorkPage = lazyPage(() => import("./work-page.tsx"), "WorkPage");
export const CasePage = lazyPage(() => import("./case-page.tsx"), "CasePage");
export const ProceduresPage = lazyPage(() => import("./procedures-page.tsx"), "ProceduresPage");
export const CalendarPage = lazyPage(() => import("./calendar-page.tsx"), "CalendarPage");
