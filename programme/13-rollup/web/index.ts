import { lazyPage } from "#screen";

export { areaMoveWording } from "./area-moves/wording.ts";
export { callSheetWording } from "./call-sheet/wording.ts";
export { definitionWording } from "./definitions/wording.ts";
export { placesIn, shortened } from "./indicator-view.ts";
export { lookingBackWording } from "./looking-back/wording.ts";
export { picturesWording } from "./pictures/wording.ts";
export { reportWording } from "./reports/wording.ts";
export { snapshotWording } from "./snapshots/wording.ts";
export { rollupWording } from "./wording.ts";

export const IndicatorsPage = lazyPage(() => import("./indicators-page.tsx"), "IndicatorsPage");
export const IndicatorPage = lazyPage(() => import("./indicator-page.tsx"), "IndicatorPage");
export const CountedEnterprisesPage = lazyPage(() => import("./counted-page.tsx"), "CountedEnterprisesPage");
export const WallPage = lazyPage(() => import("./pictures/wall-page.tsx"), "WallPage");
export const ProgressPage = lazyPage(() => import("./progress-page.tsx"), "ProgressPage");
export const ChangesPage = lazyPage(() => import("./looking-back/changes-page.tsx"), "ChangesPage");
export const SnapshotsPage = lazyPage(() => import("./snapshots/snapshots-page.tsx"), "SnapshotsPage");
export const SnapshotPage = lazyPage(() => import("./snapshots/snapshot-page.tsx"), "SnapshotPage");
export const CallSheetPage = lazyPage(() => import("./call-sheet/call-sheet-page.tsx"), "CallSheetPage");
export const ReportTemplatesPage = lazyPage(() => import("./reports/templates-page.tsx"), "ReportTemplatesPage");
export const NewIndicatorPage = lazyPage(() => import("./definitions/definition-page.tsx"), "NewIndicatorPage");
export const ChangeIndicatorPage = lazyPage(() => import("./definitions/definition-page.tsx"), "ChangeIndicatorPage");
export const BindingsPage = lazyPage(() => import("./definitions/bindings-page.tsx"), "BindingsPage");
export const MoveAreaPage = lazyPage(() => import("./area-moves/move-page.tsx"), "MoveAreaPage");
