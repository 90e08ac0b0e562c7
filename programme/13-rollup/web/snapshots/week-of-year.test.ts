import { expect, test } from "vitest";
import { weekOfYear } from "./week-of-year.ts";

test.each([
  ["2026-01-01", 2026, 1],
  ["2026-11-30", 2026, 49],
  ["2026-11-29", 2026, 48],
  ["2027-01-03", 2026, 53],
  ["2027-01-04", 2027, 1],
  ["2024-12-30", 2025, 1],
] as const)("%s lies in week %i-%i", (text, year, week) => {
  const [y = 0, month = 1, day = 1] = text.split("-").map(Number);
  expect(weekOfYear(new Date(y, month - 1, day))).toEqual({ year, week });
});
