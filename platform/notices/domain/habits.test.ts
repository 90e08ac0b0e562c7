import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Instant, instant } from "#kernel";
import { releasedAt } from "./habits.ts";

const at = (clock: string) => instant(new Date(`2026-11-30T${clock}:00.000+08:00`).toISOString());
const clockOf = (moment: Instant) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" }).format(
    new Date(moment),
  );
const NIGHT = { from: 22 * 60, until: 7 * 60 };

describe("mail in quiet hours", () => {
  test("waits for their end, over midnight too, and leaves at once outside of them", () => {
    expect(releasedAt(at("21:59"), NIGHT)).toBe(at("21:59"));
    expect(clockOf(releasedAt(at("22:00"), NIGHT))).toBe("07:00");
    expect(clockOf(releasedAt(at("06:59"), NIGHT))).toBe("07:00");
    expect(releasedAt(at("07:00"), NIGHT)).toBe(at("07:00"));
    expect(releasedAt(at("12:30"), { from: 720, until: 780 })).toBe(at("13:00"));
    expect(releasedAt(at("12:30"), null)).toBe(at("12:30"));
    const justAfter = instant("2026-11-29T23:00:30.000Z");
    expect(releasedAt(justAfter, NIGHT)).toBe(justAfter);
  });

  test("leaves at the first minute that is not quiet, whatever the hours", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 0, max: 2_000_000_000 }), (from, until, seconds) => {
        fc.pre(from !== until);
        const now = instant(new Date(seconds * 1000).toISOString());
        // Walks minute by minute over the clock of the offices until one is not among the quiet ones.
        const quiet = new Set<number>();
        for (let each = from; each !== until; each = (each + 1) % 1440) quiet.add(each);
        let wanted = Date.parse(now);
        const minuteAt = (ms: number) => Math.floor(ms / 60_000 + 480) % 1440;
        while (quiet.has(minuteAt(wanted))) wanted = (Math.floor(wanted / 60_000) + 1) * 60_000;
        expect(Date.parse(releasedAt(now, { from, until }))).toBe(wanted);
      }),
    );
  });
});
