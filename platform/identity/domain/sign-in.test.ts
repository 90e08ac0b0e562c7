import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Instant, instant } from "#kernel";
import { afterWrongPassword, mayTrySignIn, type SignInState, sessionIsAlive } from "./sign-in.ts";

/** The instant so many seconds after a morning in November. */
function at(seconds: number): Instant {
  return instant(new Date(Date.UTC(2026, 10, 22, 8) + seconds * 1000).toISOString());
}

const FRESH: SignInState = { failedAttempts: 0, lockedUntil: null, disabled: false };

describe("guessing a password", () => {
  const attempts = fc.array(
    fc.record({ pause: fc.oneof(fc.nat(120), fc.constantFrom(1799, 1800, 1801), fc.nat(4000)), right: fc.boolean() }),
    { maxLength: 40 },
  );

  test("is stopped for 30 minutes by five wrong ones in a row, whatever the pauses", () => {
    fc.assert(
      fc.property(attempts, fc.integer({ min: 1, max: 20 }), (all, rightOnceIn) => {
        let state = FRESH;
        let [now, wrongInARow, lockEnds] = [0, 0, -1];
        all.forEach(({ pause, right: lucky }, index) => {
          const right = lucky && index % rightOnceIn === 0;
          now += pause;
          const allowed = mayTrySignIn(state, at(now));
          expect(allowed.ok, `attempt ${index}`).toBe(now >= lockEnds);
          if (!allowed.ok) {
            expect(allowed.refusal).toEqual({ code: "identity.locked", facts: { until: at(lockEnds) } });
            return;
          }
          state = right ? FRESH : { ...afterWrongPassword(state, at(now)), disabled: false };
          wrongInARow = right ? 0 : wrongInARow + 1;
          if (wrongInARow === 5) [wrongInARow, lockEnds] = [0, now + 30 * 60];
        });
      }),
    );
  });

  test("the fifth locks, the fourth does not, and the lock ends at its last second", () => {
    const fourth = afterWrongPassword({ ...FRESH, failedAttempts: 3 }, at(0));
    expect(fourth).toEqual({ failedAttempts: 4, lockedUntil: null });
    const fifth = { ...afterWrongPassword({ ...FRESH, ...fourth }, at(10)), disabled: false };
    expect(fifth.lockedUntil).toBe(at(1810));
    expect(mayTrySignIn(fifth, at(1809)).ok).toBe(false);
    expect(mayTrySignIn(fifth, at(1810)).ok).toBe(true);
  });

  test("a disabled account answers as a wrong password does", () => {
    expect(mayTrySignIn({ ...FRESH, disabled: true }, at(0))).toEqual({
      ok: false,
      refusal: { code: "identity.wrong-sign-in", facts: {} },
    });
  });
});

describe("an account that nobody uses", () => {
  test("opens on the last day of ninety, and not after it", () => {
    const state = { ...FRESH, activeAt: at(0) };
    expect(mayTrySignIn(state, at(90 * 86_400 - 1)).ok).toBe(true);
    expect(mayTrySignIn(state, at(90 * 86_400))).toEqual({
      ok: false,
      refusal: { code: "identity.account-idle", facts: { days: 90 } },
    });
    expect(mayTrySignIn(FRESH, at(400 * 86_400)).ok).toBe(true);
  });
});

describe("a session", () => {
  test("lives while it is younger than 12 hours and was used in the last 30 minutes", () => {
    const nearly = (limit: number) => fc.oneof(fc.nat(limit * 2), fc.integer({ min: limit - 2, max: limit + 2 }));
    fc.assert(
      fc.property(nearly(12 * 3600), nearly(30 * 60), (age, idle) => {
        const session = { createdAt: at(0), lastSeenAt: at(Math.max(0, age - idle)) };
        const sinceUse = age - Math.max(0, age - idle);
        expect(sessionIsAlive(session, at(age), { idleMinutes: 30, hours: 12 })).toBe(age < 43_200 && sinceUse < 1800);
      }),
    );
  });
});
