export { type Area, type AreaLevel, type AreaTree, COUNTRY_ID, shortNameOf } from "./domain/area.ts";
export { decidePlace, mayLieBelow } from "./domain/area-move.ts";
