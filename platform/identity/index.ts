export {
  type AccountPolicy,
  choosable,
  limitsOf,
  type PasswordRules,
  passwordIsOver,
} from "./domain/account-policy.ts";
export type { Entrant, EntryStep, FactorMeans, Visitor } from "./domain/entering.ts";
export {
  type Actor,
  type Assignment,
  areasWith,
  type Duty,
  dutyOf,
  onBehalfOf,
  PERSONAL_PERMISSIONS,
  type Permission,
  permissionsOf,
  ROLES,
  type Role,
  SUBJECT_PERMISSIONS,
} from "./domain/permission.ts";
