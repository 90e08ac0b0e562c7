import type { RoomDependencies } from "#http";
import type { PasswordRules } from "../domain/account-policy.ts";
import type { Providers } from "./providers/connector.ts";
import type { Secrets } from "./secrets.ts";

/** What the installation asks of passwords and sessions, and how it seals secrets. */
export type AccountRules = PasswordRules & { readonly secrets: Secrets };

export type IdentityOptions = RoomDependencies & {
  readonly mode: "demo" | "real";
  /** Needed once, to create the first administrators of a real installation. */
  readonly setupCode: string;
  readonly rules: AccountRules;
  /** Who vouches for people beside their passwords; nobody, unless the operator says so. */
  readonly providers: Providers;
};
