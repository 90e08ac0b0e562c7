import { areasWording } from "#areas/web";
import { auditWording } from "#audit/web";
import { officerWording } from "#desk/officer/web";
import {
  doublesWording,
  enterpriseWording,
  equipmentWording,
  importWording,
  ownWording,
  rosterWording,
} from "#enterprise/web";
import { enterpriseRulesWording, rosterRulesWording } from "#enterprise/wording";
import { evidenceWording } from "#evidence/web";
import { factsWording } from "#facts/wording";
import { filesWording } from "#files/wording";
import { identityWording } from "#identity/web";
import { officeWording } from "#office/wording";
import { planWording, revisionWording, splitWording, successionWording } from "#plan/web";
import { policyWording } from "#policy/web";
import { picturesWording, rollupWording } from "#rollup/web";
import { unitsWording } from "#units/web";
import type { SomeWording } from "#wording";

/** The wording of every room, so that a refusal, a warning or a recorded action is worded wherever it shows. */
export const wordings: readonly SomeWording[] = [
  areasWording,
  auditWording,
  evidenceWording,
  factsWording,
  filesWording,
  officeWording,
  identityWording,
  unitsWording,
  policyWording,
  planWording,
  revisionWording,
  splitWording,
  successionWording,
  doublesWording,
  enterpriseWording,
  enterpriseRulesWording,
  rosterRulesWording,
  rosterWording,
  importWording,
  ownWording,
  equipmentWording,
  rollupWording,
  picturesWording,
  officerWording,
];
