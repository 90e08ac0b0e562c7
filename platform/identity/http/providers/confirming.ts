import { recordAudit } from "#audit/store";
import { lockByName } from "#database";
import type { Entering } from "#http";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { afterWrongPassword, mayTrySignIn } from "../../domain/sign-in.ts";
import { findAccount, findFactor, IDENTITY, setSignInState } from "../../store/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { passwordIsRight } from "../password.ts";
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
  return password === undefined
    ? refuse("identity.confirmation-needed")
    : givePassword(options, person, { password, now });
}

/** Wrong attempts leave a record of their own, by the transaction that counts them. */
export function confirmationIsRecorded(given: Result<unknown>): boolean {
  return !given.ok && ["identity.wrong-code", "identity.wrong-password"].includes(given.refusal.code);
}

/** Counts like a sign-in: five wrong ones lock the account. */
async function givePassword(
  { database }: IdentityOptions,
  { userId, userName, grant }: Entering,
  { password, now }: { readonly password: string; readonly now: Instant },
): Promise<Result<undefined>> {
  const known = await database.read(IDENTITY, (query) => findAccount(query, userName));
  const right = await passwordIsRight(known?.passwordHash ?? undefined, password);
  const given = await database.transact(grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const account = await findAccount(write, userName);
    // Whoever changed it meanwhile decides what the password is.
    if (!account || account.passwordHash !== known?.passwordHash) return refuse("identity.wrong-password");
    const allowed = mayTrySignIn(account.signIn, now);
    if (!allowed.ok) return allowed;
    const { areaId } = account;
    if (right) return accept(true);
    await setSignInState(write, userId, afterWrongPassword(account.signIn, now));
    const failed = { action: "identity-confirmation-failed", outcome: "denied", objectKind: "account" } as const;
    await recordAudit(write, grant, { ...failed, objectId: userId, areaId });
    return accept(false);
  });
  if (!given.ok) return given;
  return given.value ? accept() : refuse("identity.wrong-password");
}
