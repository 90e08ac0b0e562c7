import fc from "fast-check";
import { expect, test } from "vitest";
import { type Instant, idOf, instant } from "#kernel";
import { mayRecertify, recertificationState } from "./recertification.ts";

const at = (text: string): Instant => instant(new Date(text).toISOString());

test("a role is confirmed by a word of this year, due by the deadline of the next, and overdue after it", () => {
  const granted = at("2026-03-01T00:00:00Z");
  const standing = (now: string) => recertificationState(granted, at(now), "11-30");
  expect(standing("2026-12-31T15:59:59Z")).toBe("confirmed");
  // The year of the offices begins eight hours earlier than that of Greenwich.
  expect(standing("2026-12-31T16:00:00Z")).toBe("due");
  expect(standing("2027-11-30T15:59:59Z")).toBe("due");
  expect(standing("2027-11-30T16:00:00Z")).toBe("overdue");
  expect(standing("2028-01-15T00:00:00Z")).toBe("overdue");
});

test("whatever the days, a word said later never makes a role stand worse, nor waiting better", () => {
  const order = ["confirmed", "due", "overdue"];
  const day = fc.integer({ min: 0, max: 2000 });
  const moment = (days: number) => instant(new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString());
  fc.assert(
    fc.property(day, day, day, fc.constantFrom("12-31", "06-30", "01-15"), (word, more, wait, deadline) => {
      const worst = (said: number, now: number) =>
        order.indexOf(recertificationState(moment(said), moment(now), deadline));
      const now = word + more + wait;
      expect(worst(word + more, now)).toBeLessThanOrEqual(worst(word, now));
      expect(worst(word, now + more)).toBeGreaterThanOrEqual(worst(word, now));
      // Nobody goes two years and a day without being overdue, and nobody is within the year of the word.
      if (now - word > 731) expect(worst(word, now)).toBe(2);
    }),
  );
});

test("nobody confirms a role of his own", () => {
  expect(mayRecertify(idOf("u1"), idOf("u1"))).toMatchObject({ refusal: { code: "identity.not-oneself" } });
  expect(mayRecertify(idOf("u1"), idOf("u2")).ok).toBe(true);
});
