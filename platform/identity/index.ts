export {
  type Actor,
  type Assignment,
  areasWith,
  type Permission,
  permissionsOf,
  ROLES,
  type Role,
} from "./domain/permission.ts";
export { acceptablePassword } from "./domain/sign-in.ts";
