import { lazyPage } from "#screen";

export { auditWording } from "./wording.ts";

export const AuditPage = lazyPage(() => import("./audit-page.tsx"), "AuditPage");
export const ReplayPage = lazyPage(() => import("./replay-page.tsx"), "ReplayPage");
