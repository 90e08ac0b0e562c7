export { answersOf, countsOfAnswer, insertAnswer, ownEnterpriseId, type StoredAnswer } from "./answer-store.ts";
export {
  type AssetFilter,
  type AssetPlace,
  assetsOf,
  type ListedAsset,
  type ListedStep,
  listAssets,
  type SitesOfHome,
  serialsElsewhere,
  serialsOfRegisters,
  stepsOf,
} from "./asset-reader.ts";
export {
  type ContactPlace,
  contactsById,
  contactsOf,
  openStepsOf,
  type StoredContact,
} from "./contacts/contact-reader.ts";
export {
  type AddedContact,
  cancellationOf,
  holdContacts,
  insertCancellation,
  insertContacts,
} from "./contacts/contact-writer.ts";
export {
  type ContactGlance,
  contactGlances,
  contactsSince,
  type FirstContacts,
  stepsDue,
} from "./contacts/office-reader.ts";
export {
  comparablesOf,
  type Distinction,
  distinctionWithId,
  doubleCandidates,
  enterprisesLike,
  findDistinction,
  findNamedMerge,
  insertDistinction,
  keptApart,
  mergesAbout,
  mergesWithin,
  type NamedMerge,
} from "./doubles-store.ts";
export {
  countEnterprises,
  countFound,
  type EnterpriseFilter,
  type EnterprisePlace,
  enterprisesById,
  enterpriseWithCode,
  type FoundPlace,
  findEnterprise,
  type ListedEnterprise,
  listEnterprises,
  searchEnterprises,
} from "./enterprise-reader.ts";
export { followSubjects, insertEnterprises, placesOf, refreshEnterprises } from "./enterprise-writer.ts";
export {
  changeImport,
  clearRows,
  countOpenImports,
  doubtfulRowsAfter,
  fileOfImport,
  findImport,
  type ImportId,
  type ImportMode,
  insertImport,
  lapseImports,
  listImports,
  listsUnderWay,
  type Outcome,
  rowsAfter,
  type StagedRow,
  type StoredImport,
  stageRows,
  type UndoCounts,
} from "./import-store.ts";
export { claimsHeld, codesInUse, heldEnterprises, valuesOf } from "./import-surroundings.ts";
export { lookAtRegister } from "./planner.ts";
export { filesOfSites, holdRegisters, holdRegistersOf, holdRegistersOfList } from "./register-lock.ts";
export { type HeldSite, knownThings, sitesHeldBy } from "./register-surroundings.ts";
export {
  type FrozenPlace,
  type FrozenScope,
  findFrozenRoster,
  frozenScope,
  frozenWith,
  insertFrozenRoster,
  type ListedFrozen,
  listFrozenRosters,
  membershipDrift,
  newestFrozen,
} from "./rosters/frozen-store.ts";
export type { RosterFilter } from "./rosters/membership-sql.ts";
export {
  type FoundCandidate,
  findCandidates,
  findRosterEntry,
  findRosterIssue,
  type ListedEntry,
  type ListedIssue,
  listRosterIssues,
  type RosterCount,
  rosterCounts,
  rosterEntriesOf,
  rosterMembersOn,
} from "./rosters/roster-reader.ts";
export {
  holdRoster,
  insertRosterEntries,
  insertRosterIssues,
  insertRosterRemovals,
  knownEntries,
  type NewRosterEntry,
  type NewRosterRemoval,
} from "./rosters/roster-writer.ts";
export { countSites, type RegisterSize, type SiteFilter, type SiteInList, sitesIn, sizesOf } from "./site-list.ts";
export {
  entriesOf,
  entryWithKey,
  findSite,
  findSitePlace,
  type HeldEntry,
  type ListedSite,
  type SitePlace,
  sitesOf,
  thingsOfSite,
} from "./site-reader.ts";
export { assetContent } from "./site-rows.ts";
export { appendSiteEntries, handOverSite, insertSites, type NewSiteEntry, type ThingKind } from "./site-writer.ts";
