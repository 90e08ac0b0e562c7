export {
  type Actor,
  type Assignment,
  areasWith,
  type Duty,
  dutyOf,
  type Permission,
  permissionsOf,
  ROLES,
  type Role,
  SUBJECT_PERMISSIONS,
} from "./domain/permission.ts";
export { acceptablePassword } from "./domain/sign-in.ts";
