import { accept, type Instant, later, type Result, refuse } from "#kernel";

const LOCK_AFTER_FAILURES = 5;
const LOCK_MINUTES = 30;

export type SignInState = {
  readonly failedAttempts: number;
  readonly lockedUntil: Instant | null;
  readonly disabled: boolean;
  /** When the account was last used, or opened; left out where it may rest for ever. */
  readonly activeAt?: Instant;
};

const IDLE_DAYS = 90;

/** Whether nobody used the account for ninety days. */
export function restsTooLong(activeAt: Instant, now: Instant): boolean {
  return now >= later(activeAt, IDLE_DAYS * 24 * 60);
}

/**
 * Whether a sign-in may be tried now; refuses `identity.locked` with the end of the lock, and `identity.account-idle {days}` when nobody
 * used the account for ninety days. A disabled account looks like a wrong password.
 */
export function mayTrySignIn(state: SignInState, now: Instant): Result<undefined> {
  if (state.lockedUntil !== null && now < state.lockedUntil) {
    return refuse("identity.locked", { until: state.lockedUntil });
  }
  if (state.disabled) return refuse("identity.wrong-sign-in");
  const rests = state.activeAt !== undefined && restsTooLong(state.activeAt, now);
  return rests ? refuse("identity.account-idle", { days: IDLE_DAYS }) : accept();
}

/** The counters after a wrong password: five in a row lock the account for 30 minutes. */
export function afterWrongPassword(
  state: SignInState,
  now: Instant,
): { failedAttempts: number; lockedUntil: Instant | null } {
  const failures = state.failedAttempts + 1;
  return failures >= LOCK_AFTER_FAILURES
    ? { failedAttempts: 0, lockedUntil: later(now, LOCK_MINUTES) }
    : { failedAttempts: failures, lockedUntil: null };
}

/** A session ends so long after sign-in, or after its last use, as the policy says. */
export function sessionIsAlive(
  session: { createdAt: Instant; lastSeenAt: Instant },
  now: Instant,
  { idleMinutes, hours }: { readonly idleMinutes: number; readonly hours: number },
): boolean {
  return now < later(session.createdAt, hours * 60) && now < later(session.lastSeenAt, idleMinutes);
}
