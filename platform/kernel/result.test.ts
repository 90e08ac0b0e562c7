import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accept, all, impossible, type Result, refuse } from "./result.ts";

const refusal = fc.constantFrom("plan.not-found", "policy.item-unknown", "units.not-found").map((code) => refuse(code));
const result: fc.Arbitrary<Result<number>> = fc.oneof(
  { weight: 4, arbitrary: fc.integer().map((value) => accept(value)) },
  refusal,
);

describe("a result of many", () => {
  test("holds every value in order when none was refused, else the first refusal", () => {
    fc.assert(
      fc.property(fc.array(result), (results) => {
        const values: number[] = [];
        let first: Result<number> | undefined;
        for (const one of results) {
          if (one.ok) values.push(one.value);
          else first ??= one;
        }
        expect(all(results)).toEqual(first ?? { ok: true, value: values });
      }),
    );
  });

  test("of nothing is nothing, accepted", () => {
    expect(all([])).toEqual({ ok: true, value: [] });
  });
});

test("a refusal says its code and the facts its sentence needs, and no facts when there are none", () => {
  expect(refuse("plan.already-withdrawn", { on: "2026-11-22" })).toEqual({
    ok: false,
    refusal: { code: "plan.already-withdrawn", facts: { on: "2026-11-22" } },
  });
  expect(refuse("plan.not-found")).toEqual({ ok: false, refusal: { code: "plan.not-found", facts: {} } });
});

test("accepting without a value is accepted too", () => {
  expect(accept()).toEqual({ ok: true, value: undefined });
  expect(accept(0)).toEqual({ ok: true, value: 0 });
});

test("a case that the types rule out is a bug and says what came", () => {
  expect(() => impossible({ state: "lost" } as never)).toThrow('unhandled case: {"state":"lost"}');
});
