export {
  type CreditCode,
  type CreditCodeDoubt,
  checkSignOf,
  organisationCheckOf,
  readCreditCode,
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
export { type SizeClass, sizeClassOf } from "./domain/size-class.ts";
