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
export type { SizeClass } from "./domain/size-class.ts";
