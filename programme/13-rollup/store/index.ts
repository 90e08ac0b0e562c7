export { type CallPlace, type EnterpriseToCall, enterprisesToCall } from "./call-sheet-reader.ts";
export { type CountedEnterprise, countedEnterprises, ENTERPRISES_A_PAGE } from "./counted-enterprises.ts";
export {
  bindingsOfPlans,
  confirmedBindings,
  insertBinding,
  type LastBinding,
  lastBinding,
} from "./definitions/binding-store.ts";
export {
  allLocalIndicators,
  type DefinitionVersion,
  localIndicators,
  localIndicatorsOf,
  versionsOf,
} from "./definitions/definition-reader.ts";
export { holdDefinitions, insertVersion } from "./definitions/definition-writer.ts";
export {
  type AskedIndicator,
  figuresAsOf,
  indicatorSums,
  keepSums,
  type PartSums,
} from "./figure-reader.ts";
export { type LookedBack, lookBack, MOST_CHANGES } from "./looking-back/look-back.ts";
export { lookBackAtAll, MOST_CHANGES_AT_ALL, wasAnybodyRegistered } from "./looking-back/look-back-at-all.ts";
export {
  editionsInForce,
  findEdition,
  findTemplateBytes,
  insertTemplate,
  listEditions,
} from "./reports/template-store.ts";
export { type FrozenSnapshot, findSnapshot, insertSnapshot, listSnapshots } from "./snapshots/snapshot-store.ts";
