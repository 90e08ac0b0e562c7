export { answersOf, countsOfAnswer, insertAnswer, ownEnterpriseId, type StoredAnswer } from "./answer-store.ts";
export {
  countEnterprises,
  type EnterpriseFilter,
  type EnterprisePlace,
  enterpriseWithCode,
  type FoundPlace,
  findEnterprise,
  type ListedEnterprise,
  listEnterprises,
  searchEnterprises,
} from "./enterprise-reader.ts";
export { insertEnterprises, refreshEnterprises } from "./enterprise-writer.ts";
export {
  changeImport,
  clearRows,
  countRows,
  doubtfulRowsAfter,
  dropFile,
  fileOfImport,
  findImport,
  type ImportId,
  type ImportMode,
  insertImport,
  listImports,
  type Outcome,
  rowsAfter,
  type StagedRow,
  type StoredImport,
  stageRows,
  type UndoCounts,
} from "./import-store.ts";
export { claimsHeld, codesInUse, heldEnterprises, valuesOf } from "./import-surroundings.ts";
