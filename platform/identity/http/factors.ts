import { recordAudit } from "#audit/store";
import type { Reader, Writer } from "#database";
import type { Entering } from "#http";
import type { Instant, Result, UserId } from "#kernel";
import type { FactorMeans } from "../domain/entering.ts";
import { afterWrongPassword } from "../domain/sign-in.ts";
import {
  clearAttempts,
  countRecoveryCodes,
  type FactorAttempts,
  findAccount,
  findFactor,
  keepRecoveryCodes,
  keysOf,
  noteAttempts,
  setSignInState,
} from "../store/index.ts";
import { hashOfRecoveryCode, newRecoveryCodes } from "./totp.ts";

/** A wrong code or key leaves a record of its own, by the transaction that counts it. */
export function isRecorded(given: Result<unknown>): boolean {
  const counted = ["identity.wrong-code", "identity.wrong-key", "identity.key-copied", "identity.wrong-password"];
  return !given.ok && counted.includes(given.refusal.code);
}

/** Records what a person did about a second factor of the own account. */
export async function auditFactor(
  write: Writer,
  person: Entering,
  { action, ...detail }: { readonly action: string; readonly key?: string },
): Promise<void> {
  const account = await findAccount(write, person.userName);
  const denied = ["second-factor-failed", "security-key-copied"].includes(action);
  await recordAudit(write, person.grant, {
    action,
    ...(denied ? { outcome: "denied" as const } : {}),
    objectKind: "account",
    objectId: person.userId,
    areaId: account?.areaId ?? null,
    detail,
  });
}

/** How many second factors a person has: the app with codes, and keys. */
export async function countFactors(query: Reader, userId: UserId): Promise<{ codes: number; keys: number }> {
  const factor = await findFactor(query, userId);
  return { codes: factor?.confirmedAt == null ? 0 : 1, keys: (await keysOf(query, userId)).length };
}

/** The second factor was given: what wrong ones counted is forgotten, and a lock that others' guesses brought is lifted. */
export async function noteGiven(write: Writer, userId: UserId): Promise<void> {
  await clearAttempts(write, userId);
  await setSignInState(write, userId, { failedAttempts: 0, lockedUntil: null });
}

type Tried = { readonly means: FactorMeans; readonly attempts: FactorAttempts; readonly now: Instant };

/** A wrong one: five in a row lock codes, or keys, for half an hour. */
export async function noteWrong(write: Writer, userId: UserId, { means, attempts, now }: Tried): Promise<void> {
  await noteAttempts(write, userId, { means, ...afterWrongPassword({ ...attempts, disabled: false }, now) });
}

/** Recovery codes for whoever enrols a first factor; with another one beside it, those there are hold on. */
export async function firstRecoveryCodes(write: Writer, userId: UserId): Promise<string[]> {
  const { codes, keys } = await countFactors(write, userId);
  if (codes + keys > 1 && (await countRecoveryCodes(write, userId)) > 0) return [];
  const made = newRecoveryCodes();
  await keepRecoveryCodes(write, userId, made.map(hashOfRecoveryCode));
  return made;
}
