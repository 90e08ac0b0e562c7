import { accept, type Instant, later, type Result, refuse } from "#kernel";

/** A key whose person proved to have it, as its person sees it. */
export type SecurityKey = {
  readonly keyId: string;
  readonly name: string;
  readonly addedAt: Instant;
  readonly lastUsedAt: Instant | null;
};

/** What a challenge is for: showing a key that is added, or coming in with one. */
export type KeyPurpose = "enrolment" | "entry";

const CHALLENGE_MINUTES = 5;

/** Until when a key may answer a challenge. */
export function endOfChallenge(from: Instant): Instant {
  return later(from, CHALLENGE_MINUTES);
}

export function challengeHolds(expiresAt: Instant, now: Instant): boolean {
  return now < expiresAt;
}

/**
 * Whether a key's counter may follow the one that is kept. A key that counts counts upwards: the same number or a smaller one means that there
 * are two of it. Many keys, passkeys above all, always say 0.
 */
export function counterFollows(kept: number, given: number): boolean {
  return kept === 0 && given === 0 ? true : given > kept;
}

const MOST_KEYS = 10;

/** Whether another key may be added to so many. Refuses `identity.too-many-keys {most}`. */
export function mayAddKey(count: number): Result<undefined> {
  return count < MOST_KEYS ? accept() : refuse("identity.too-many-keys", { most: MOST_KEYS });
}

/**
 * Whether one of a person's second factors may go: the last one stays with whoever must have one. `others` counts what is left: keys, and the
 * app with codes. Refuses `identity.factor-compulsory`.
 */
export function mayRemoveFactor(compulsory: boolean, others: number): Result<undefined> {
  return compulsory && others === 0 ? refuse("identity.factor-compulsory") : accept();
}
