import type { Permission } from "#identity";

/**
 * Who may call a route: anybody, anybody signed in, or who holds a permission, or one of several, somewhere. `entering` also lets in who gave
 * the right password and still has a step to do (second factor, new password): everywhere else such a person is nobody.
 */
export type RouteAccess =
  | "public"
  | "entering"
  | "signed-in"
  | { readonly permission: Permission }
  | { readonly anyOf: readonly [Permission, ...Permission[]] };
