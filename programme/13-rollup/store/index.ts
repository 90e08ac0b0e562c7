export {
  type AskedIndicator,
  type CountedEnterprise,
  countedEnterprises,
  ENTERPRISES_A_PAGE,
  indicatorSums,
  keepSums,
  type PartSums,
} from "./figure-reader.ts";
