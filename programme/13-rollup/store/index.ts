export {
  type AskedIndicator,
  type CountedEnterprise,
  countedEnterprises,
  ENTERPRISES_A_PAGE,
  indicatorSums,
  keepSums,
  type PartSums,
} from "./figure-reader.ts";
export {
  editionsInForce,
  findEdition,
  findTemplateBytes,
  insertTemplate,
  listEditions,
} from "./reports/template-store.ts";
