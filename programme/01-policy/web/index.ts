import { lazyPage } from "#screen";

export { policyWording } from "./wording.ts";

export const PolicyDocumentsPage = lazyPage(() => import("./policy-documents-page.tsx"), "PolicyDocumentsPage");
export const ReviewPage = lazyPage(() => import("./review-page.tsx"), "ReviewPage");
export const SurenessPage = lazyPage(() => import("./sureness/sureness-page.tsx"), "SurenessPage");
