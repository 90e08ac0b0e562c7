import type { Static } from "typebox";
import { lockByName } from "#database";
import type { Entering } from "#http";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { challengeHolds, counterFollows, endOfChallenge } from "../domain/security-key.ts";
import { mayTrySignIn } from "../domain/sign-in.ts";
import { attemptsOf, keepChallenge, keysOf, noteKeyUsed, takeChallenge } from "../store/index.ts";
import { auditFactor, noteGiven, noteWrong } from "./factors.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { relyingPartyOf } from "./relying-party.ts";
import type { KeyAnswerBody, KeyAskedSchema } from "./schemas.ts";
import { newChallenge, readKeyAnswer } from "./verify-key.ts";

export type Asking = { readonly session: string; readonly now: Instant };

/**
 * What one of the person's keys has to sign to come in. Refuses `identity.no-step-missing`, `identity.no-key`, `identity.keys-need-name` and
 * `identity.locked`.
 */
export async function askForKey(
  { database, rules }: IdentityOptions,
  { userId, step, grant }: Entering,
  { session, now }: Asking,
): Promise<Result<Static<typeof KeyAskedSchema>>> {
  if (step !== "second-factor") return refuse("identity.no-step-missing");
  const party = relyingPartyOf(rules.publicAddress);
  if (!party) return refuse("identity.keys-need-name");
  return database.transact(grant, async (write) => {
    const keys = await keysOf(write, userId);
    if (keys.length === 0) return refuse("identity.no-key");
    const allowed = mayTrySignIn({ ...(await attemptsOf(write, userId, "key")), disabled: false }, now);
    if (!allowed.ok) return allowed;
    const challenge = newChallenge();
    await keepChallenge(write, { sessionHash: session, purpose: "entry", challenge, expiresAt: endOfChallenge(now) });
    const known = keys.map(({ credentialId: id, transports }) => ({ id, transports: [...transports] }));
    return accept({ challenge, relyingPartyId: party.id, keys: known });
  });
}

type Answered = Asking & { readonly answer: Static<typeof KeyAnswerBody> };

/**
 * Takes a key's answer to the challenge of this session, once. Five wrong ones lock keys for half an hour. A counter that goes back means that the
 * key was copied. Refuses `identity.challenge-over`, `identity.wrong-key`, `identity.key-copied {name}` and `identity.locked`.
 */
export async function giveKey(
  { database, rules }: IdentityOptions,
  person: Entering,
  { session, now, answer }: Answered,
): Promise<Result<undefined>> {
  if (person.step !== "second-factor") return refuse("identity.no-step-missing");
  const party = relyingPartyOf(rules.publicAddress);
  if (!party) return refuse("identity.keys-need-name");
  const { userId } = person;
  // What is wrong is recorded, so it is told only after the transaction.
  const told = await database.transact(person.grant, async (write): Promise<Result<Result<undefined>>> => {
    await lockByName(write, `account:${userId}`);
    const attempts = await attemptsOf(write, userId, "key");
    const allowed = mayTrySignIn({ ...attempts, disabled: false }, now);
    if (!allowed.ok) return allowed;
    const asked = await takeChallenge(write, session, "entry");
    if (!asked || !challengeHolds(asked.expiresAt, now)) return accept(refuse("identity.challenge-over"));
    const key = (await keysOf(write, userId)).find(({ credentialId }) => credentialId === answer.id);
    const counter = key && (await readKeyAnswer(answer, key, { challenge: asked.challenge, party }));
    if (!key || counter === undefined) {
      await noteWrong(write, userId, { means: "key", attempts, now });
      await auditFactor(write, person, { action: "second-factor-failed", ...(key ? { key: key.name } : {}) });
      return accept(refuse("identity.wrong-key"));
    }
    if (!counterFollows(key.signCount, counter)) {
      await noteWrong(write, userId, { means: "key", attempts, now });
      await auditFactor(write, person, { action: "security-key-copied", key: key.name });
      return accept(refuse("identity.key-copied", { name: key.name }));
    }
    await noteKeyUsed(write, key.keyId, { signCount: counter, at: now });
    await noteGiven(write, userId);
    await auditFactor(write, person, { action: "second-factor-given", key: key.name });
    return accept(accept());
  });
  return told.ok ? told.value : told;
}
