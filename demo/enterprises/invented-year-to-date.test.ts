import { createHash } from "node:crypto";
import path from "node:path";
import { expect, test } from "vitest";
import { inventedCity, inventedEnterprises, inventedPlaces, inventedYearToDate } from "../index.ts";

const SEED = 20_261_128;
const { areas } = inventedCity(path.resolve(import.meta.dirname, "../.."));
const firms = [
  ...inventedEnterprises({ seed: SEED, count: 1500, places: inventedPlaces(areas), years: [2023, 2024, 2025] }),
];
const reports = firms.map((it, turn) => inventedYearToDate(it, turn, SEED));
const districtOf = (areaId: number) => (areaId < 0 ? areaId : Math.floor(areaId / 1000));

test("the years that are over stay as they were, to the letter", () => {
  const hash = createHash("sha256").update(JSON.stringify(firms)).digest("hex");
  expect(hash).toBe("f2e05daa2eaad47f9cc7f59d432e9f7a01f9b2279bd6fcabc298e05c312048b7");
});

test("the year in progress is reported by about seven in ten, by more in one district than in the other", () => {
  const shareOf = (district: number) => {
    const there = reports.filter((_, turn) => districtOf(firms[turn]?.areaId ?? 0) === district);
    return there.filter((facts) => facts.length > 0).length / there.length;
  };
  const reported = reports.filter((facts) => facts.length > 0).length / reports.length;
  expect(reported).toBeGreaterThan(0.66);
  expect(reported).toBeLessThan(0.76);
  expect(shareOf(990102)).toBeGreaterThan(shareOf(990122) + 0.2);
});

test("parts never exceed their whole, and each figure is one of the year in progress", () => {
  const parts = [
    ["smart-investment", "renovation-investment"],
    ["equipment-digital", "equipment"],
    ["equipment-connected", "equipment-digital"],
    ["equipment-nc", "equipment"],
    ["robots", "equipment"],
    ["key-steps-nc", "key-steps"],
  ] as const;
  for (const facts of reports) {
    const value = (code: string) => facts.find(({ measure }) => measure === code)?.text;
    for (const [part, whole] of parts) {
      if (value(part) === undefined || value(whole) === undefined) continue;
      expect(Number(value(part))).toBeLessThanOrEqual(Number(value(whole)));
    }
    expect(facts.every(({ year, text }) => year === 2026 && !text.startsWith("-"))).toBe(true);
    expect(new Set(facts.map(({ measure }) => measure)).size).toBe(facts.length);
  }
});

test("the same seed gives the same", () => {
  expect(firms.slice(0, 50).map((it, turn) => inventedYearToDate(it, turn, SEED))).toEqual(reports.slice(0, 50));
});
