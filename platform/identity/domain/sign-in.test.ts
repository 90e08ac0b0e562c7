import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Instant, instant } from "#kernel";
import { acceptablePassword, afterWrongPassword, mayTrySignIn, type SignInState, sessionIsAlive } from "./sign-in.ts";

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

describe("a session", () => {
  test("lives while it is younger than 12 hours and was used in the last 30 minutes", () => {
    const nearly = (limit: number) => fc.oneof(fc.nat(limit * 2), fc.integer({ min: limit - 2, max: limit + 2 }));
    fc.assert(
      fc.property(nearly(12 * 3600), nearly(30 * 60), (age, idle) => {
        const session = { createdAt: at(0), lastSeenAt: at(Math.max(0, age - idle)) };
        const sinceUse = age - Math.max(0, age - idle);
        expect(sessionIsAlive(session, at(age))).toBe(age < 43_200 && sinceUse < 1800);
      }),
    );
  });
});

describe("a password", () => {
  const character = fc.oneof(
    fc.constantFrom(..."abcxyzABCXYZ0189"),
    fc.constantFrom(..."!-_ .中文密é"),
    fc.constantFrom("𠮷", "🙂"),
  );
  const word = fc.array(character, { maxLength: 20 }).map((characters) => characters.join(""));
  const name = fc.constantFrom("li", "wang", "abc", "chengyan.officer", "");

  /** How many of small letters, capitals, digits and anything else there are. */
  function kinds(text: string): number {
    const found = new Set<string>();
    for (const one of text) {
      if (one >= "0" && one <= "9") found.add("digit");
      else if (one >= "a" && one <= "z") found.add("small");
      else if (one >= "A" && one <= "Z") found.add("capital");
      else found.add("other");
    }
    return found.size;
  }

  test("has twelve characters of three kinds and does not hold the user name", () => {
    fc.assert(
      fc.property(word, name, fc.boolean(), (letters, userName, mixIn) => {
        const password = mixIn ? letters.slice(0, 6) + userName.toUpperCase() + letters.slice(6) : letters;
        const held = userName.length > 2 && password.toLowerCase().split(userName.toLowerCase()).length > 1;
        const good = Array.from(password).length > 11 && kinds(password) > 2 && !held;
        expect(acceptablePassword(password, userName)).toEqual(
          good
            ? { ok: true, value: undefined }
            : { ok: false, refusal: { code: "identity.weak-password", facts: { minimum: 12 } } },
        );
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["Harbour-crane-7", "ming", true],
    ["harbour-crane-7", "ming", true],
    ["harbourcrane7x", "ming", false],
    ["Harbour-7abc", "ming", true],
    ["Harbour-7ab", "ming", false],
    ["港口的起重机一共有七台Ab", "ming", true],
    ["𠮷𠮷𠮷𠮷𠮷aB1", "ming", false],
    ["Ming-crane-7-x", "ming", false],
    ["Li-crane-70-xy", "li", true],
  ])("%s of %s: %s", (password, userName, good) => {
    expect(acceptablePassword(password, userName).ok).toBe(good);
  });
});
