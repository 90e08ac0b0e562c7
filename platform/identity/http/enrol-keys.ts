import type { Static } from "typebox";
import { lockByName, type Writer } from "#database";
import type { Entering } from "#http";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { factorIsCompulsory } from "../domain/entering.ts";
import { challengeHolds, endOfChallenge, mayAddKey, mayRemoveFactor } from "../domain/security-key.ts";
import {
  findAccount,
  insertKey,
  keepChallenge,
  keysOf,
  noteFactorGiven,
  removeFactor,
  removeKey,
  renameKey,
  takeChallenge,
} from "../store/index.ts";
import type { Asking } from "./enter-by-key.ts";
import { auditFactor, countFactors, firstRecoveryCodes } from "./factors.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { provePassword } from "./proving.ts";
import { relyingPartyOf } from "./relying-party.ts";
import type { NewKeyAskedSchema, NewKeyBody } from "./schemas.ts";
import { KEY_ALGORITHMS, newChallenge, readNewKey } from "./verify-key.ts";

type Proof = Asking & { readonly password: string | undefined };

/**
 * What a new key has to sign: on the way in where a second factor must be set up, or on the own account after the password. Refuses
 * `identity.no-step-missing`, `identity.keys-need-name`, `identity.too-many-keys {most}` and what `provePassword` refuses.
 */
export async function askForNewKey(
  { database, rules }: IdentityOptions,
  person: Entering,
  { session, ...proof }: Proof,
): Promise<Result<Static<typeof NewKeyAskedSchema>>> {
  if (person.step !== null && person.step !== "enrolment") return refuse("identity.no-step-missing");
  const party = relyingPartyOf(rules.publicAddress);
  if (!party) return refuse("identity.keys-need-name");
  const proved = await provePassword(database, person, proof);
  if (!proved.ok) return proved;
  const { userId, userName, displayName } = person;
  return database.transact(person.grant, async (write) => {
    const keys = await keysOf(write, userId);
    const allowed = mayAddKey(keys.length);
    if (!allowed.ok) return allowed;
    const [challenge, expiresAt] = [newChallenge(), endOfChallenge(proof.now)];
    await keepChallenge(write, { sessionHash: session, purpose: "enrolment", challenge, expiresAt });
    return accept({
      ...{
        challenge,
        relyingPartyId: party.id,
        relyingPartyName: "工赋 Gongfu",
        algorithms: [...KEY_ALGORITHMS],
        userName,
        displayName,
      },
      userHandle: Buffer.from(userId.replaceAll("-", ""), "hex").toString("base64url"),
      keys: keys.map(({ credentialId: id, transports }) => ({ id, transports: [...transports] })),
    });
  });
}

type Added = Asking & { readonly key: Static<typeof NewKeyBody> };

/** Keeps a key that answered its challenge. Refuses `identity.challenge-over`, `identity.wrong-key` and `identity.key-there`. */
export async function addKey(
  { database, rules, nextId }: IdentityOptions,
  person: Entering,
  { session, now, key }: Added,
): Promise<Result<{ recoveryCodes: string[] }>> {
  if (person.step !== null && person.step !== "enrolment") return refuse("identity.no-step-missing");
  const party = relyingPartyOf(rules.publicAddress);
  if (!party) return refuse("identity.keys-need-name");
  const { userId } = person;
  // The challenge is used up whatever comes of it, so what is wrong is told behind the transaction.
  const told = await database.transact(
    person.grant,
    async (write): Promise<Result<Result<{ recoveryCodes: string[] }>>> => {
      await lockByName(write, `account:${userId}`);
      const asked = await takeChallenge(write, session, "enrolment");
      if (!asked || !challengeHolds(asked.expiresAt, now)) return accept(refuse("identity.challenge-over"));
      const shown = await readNewKey(key, { challenge: asked.challenge, party });
      if (!shown) return accept(refuse("identity.wrong-key"));
      const allowed = mayAddKey((await keysOf(write, userId)).length);
      if (!allowed.ok) return allowed;
      const { name, transports = [] } = key;
      const kept = await insertKey(write, {
        ...shown,
        keyId: nextId(),
        userId,
        name: name.trim(),
        transports,
        addedAt: now,
      });
      if (!kept) return accept(refuse("identity.key-there"));
      const recoveryCodes = await firstRecoveryCodes(write, userId);
      await noteFactorGiven(write, session, now);
      await auditFactor(write, person, { action: "security-key-added", key: name.trim() });
      return accept(accept({ recoveryCodes }));
    },
  );
  return told.ok ? told.value : told;
}

/** The person's own key of that id. */
async function ownKey(write: Writer, { userId }: Entering, keyId: string) {
  await lockByName(write, `account:${userId}`);
  return (await keysOf(write, userId)).find((key) => key.keyId === keyId);
}

type Renaming = { readonly keyId: string; readonly name: string };

export async function renameOwnKey(
  { database }: IdentityOptions,
  person: Entering,
  { keyId, name }: Renaming,
): Promise<Result<null>> {
  return database.transact(person.grant, async (write) => {
    if (!(await ownKey(write, person, keyId))) return refuse("identity.key-not-found");
    await renameKey(write, keyId, name.trim());
    await auditFactor(write, person, { action: "security-key-renamed", key: name.trim() });
    return accept(null);
  });
}

type Removal = { readonly keyId: string; readonly password: string | undefined; readonly now: Instant };

/** Takes a key away after the password. Refuses `identity.key-not-found`, `identity.factor-compulsory` and what `provePassword` refuses. */
export async function takeKeyAway(
  { database, mode }: IdentityOptions,
  person: Entering,
  { keyId, ...proof }: Removal,
): Promise<Result<null>> {
  const proved = await provePassword(database, person, proof);
  if (!proved.ok) return proved;
  const { userId, userName } = person;
  return database.transact(person.grant, async (write) => {
    const key = await ownKey(write, person, keyId);
    if (!key) return refuse("identity.key-not-found");
    const [account, { codes, keys }] = [await findAccount(write, userName), await countFactors(write, userId)];
    const others = codes + keys - 1;
    const allowed = mayRemoveFactor(account !== undefined && factorIsCompulsory(account.duty, mode), others);
    if (!allowed.ok) return allowed;
    await removeKey(write, keyId);
    // With the last factor its recovery codes go, and what was counted.
    if (others === 0) await removeFactor(write, userId);
    await auditFactor(write, person, { action: "security-key-removed", key: key.name });
    return accept(null);
  });
}
