import type { RoomDependencies } from "#http";
import type { PasswordRules } from "../domain/account-policy.ts";
import type { Secrets } from "./secrets.ts";

/** What the installation asks of passwords and sessions, and how it seals secrets. */
export type AccountRules = PasswordRules & {
  readonly secrets: Secrets;
  /** The origin under which people reach the platform, e.g. https://gongfu.example.gov.cn; null when nobody said. */
  readonly publicAddress: string | null;
};

export type IdentityOptions = RoomDependencies & {
  readonly mode: "demo" | "real";
  /** Needed once, to create the first administrators of a real installation. */
  readonly setupCode: string;
  readonly rules: AccountRules;
};
