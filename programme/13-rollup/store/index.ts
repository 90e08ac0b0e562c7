export { type CallPlace, type EnterpriseToCall, enterprisesToCall } from "./call-sheet-reader.ts";
export {
  type AskedIndicator,
  type CountedEnterprise,
  countedEnterprises,
  ENTERPRISES_A_PAGE,
  indicatorSums,
  keepSums,
  type PartSums,
} from "./figure-reader.ts";
export { type LookedBack, lookBack, MOST_CHANGES } from "./looking-back/look-back.ts";
export { type FrozenSnapshot, findSnapshot, insertSnapshot, listSnapshots } from "./snapshots/snapshot-store.ts";
export {
  editionsInForce,
  findEdition,
  findTemplateBytes,
  insertTemplate,
  listEditions,
} from "./reports/template-store.ts";
