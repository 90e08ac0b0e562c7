import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, resultHash } from "./canonical.ts";

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, withKeysReversed(member)]),
  );
}

describe("canonical JSON", () => {
  test("is JSON of the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("does not depend on the order of keys nor on members that are undefined", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(resultHash(withKeysReversed(value))).toBe(resultHash(value));
      }),
    );
    expect(canonicalJson({ b: 1, a: undefined, c: [undefined, { z: 0, y: "é" }] })).toBe(
      '{"b":1,"c":[null,{"y":"é","z":0}]}',
    );
  });

  test("tells different values apart", () => {
    const hashes = [{}, [], null, 0, "0", [0], ["0"], { a: 0 }, { a: "0" }, { a: [0] }, { b: 0 }].map(resultHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
