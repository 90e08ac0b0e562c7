export {
  type AssetContent,
  type AssetId,
  CODE_SYSTEMS,
  type EquipmentClass,
  readAsset,
} from "./domain/asset.ts";
export {
  CONTACT_KINDS,
  CONTACT_OUTCOMES,
  type ContactContent,
  type ContactId,
  type ContactKind,
  type ContactOutcome,
  type NextStep,
} from "./domain/contacts/contact.ts";
export { STEP_STANDINGS, type StepState } from "./domain/contacts/next-step.ts";
export { CONTROL_CLASSES, type ControlClass } from "./domain/control-class.ts";
export {
  type CreditCode,
  type CreditCodeDoubt,
  checkSignOf,
  organisationCheckOf,
} from "./domain/credit-code.ts";
export {
  type EnterpriseId,
  enterpriseName,
  maskedWords,
  type NewEnterprise,
  type Registration,
  readRegistration,
  scaleOf,
  yearFigures,
} from "./domain/enterprise.ts";
export {
  type Industry,
  type IndustryCode,
  type IndustryTree,
  industryTree,
  readIndustries,
  readIndustryCode,
} from "./domain/industry.ts";
export type { BoundForm } from "./domain/own-answers.ts";
export type { KeyFinding, ProcessStepId, StepContent } from "./domain/process-step.ts";
export { COUNTED_MEASURES, type CountedMeasure } from "./domain/register-count.ts";
export { ENTRY_ACTS, type EntryAct, type RegisterEntry, stateOn } from "./domain/register-entry.ts";
export type { FrozenRoster } from "./domain/rosters/frozen-roster.ts";
export { type RosterStanding, type RosterStay, standingOf } from "./domain/rosters/membership.ts";
export type {
  FrozenRosterId,
  RosterEntryId,
  RosterIssue,
  RosterIssueId,
  RosterKind,
  RosterRemoval,
} from "./domain/rosters/roster.ts";
export type { NewSite, SiteContent, SiteId } from "./domain/site.ts";
export type { SizeClass } from "./domain/size-class.ts";
