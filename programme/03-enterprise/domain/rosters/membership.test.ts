import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoDate } from "#kernel";
import { daysLater, readPeriod } from "./calendar.ts";
import { isOnList, lastDayOf, membersOn, type RosterStay, standingOf } from "./membership.ts";

const day = (text: string) => text as IsoDate;
const stay = (from: string, until: string | null = null, offFrom: string | null = null): RosterStay => ({
  ...{ enterpriseId: "a", from: day(from), until: until as IsoDate | null, offFrom: offFrom as IsoDate | null },
});

describe("a stay on a list", () => {
  test("counts on its first and its last day", () => {
    const it = stay("2026-01-01", "2026-12-31");
    expect(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map((on) => isOnList(it, day(on)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("taken off from a day on, counts on the day before", () => {
    const it = stay("2026-01-01", "2026-12-31", "2026-03-01");
    expect([lastDayOf(it), isOnList(it, day("2026-02-28")), isOnList(it, day("2026-03-01"))]).toEqual([
      "2026-02-28",
      true,
      false,
    ]);
  });

  test("taken off on its first day never counted", () => {
    const it = stay("2026-01-01", null, "2026-01-01");
    expect([isOnList(it, day("2026-01-01")), standingOf(it, day("2026-01-01"))]).toEqual([false, "taken-off"]);
  });

  test.each<[string, string]>([
    ["2025-12-31", "coming"],
    ["2026-01-01", "valid"],
    ["2026-10-01", "valid"],
    ["2026-10-02", "ending"],
    ["2026-12-31", "ending"],
    ["2027-01-01", "expired"],
  ])("on %s is %s, 90 days before its end soon ending", (on, standing) => {
    expect(standingOf(stay("2026-01-01", "2026-12-31"), day(on))).toBe(standing);
  });
});

/** The first day of the model's calendar is 1 January 2024; the reference is the platform's own calendar. */
const dayNumber = (number: number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10) as IsoDate;
const LAST = 1200;

/** Few days, so that first and last days are met often; the end of a February in a leap year is among them. */
type Modelled = { enterprise: number; from: number; length: number | null; off: number | null };
const modelled: fc.Arbitrary<Modelled> = fc.record({
  enterprise: fc.integer({ min: 0, max: 5 }),
  from: fc.integer({ min: 0, max: 60 }),
  length: fc.option(fc.integer({ min: 0, max: 30 })),
  off: fc.option(fc.integer({ min: 0, max: 40 })),
});

/** Walks through the days and keeps who is there, as somebody with a paper list would. */
function naiveMembers(stays: readonly Modelled[], on: number): string[] {
  const there: Record<string, number> = {};
  for (let today = 0; today <= on; today++)
    for (const [index, { enterprise, from, length, off }] of stays.entries()) {
      const name = `${enterprise} ${index}`;
      if (today === from) there[name] = enterprise;
      if (length !== null && today === from + length + 1) delete there[name];
      if (off !== null && today === from + off) delete there[name];
    }
  return [...new Set(Object.values(there).map(String))].toSorted();
}

test("who is on a list on a day is what somebody finds who walks through all days", () => {
  fc.assert(
    fc.property(fc.array(modelled, { maxLength: 6 }), fc.integer({ min: 0, max: 110 }), (stays, on) => {
      const real = stays.map(({ enterprise, from, length, off }) => ({
        enterpriseId: String(enterprise),
        from: dayNumber(from),
        until: length === null ? null : dayNumber(from + length),
        offFrom: off === null ? null : dayNumber(from + off),
      }));
      expect([...membersOn(real, dayNumber(on))].toSorted()).toEqual(naiveMembers(stays, on));
    }),
    { numRuns: 2000 },
  );
});

test("days later and earlier are those of the calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LAST }), fc.integer({ min: -900, max: 900 }), (from, days) => {
      expect(daysLater(dayNumber(from), days)).toBe(dayNumber(from + days));
    }),
  );
});

test.each<[string, string, string]>([
  ["2026", "2026-01-01", "2026-12-31"],
  ["2026-Q1", "2026-01-01", "2026-03-31"],
  ["2026-Q4", "2026-10-01", "2026-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2026-04", "2026-04-01", "2026-04-30"],
])("period %s lasts from %s to %s", (text, from, to) => {
  expect(readPeriod(text)).toEqual({ ok: true, value: { from, to } });
});

test.each(["", "26", "2026-Q5", "2026-13", "2026-1", "2026-00", "2026年"])("“%s” is no period", (text) => {
  expect(readPeriod(text)).toMatchObject({ ok: false, refusal: { code: "enterprise.roster-period-unknown" } });
});
