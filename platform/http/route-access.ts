import type { Permission } from "#identity";

/** Who may call a route: anybody, anybody signed in, or who holds a permission, or one of several, somewhere. */
export type RouteAccess =
  | "public"
  | "signed-in"
  | { readonly permission: Permission }
  | { readonly anyOf: readonly [Permission, ...Permission[]] };
