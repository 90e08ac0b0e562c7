export {
  bindingsOfPlans,
  confirmedBindings,
  insertBinding,
  lastBinding,
} from "./definitions/binding-store.ts";
export {
  allLocalIndicators,
  type DefinitionVersion,
  localIndicators,
  versionsOf,
} from "./definitions/definition-reader.ts";
export { holdDefinitions, insertVersion } from "./definitions/definition-writer.ts";
export {
  type AskedIndicator,
  type CountedEnterprise,
  countedEnterprises,
  ENTERPRISES_A_PAGE,
  indicatorSums,
  keepSums,
  type PartSums,
} from "./figure-reader.ts";
