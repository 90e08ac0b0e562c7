import fc from "fast-check";
import { expect, test } from "vitest";
import { areaId, type Instant, idOf, instant } from "#kernel";
import { mayNameDeputy, standsIn } from "./deputyship.ts";
import { type Actor, type Assignment, onBehalfOf } from "./permission.ts";

const at = (minutes: number): Instant => instant(new Date(Date.UTC(2026, 10, 22) + minutes * 60_000).toISOString());
const DAY = 1440;

test("a deputy stands in from the first minute on and not in the last, whatever the period", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), fc.nat(2000), (from, length, now) => {
      expect(standsIn({ from: at(from), until: at(from + length) }, at(now))).toBe(now >= from && now < from + length);
    }),
  );
  const period = { from: at(10), until: at(20) };
  expect([9, 10, 19, 20].map((minute) => standsIn(period, at(minute)))).toEqual([false, true, true, false]);
});

test("only somebody of the same duty in line, not oneself, for at most 92 days that are not over", () => {
  const duties = fc.constantFrom("programme", "system", "security", "audit" as const);
  const minutes = fc.integer({ min: -100 * DAY, max: 200 * DAY });
  fc.assert(
    fc.property(
      duties,
      duties,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      minutes,
      minutes,
      (a, b, usable, inLine, same, from, until) => {
        const deputy = { userId: idOf<"user">(same ? "me" : "you"), duty: b, usable, inLine };
        const named = mayNameDeputy({ userId: idOf("me"), duty: a }, deputy, {
          from: at(from),
          until: at(until),
          now: at(0),
        });
        const period = until > from && until > 0 && until - from <= 92 * DAY;
        expect(named.ok).toBe(!same && a === b && usable && inLine && period);
      },
    ),
    { numRuns: 500 },
  );
});

test("an act is a deputy's only where nothing of one's own allows it", () => {
  const own: Assignment = { role: "auditor", areaId: areaId(1) };
  const lent: Assignment = { role: "programme-officer", areaId: areaId(2), onBehalfOf: "王明" };
  const more: Assignment = { role: "programme-officer", areaId: areaId(3), onBehalfOf: "李娜" };
  const actor = (...assignments: Assignment[]): Actor => ({
    ...{ userId: idOf("u"), userName: "u", displayName: "u", subjects: [] },
    assignments,
  });
  expect(onBehalfOf(actor(own, lent), ["plan.publish"])).toBe("王明");
  expect(onBehalfOf(actor(own, lent), ["plan.read"])).toBeUndefined();
  expect(onBehalfOf(actor(own), ["plan.read"])).toBeUndefined();
  expect(onBehalfOf(actor(lent, more), ["plan.publish"])).toBe("王明、李娜");
  expect(onBehalfOf(actor(own, lent), ["audit.read", "plan.publish"])).toBeUndefined();
});
