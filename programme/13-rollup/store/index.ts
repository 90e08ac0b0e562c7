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
