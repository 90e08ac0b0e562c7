import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay, instant, later, parseIsoDate, yearOf, yearsLater } from "./iso-date.ts";

/** The days of 1900 to 2100 as the clock of the machine counts them, one after the other. */
function daysByClock(): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2101, 0, 1); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

const DAYS = daysByClock();

describe("a calendar day", () => {
  test("from 1900 to 2100, every day that exists is found and no other", () => {
    const found: string[] = [];
    for (let year = 1900; year <= 2100; year += 1) {
      for (let month = -1; month <= 14; month += 1) {
        for (let day = -1; day <= 33; day += 1) {
          const one = calendarDay(year, month, day);
          if (one !== undefined) found.push(one);
        }
      }
    }
    expect(found.length).toBe(73_414);
    expect(found).toEqual(DAYS);
  });

  test("is read back from its text, with its year", () => {
    const wrong = DAYS.filter((text) => {
      const day = parseIsoDate(text);
      return !day.ok || day.value !== text || yearOf(day.value) !== new Date(`${text}T00:00:00Z`).getUTCFullYear();
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    [0, 1, 1],
    [10_000, 1, 1],
    [2024.5, 1, 1],
    [2024, 1.5, 1],
    [2024, 1, 1.5],
    [Number.NaN, 1, 1],
    [2024, Number.NaN, 1],
    [2024, 1, Number.NaN],
  ])("year %d, month %d, day %d is no day", (year, month, day) => {
    expect(calendarDay(year, month, day)).toBeUndefined();
  });

  test("the first and the last year are written with four digits", () => {
    expect(calendarDay(1, 1, 1)).toBe("0001-01-01");
    expect(calendarDay(9999, 12, 31)).toBe("9999-12-31");
  });

  test("so many years later is the same day, in February the last there is, within the years that can be written", () => {
    const moved = (day: string, years: number) => {
      const read = parseIsoDate(day);
      return read.ok && yearsLater(read.value, years);
    };
    expect([moved("2026-11-30", 2), moved("2026-11-30", -20), moved("2024-02-29", 1)]).toEqual([
      ...["2028-11-30", "2006-11-30", "2025-02-28"],
    ]);
    expect([moved("2024-02-29", 4), moved("9999-02-01", 1), moved("0001-02-01", -1)]).toEqual([
      ...["2028-02-29", "9999-02-01", "0001-02-01"],
    ]);
  });

  test.each([
    "2023-02-29",
    "1900-02-29",
    "2024-04-31",
    "2024-13-01",
    "2024-00-10",
    "2024-1-1",
    "24-01-01",
    "2024/01/01",
    "2024-01-01 ",
    "2024-01-01\n",
    "２０２４-01-01",
    "2024-01-01T00:00:00Z",
    "",
  ])("“%s” is refused with what was written", (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, refusal: { code: "kernel.not-a-date", facts: { text } } });
  });

  test("any other text is refused", () => {
    const known = new Set(DAYS);
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!known.has(text) && !/^\d{4}-/.test(text));
        expect(parseIsoDate(text).ok).toBe(false);
      }),
    );
  });
});

describe("an instant some minutes later", () => {
  const index = fc.integer({ min: 400, max: DAYS.length - 400 });
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59_999 }))
    .map(([hour, minute, ms]) => {
      const two = (value: number) => String(value).padStart(2, "0");
      return `${two(hour)}:${two(minute)}:${two(Math.floor(ms / 1000))}.${String(ms % 1000).padStart(3, "0")}Z`;
    });

  test("a number of whole days later is the same time of the day so many days on", () => {
    fc.assert(
      fc.property(index, clock, fc.integer({ min: -400, max: 400 }), (from, time, days) => {
        expect(later(instant(`${DAYS[from]}T${time}`), days * 24 * 60)).toBe(`${DAYS[from + days]}T${time}`);
      }),
    );
  });

  test("within a day, the minutes are added on the clock", () => {
    fc.assert(
      fc.property(index, fc.nat(1439), fc.nat(1439), (day, before, after) => {
        const at = (minutes: number) => {
          const hour = String(Math.floor(minutes / 60)).padStart(2, "0");
          return `${DAYS[day]}T${hour}:${String(minutes % 60).padStart(2, "0")}:07.250Z`;
        };
        expect(later(instant(at(before)), after - before)).toBe(at(after));
      }),
    );
  });

  test("compares as text as it compares in time", () => {
    fc.assert(
      fc.property(index, clock, fc.integer({ min: -500_000, max: 500_000 }), (from, time, minutes) => {
        const moment = instant(`${DAYS[from]}T${time}`);
        const other = later(moment, minutes);
        expect(Math.sign(Number(other > moment) - Number(other < moment))).toBe(Math.sign(minutes));
      }),
    );
  });
});
