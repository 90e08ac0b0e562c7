import { areasWording } from "#areas/web";
import { auditWording } from "#audit/web";
import { caseworkWording } from "#casework/web";
import { caseworkNoticesWording } from "#casework/wording";
import { mondayWording, officerWording } from "#desk/officer/web";
import {
  contactWording,
  doublesWording,
  enterpriseWording,
  equipmentWording,
  importWording,
  ownWording,
  rosterWording,
} from "#enterprise/web";
import { contactRulesWording, enterpriseRulesWording, rosterRulesWording } from "#enterprise/wording";
import { evidenceWording } from "#evidence/web";
import { expertsWording } from "#experts/web";
import { factsWording } from "#facts/wording";
import { filesWording } from "#files/wording";
import { accountsWording, identityWording, ownAccountWording, providersWording } from "#identity/web";
import { identityNoticesWording } from "#identity/wording";
import { listingWording } from "#listing/web";
import { noticesWording } from "#notices/web";
import { noticeRulesWording } from "#notices/wording";
import { officeWording } from "#office/wording";
import { operationsWording } from "#operations/web";
import { operationsRulesWording } from "#operations/wording";
import { planWording, revisionWording, splitWording, successionWording } from "#plan/web";
import { policyWording } from "#policy/web";
import {
  areaMoveWording,
  callSheetWording,
  definitionWording,
  lookingBackWording,
  picturesWording,
  reportWording,
  rollupWording,
  snapshotWording,
} from "#rollup/web";
import { suppliersWording } from "#suppliers/web";
import { unitsWording } from "#units/web";
import type { SomeWording } from "#wording";

/** The wording of every room, so that a refusal, a warning or a recorded action is worded wherever it shows. */
export const wordings: readonly SomeWording[] = [
  areasWording,
  auditWording,
  caseworkWording,
  caseworkNoticesWording,
  evidenceWording,
  factsWording,
  filesWording,
  officeWording,
  operationsRulesWording,
  operationsWording,
  identityWording,
  identityNoticesWording,
  noticeRulesWording,
  noticesWording,
  accountsWording,
  ownAccountWording,
  providersWording,
  unitsWording,
  listingWording,
  expertsWording,
  suppliersWording,
  policyWording,
  planWording,
  revisionWording,
  splitWording,
  successionWording,
  contactWording,
  contactRulesWording,
  doublesWording,
  enterpriseWording,
  enterpriseRulesWording,
  rosterRulesWording,
  rosterWording,
  importWording,
  ownWording,
  equipmentWording,
  reportWording,
  rollupWording,
  areaMoveWording,
  lookingBackWording,
  snapshotWording,
  callSheetWording,
  definitionWording,
  picturesWording,
  officerWording,
  mondayWording,
];
