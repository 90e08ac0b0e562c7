import { expect, test } from "vitest";
import { inventedEnterprises } from "./invented-enterprises.ts";

const PLACE = { id: 1, name: "砚湖", division: "990102", weight: 1 };

test("one firm in 325 is there twice, under another code or name, with figures of its own", () => {
  const firms = [...inventedEnterprises({ seed: 1, count: 1000, places: [PLACE], years: [2025] })];
  const plain = (address: string) => address.replaceAll(" ", "");
  const pairs = [324, 649, 974].map((at) => {
    const double = firms[at];
    const first = firms.slice(0, at).find((it) => double && plain(it.address) === double.address && it.areaId === 1);
    return { double, first };
  });
  for (const { double, first } of pairs) {
    expect(double?.creditCode).not.toBe(first?.creditCode);
    expect(double?.facts).not.toEqual(first?.facts);
  }
  expect(firms).toHaveLength(1000);
  expect(new Set(firms.map(({ creditCode }) => creditCode)).size).toBe(1000);
  expect(pairs[0]?.double?.creditCode.slice(2, 17)).toBe(pairs[0]?.first?.creditCode.slice(2, 17));
});
