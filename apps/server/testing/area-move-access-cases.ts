import { type Case, get, post, sameForAll, YANHU } from "./access-case.ts";

const TOWNSHIP = 990102001;

/** The cases of moving areas. */
export const AREA_MOVE_CASES: Readonly<Record<string, Case>> = {
  "POST /api/areas/:areaId/moves": {
    own: post(
      () => `/api/areas/${TOWNSHIP}/moves`,
      () => ({
        ...{ id: "00000000-0000-4000-8000-000000000401", fromId: YANHU, toId: YANHU, effectiveOn: "2026-11-01" },
        ...{ document: "澄政发[2026]第007号", reason: "试验划转" },
      }),
    ),
    // Who may not move it is not told whether it is there already.
    sibling: 403,
    ownStatus: 409,
  },
  // Where it lies already: who may see it is told so.
  "GET /api/indicators/move-effect": {
    own: get(() => `/api/indicators/move-effect?areaId=${TOWNSHIP}&toId=${YANHU}`),
    sibling: 403,
    ownStatus: 409,
  },
  "GET /api/areas/:areaId/moves": { own: get(() => `/api/areas/${TOWNSHIP}/moves`), sibling: sameForAll },
};
