import fc from "fast-check";
import { expect, test } from "vitest";
import { daysLater, type IsoDate } from "#kernel";
import {
  faultsOfYear,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
  workingDaysLater,
} from "./working-days.ts";

const day = (text: string) => text as IsoDate;

/** The autumn of 2026: seven days off, two weekend days worked. */
const AUTUMN: WorkingCalendar = new Map([
  [
    2026,
    {
      year: 2026,
      off: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"].map(day),
      worked: ["2026-09-20", "2026-10-10"].map(day),
    },
  ],
]);

test("a limit begins on the day after, skips holidays and counts a Saturday that is worked", () => {
  expect(workingDaysLater(AUTUMN, day("2026-09-30"), 1)).toEqual({ day: "2026-10-08", estimated: false });
  expect(workingDaysLater(AUTUMN, day("2026-09-30"), 3)).toEqual({ day: "2026-10-10", estimated: false });
  expect(workingDaysLater(AUTUMN, day("2026-09-18"), 1)).toEqual({ day: "2026-09-20", estimated: false });
  expect(workingDaysLater(AUTUMN, day("2026-10-02"), 2)).toEqual({ day: "2026-10-09", estimated: false });
});

test("a limit that runs into a year whose holidays nobody has announced yet is an estimate", () => {
  expect(workingDaysLater(AUTUMN, day("2026-12-30"), 1)).toEqual({ day: "2026-12-31", estimated: false });
  expect(workingDaysLater(AUTUMN, day("2026-12-31"), 1)).toEqual({ day: "2027-01-01", estimated: true });
});

test("a year as somebody typed it: what cannot be is told day by day", () => {
  const off = ["2026-10-01", "2026-10-03", "2025-10-01"].map(day);
  const worked = ["2026-10-10", "2026-10-12", "2026-10-01"].map(day);
  expect(faultsOfYear({ year: 2026, off, worked })).toEqual([
    { fault: "other-year", day: "2025-10-01" },
    { fault: "off-weekend", day: "2026-10-03" },
    { fault: "worked-weekday", day: "2026-10-12" },
    { fault: "worked-weekday", day: "2026-10-01" },
    { fault: "twice", day: "2026-10-01" },
  ]);
});

/** Another way to the same: all days of two years as one string, a letter a day. */
function drawn(calendar: WorkingCalendar): { at: (place: number) => IsoDate; letters: string } {
  const first = Date.UTC(2026, 0, 1);
  const at = (place: number) => new Date(first + place * 86_400_000).toISOString().slice(0, 10) as IsoDate;
  const letters = Array.from({ length: 730 }, (_, place) => {
    const weekday = new Date(first + place * 86_400_000).getUTCDay();
    const [year] = [calendar.get(Number(at(place).slice(0, 4)))];
    if (year?.worked.includes(at(place))) return "w";
    return weekday === 0 || weekday === 6 || year?.off.includes(at(place)) ? "." : "w";
  }).join("");
  return { at, letters };
}

test("limits and remainders agree with days counted one by one, whatever holidays there are", () => {
  const chosen = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 });
  fc.assert(
    fc.property(
      chosen,
      chosen,
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 60 }),
      (a, b, start, days) => {
        const plain = drawn(new Map());
        const off = a.map(plain.at).filter((one) => isWorkingDay(new Map(), one));
        const worked = b.map(plain.at).filter((one) => !isWorkingDay(new Map(), one));
        const calendar: WorkingCalendar = new Map([[2026, { year: 2026, off, worked }]]);
        const { at, letters } = drawn(calendar);
        let end = start;
        for (let left = days; left > 0; ) if (letters[++end] === "w") left--;
        expect(workingDaysLater(calendar, at(start), days).day).toBe(at(end));
        expect(workingDaysBetween(calendar, at(start), at(end))).toBe(days);
        expect(workingDaysBetween(calendar, at(end), at(start))).toBe(-days);
        expect(daysLater(at(start), end - start)).toBe(at(end));
      },
    ),
    { numRuns: 300 },
  );
});
