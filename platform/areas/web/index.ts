import { lazyPage } from "#screen";

export { areasWording } from "./wording.ts";

export const AreasPage = lazyPage(() => import("./areas-page.tsx"), "AreasPage");
