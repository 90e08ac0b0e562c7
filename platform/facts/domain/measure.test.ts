import { describe, expect, test } from "vitest";
import type { IsoDate } from "#kernel";
import { periodFits, staleOn, yearPeriod } from "./measure.ts";

describe("a value grows old", () => {
  test.each([
    [12, "2026-11-28", "2027-11-28", false],
    [12, "2026-11-28", "2027-11-29", true],
    [1, "2026-12-31", "2027-01-31", false],
    [6, "2026-08-31", "2027-02-28", false],
    [6, "2026-08-31", "2027-03-01", true],
    [null, "2000-01-01", "2999-01-01", false],
  ])("%s months after %s, on %s: %s", (validMonths, recorded, day, stale) => {
    expect(staleOn({ validMonths }, recorded as IsoDate, day as IsoDate)).toBe(stale);
  });
});

test("a period is a whole year, or has no end, as the measure asks", () => {
  const of = (per: "year" | "since") => ({ per }) as Parameters<typeof periodFits>[0];
  const since = { from: "2025-03-01" as IsoDate, to: null };
  expect([periodFits(of("year"), yearPeriod(2025)), periodFits(of("year"), since)]).toEqual([true, false]);
  expect([periodFits(of("since"), yearPeriod(2025)), periodFits(of("since"), since)]).toEqual([false, true]);
  expect(periodFits(of("year"), { from: "2025-01-01" as IsoDate, to: "2026-12-31" as IsoDate })).toBe(false);
});
