import { lazyRouteComponent } from "@tanstack/react-router";

/** A page that is loaded when it is first needed: `lazyPage(() => import("./areas-page.tsx"), "AreasPage")`. */
export const lazyPage = lazyRouteComponent;
