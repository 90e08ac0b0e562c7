import { lazyPage } from "#screen";

export { operationsWording } from "./wording.ts";

export const OperationsPage = lazyPage(() => import("./operations-page.tsx"), "OperationsPage");
