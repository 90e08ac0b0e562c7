import { expect, test } from "vitest";
import { lastFinishedYear } from "./roster-view.ts";

test.each([
  ["2026-11-29", 2025],
  ["2026-12-31", 2025],
  ["2027-01-01", 2026],
])("on %s the last year that is over is %i", (day, year) => expect(lastFinishedYear(day)).toBe(year));
