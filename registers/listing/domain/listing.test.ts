import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IsoDate, yearsLater } from "#kernel";
import { enterList, type Listing, removeFromList, standingOn } from "./listing.ts";

const day = (text: string) => text as IsoDate;
const listed = (validUntil: string | null): Listing => ({
  status: "listed",
  validUntil: validUntil === null ? null : day(validUntil),
});

describe("how an entry stands", () => {
  test.each([
    ["2026-11-30", "expiring"],
    ["2026-11-29", "expired"],
    ["2027-02-28", "expiring"],
    ["2027-03-01", "valid"],
    [null, "valid"],
  ])("until %s, on 30 November 2026, it is %s", (until, standing) => {
    expect(standingOn(listed(until), day("2026-11-30"))).toBe(standing);
  });

  test("an entry that was removed or renewed stays so, whatever its days say", () => {
    for (const status of ["removed", "renewed"] as const)
      expect(standingOn({ status, validUntil: day("2099-01-01") }, day("2026-11-30"))).toBe(status);
  });

  test("time goes one way: valid, then expiring, then expired", () => {
    const order = ["valid", "expiring", "expired"];
    const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    const days = moment.map((at) => day(at.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(days, days, days, (until, one, other) => {
        const [before, after] = one < other ? [one, other] : [other, one];
        const [early, late] = [before, after].map((at) => order.indexOf(standingOn(listed(until), at)));
        expect(early).toBeLessThanOrEqual(late ?? -1);
      }),
    );
  });
});

describe("entering", () => {
  const today = day("2026-11-30");
  const until = (before: Listing | undefined, years: number | null) => {
    const entered = enterList(before, today, years);
    return entered.ok ? entered.value.validUntil : entered.refusal.code;
  };

  test("holds three years from today, or until somebody takes the entry off", () => {
    expect(until(undefined, 3)).toBe("2029-11-30");
    expect(until(undefined, null)).toBeNull();
  });

  test("a second entry beside a valid one is refused, with and without an end", () => {
    expect(until(listed("2027-03-01"), 3)).toBe("listing.already-listed");
    expect(until(listed(null), null)).toBe("listing.already-listed");
  });

  test("a renewal before the end loses no day; one after it begins today", () => {
    expect(until(listed("2027-02-28"), 3)).toBe(yearsLater(day("2027-02-28"), 3));
    expect(until(listed("2026-11-01"), 3)).toBe("2029-11-30");
    expect(until({ status: "removed", validUntil: day("2028-01-01") }, 3)).toBe("2029-11-30");
  });
});

test("an entry is removed once, with a reason", () => {
  expect(removeFromList(listed(null), "  查实  ")).toEqual({ ok: true, value: { type: "removed", reason: "查实" } });
  expect(removeFromList(listed(null), "  ")).toMatchObject({ refusal: { code: "listing.reason-missing" } });
  expect(removeFromList({ status: "removed", validUntil: null }, "再")).toMatchObject({
    refusal: { code: "listing.ended" },
  });
});
