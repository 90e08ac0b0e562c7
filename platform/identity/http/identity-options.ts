import type { RoomDependencies } from "#http";
import type { PasswordRules } from "../domain/account-policy.ts";
import type { Providers } from "./providers/connector.ts";
import type { Secrets } from "./secrets.ts";
import type { SetupCode } from "./setup-code.ts";

/** What the installation asks of passwords and sessions, and how it seals secrets. */
export type AccountRules = PasswordRules & {
  readonly secrets: Secrets;
  /** The origin under which people reach the platform, e.g. https://gongfu.example.gov.cn; null when nobody said. */
  readonly publicAddress: string | null;
  /** Refused sign-ins are told at the end of a beat of so many milliseconds, so that the time tells nothing of the account; 0: at once. */
  readonly refusalBeatMs: number;
};

export type IdentityOptions = RoomDependencies & {
  readonly mode: "demo" | "real";
  /** Needed once, to create the first administrators of a real installation. */
  readonly setupCode: SetupCode;
  readonly rules: AccountRules;
  /** Who vouches for people beside their passwords; nobody, unless the operator says so. */
  readonly providers: Providers;
};
