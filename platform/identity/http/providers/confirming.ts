import type { Entering } from "#http";
import { type Instant, type Result, refuse } from "#kernel";
import { findAccount, findFactor, IDENTITY } from "../../store/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { provePassword } from "../proving.ts";
import { giveFactor } from "../second-factor-routes.ts";

export type Confirmation = { readonly password?: string; readonly code?: string };

/** What a person can show, in the order in which it is asked for. */
export async function confirmWith(
  { database }: IdentityOptions,
  { userId, userName }: Entering,
): Promise<("password" | "code")[]> {
  return database.read(IDENTITY, async (query) => {
    const account = await findAccount(query, userName);
    const factor = await findFactor(query, userId);
    return [
      ...(account?.passwordHash ? (["password"] as const) : []),
      ...(factor?.confirmedAt ? (["code"] as const) : []),
    ];
  });
}

/**
 * Asks whoever is signed in to show once more who it is, by password or second factor: what opens an account is not changed by whoever
 * finds a screen unlocked. Refuses `identity.confirmation-needed`, `identity.wrong-password`, `identity.locked` and what `giveFactor` refuses.
 */
export async function confirmOneself(
  options: IdentityOptions,
  person: Entering,
  { password, code, now }: Confirmation & { readonly now: Instant },
): Promise<Result<undefined>> {
  if (code !== undefined) return giveFactor(options, person, { code, now });
  if (password === undefined) return refuse("identity.confirmation-needed");
  return provePassword(options.database, { ...person, step: null }, { password, now });
}

/** Wrong attempts leave a record of their own, by the transaction that counts them. */
export function confirmationIsRecorded(given: Result<unknown>): boolean {
  return !given.ok && ["identity.wrong-code", "identity.wrong-password"].includes(given.refusal.code);
}
