import fc from "fast-check";
import { expect, test } from "vitest";
import { instant, later } from "#kernel";
import { challengeHolds, counterFollows, endOfChallenge, mayAddKey, mayRemoveFactor } from "./security-key.ts";

test("a counter follows only by growing, and one that never counts may say nought for ever", () => {
  const count = fc.nat(0xffff_ffff);
  fc.assert(
    fc.property(count, count, (kept, given) => {
      expect(counterFollows(kept, given)).toBe(kept + given === 0 || kept < given);
    }),
  );
  expect([counterFollows(0, 0), counterFollows(0, 1), counterFollows(7, 7), counterFollows(7, 0)]).toEqual([
    ...[true, true, false, false],
  ]);
});

test("a challenge holds for five minutes", () => {
  const made = instant("2026-11-22T04:00:00.000Z");
  expect(challengeHolds(endOfChallenge(made), later(made, 4))).toBe(true);
  expect(challengeHolds(endOfChallenge(made), instant("2026-11-22T04:04:59.999Z"))).toBe(true);
  expect(challengeHolds(endOfChallenge(made), later(made, 5))).toBe(false);
});

test("ten keys are enough, and the last factor stays with whoever must have one", () => {
  expect([0, 9, 10, 11].map((count) => mayAddKey(count).ok)).toEqual([true, true, false, false]);
  fc.assert(
    fc.property(fc.boolean(), fc.nat(11), (compulsory, others) => {
      expect(mayRemoveFactor(compulsory, others).ok).toBe(!compulsory || others > 0);
    }),
  );
});
