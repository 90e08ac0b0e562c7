export { type Area, type AreaLevel, type AreaTree, COUNTRY_ID, existsOn, shortNameOf } from "./domain/area.ts";
export { type Numbered, numberForest } from "./domain/preorder.ts";
