import fc from "fast-check";
import { expect, test } from "vitest";
import { areaId, type Instant, idOf, instant } from "#kernel";
import { mayNameDeputy, standsIn } from "./deputyship.ts";
import { type Actor, type Assignment, onBehalfOf, PERMISSIONS, ROLES } from "./permission.ts";

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

test("an act is a deputy's wherever a role of one's own does not allow it in that very area", () => {
  const own: Assignment = { role: "auditor", areaId: areaId(1) };
  const lent: Assignment = { role: "programme-officer", areaId: areaId(2), onBehalfOf: "王明" };
  const more: Assignment = { role: "programme-officer", areaId: areaId(3), onBehalfOf: "李娜" };
  const actor = (...assignments: Assignment[]): Actor => ({
    ...{ userId: idOf("u"), userName: "u", displayName: "u", subjects: [] },
    assignments,
  });
  expect(onBehalfOf(actor(own, lent), ["plan.publish"])).toBe("王明");
  // One's own office elsewhere gives no right here: the areas of the request come from both, and both are named.
  expect(onBehalfOf(actor(own, lent), ["plan.read"])).toBe("王明");
  expect(onBehalfOf(actor(own, { ...lent, areaId: areaId(1) }), ["plan.read"])).toBeUndefined();
  expect(onBehalfOf(actor(own), ["plan.read"])).toBeUndefined();
  expect(onBehalfOf(actor(lent, more), ["plan.publish"])).toBe("王明、李娜");
  expect(onBehalfOf(actor(own, lent), ["audit.read", "plan.publish"])).toBe("王明");
});

test("whose role is needed is told for any mixture of roles, as counted right by right", () => {
  const role = fc.constantFrom(...ROLES);
  const lender = fc.constantFrom(undefined, "王明", "李娜");
  const held = fc.record({ role, areaId: fc.integer({ min: 1, max: 3 }).map(areaId), lender });
  const wanted = fc.subarray([...new Set(ROLES.flatMap((one) => PERMISSIONS[one]))], { minLength: 1 });
  fc.assert(
    fc.property(fc.array(held), wanted, (all, permissions) => {
      const assignments = all.map(
        ({ lender: name, ...one }): Assignment => (name ? { ...one, onBehalfOf: name } : one),
      );
      const person = { userId: idOf<"user">("u"), userName: "u", displayName: "u", subjects: [], assignments };
      const needed = new Set<string>();
      for (const permission of permissions)
        for (const area of [1, 2, 3]) {
          const sources = all.filter((one) => one.areaId === area && PERMISSIONS[one.role].includes(permission));
          if (sources.every((one) => one.lender !== undefined)) for (const one of sources) needed.add(one.lender ?? "");
        }
      const told = onBehalfOf(person, permissions);
      expect(new Set(told === undefined ? [] : told.split("、"))).toEqual(needed);
    }),
  );
});
