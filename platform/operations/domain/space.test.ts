import { expect, test } from "vitest";
import { ballastBytes, reserveOf, spaceAfter } from "./space.ts";

const MIB = 1024 * 1024;

test("a twentieth of the disk stays free, at most 1 GB and at least 64 MB, or what the operator says", () => {
  expect(reserveOf(10 * 1024 * MIB, undefined)).toBe(512);
  expect(reserveOf(2_000 * 1024 * MIB, undefined)).toBe(1_024);
  expect(reserveOf(100 * MIB, undefined)).toBe(64);
  expect(reserveOf(100 * MIB, 30)).toBe(30);
});

test("it turns read-only below the reserve and opens again with a tenth more", () => {
  expect(spaceAfter(false, 100 * MIB, 100)).toEqual({ readOnly: false, freeMb: 100, reserveMb: 100 });
  expect(spaceAfter(false, 100 * MIB - 1, 100)).toMatchObject({ readOnly: true, freeMb: 99 });
  expect(spaceAfter(true, 109 * MIB, 100)).toMatchObject({ readOnly: true });
  expect(spaceAfter(true, 110 * MIB, 100)).toMatchObject({ readOnly: false });
});

test("the ballast is a quarter of the reserve, at most 64 MB", () => {
  expect([ballastBytes(1_024), ballastBytes(100), ballastBytes(2)]).toEqual([64 * MIB, 25 * MIB, 0]);
});
