import { expect, test } from "vitest";
import { enterprisesBehind } from "./behind-cell.ts";

const cell = { areaId: 990100, first: 2026, last: 2026, adding: true, figure: null, latest: null };
const investment = { code: "smart-investment" };
const DAY = "2026-11-22";

test("a cell opens the enterprises of its year, and without a figure those of the last known one", () => {
  expect(enterprisesBehind(investment, { ...cell, figure: "1", last: 2028 }, DAY)).toBe(
    "/indicators/smart-investment/enterprises?area=990100&year=2026",
  );
  const latest = { ...cell, latest: { year: 2025, figure: "1" } };
  expect(enterprisesBehind(investment, latest, DAY)).toMatch(/year=2025$/);
  expect(enterprisesBehind(investment, cell, DAY)).toBeUndefined();
  expect(enterprisesBehind({ code: null }, { ...cell, figure: "1" }, DAY)).toBeUndefined();
});

test("a sum of years opens those of all its years that have begun, a stock those of one", () => {
  const sum = { ...cell, figure: "1", first: 2024, last: 2028 };
  expect(enterprisesBehind(investment, sum, DAY)).toMatch(/\?area=990100&year=2026&from=2024$/);
  expect(enterprisesBehind(investment, { ...sum, adding: false, last: 2026 }, DAY)).toMatch(/year=2026$/);
});
