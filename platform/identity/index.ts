export {
  type Actor,
  type Assignment,
  areasWith,
  PERMISSIONS,
  type Permission,
  permissionsOf,
  ROLES,
  type Role,
} from "./domain/permission.ts";
export { acceptablePassword } from "./domain/sign-in.ts";
