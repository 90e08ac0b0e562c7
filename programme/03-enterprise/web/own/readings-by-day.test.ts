import { expect, test } from "vitest";
import { readingsByDay } from "./readings-by-day.ts";

test("readings stand under the day that it was in the offices, newest first", () => {
  const readings = ["2026-11-30T16:00:00.000Z", "2026-11-30T15:59:59.000Z", "2026-11-30T01:00:00.000Z"];
  const days = readingsByDay(readings.map((at) => ({ at })));
  expect(days.map(([day, of]) => [day, of.length])).toEqual([
    ["2026-12-01", 1],
    ["2026-11-30", 2],
  ]);
});
