import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, fraction, sum, ZERO } from "#kernel";
import { inventedIndicator } from "../../testing/invented-indicator.ts";
import { overParts } from "../indicator-sums.ts";
import { differenceOf } from "./difference.ts";
import { addedBy, type ChangeCause, causeOf, sumsBefore, type UnitChange, type UnitState } from "./unit-change.ts";

const [EAST, WEST] = [areaId(2), areaId(3)];
const NEEDED = { numerator: true, denominator: true };
const ALONE = { numerator: true, denominator: false };
const ratio = inventedIndicator({
  ...{ code: "rate", kind: "ratio", unit: "%", times: 100, minCoverage: 0, direction: "up" },
  formula: { of: "ratio", numerator: "key-steps-nc", denominator: "key-steps", main: "pooled" },
});
const robots = inventedIndicator({ minCoverage: 0 });

function state(more: Partial<UnitState> = {}): UnitState {
  return {
    ...{ standing: "registered", part: EAST, seat: areaId(21), inIndustry: true, isListed: true, tier: 0 },
    ...{ numerator: fraction(3n), denominator: fraction(4n) },
    ...more,
  };
}
const fact = { at: "2026-11-20T01:00:00.000Z" as never, source: "office", byName: "周", reason: null };
const change = (
  before: Partial<UnitState>,
  after: Partial<UnitState>,
  act: "record" | "correct" = "record",
): UnitChange => ({
  ...{ id: "1", name: "某厂", before: state(before), after: state(after) },
  fact: { ...fact, act },
});

describe("why an enterprise counts otherwise", () => {
  const cases: readonly (readonly [ChangeCause | undefined, UnitChange])[] = [
    [undefined, change({}, {})],
    ["registered", change({ standing: "unregistered", part: null }, {})],
    ["split", change({ standing: "merged", part: null }, {})],
    ["moved-in", change({ part: null, seat: areaId(9) }, {})],
    ["area-moved", change({ part: null }, {})],
    ["listed", change({ isListed: false }, {})],
    ["industry-in", change({ inIndustry: false }, {})],
    ["merged", change({}, { standing: "merged", part: null })],
    ["moved-out", change({}, { part: null, seat: areaId(9) })],
    ["area-moved", change({}, { part: null })],
    ["unlisted", change({}, { isListed: false })],
    ["industry-out", change({}, { inIndustry: false })],
    ["reported", change({ denominator: null }, {})],
    ["withdrawn", change({}, { numerator: null, denominator: null })],
    ["corrected", change({}, { numerator: fraction(2n) }, "correct")],
    ["renewed", change({}, { denominator: fraction(5n) })],
    ["moved-within", change({}, { part: WEST, seat: areaId(31) })],
    ["area-moved", change({}, { part: WEST })],
    ["corrected", change({}, { part: WEST, numerator: fraction(2n) }, "correct")],
    ["evidence", change({}, { tier: 3 })],
    [undefined, change({ part: null }, { part: null, tier: 3 })],
    [undefined, change({ numerator: null }, { numerator: null, denominator: fraction(9n) })],
  ];
  test.each(cases)("is told as %s", (cause, one) => {
    expect(causeOf(one, NEEDED)).toBe(cause);
  });

  test("a denominator that an indicator does not need changes nothing", () => {
    expect(causeOf(change({}, { denominator: fraction(5n) }), ALONE)).toBeUndefined();
  });
});

const anyState: fc.Arbitrary<UnitState> = fc
  .record({
    standing: fc.constantFrom("registered" as const, "merged" as const, "unregistered" as const),
    part: fc.constantFrom(EAST, WEST, null),
    seat: fc.constantFrom(areaId(21), areaId(31)),
    inIndustry: fc.boolean(),
    isListed: fc.boolean(),
    numerator: fc.option(fc.bigInt({ min: 0n, max: 900n })),
    denominator: fc.option(fc.bigInt({ min: 0n, max: 9n })),
    tier: fc.nat(5),
  })
  .map(({ numerator, denominator, part, ...rest }) => ({
    ...rest,
    part: rest.standing === "registered" ? part : null,
    numerator: numerator === null ? null : fraction(numerator, 10n),
    denominator: denominator === null ? null : fraction(denominator),
  }));
const anyChanges = fc
  .array(fc.tuple(anyState, anyState), { maxLength: 12 })
  .map((pairs) =>
    pairs.map(
      ([before, after], index): UnitChange => ({ id: `${index}`, name: `${index}`, before, after, fact: null }),
    ),
  );

describe("a figure before some changes", () => {
  test("is what the enterprises added then, in the whole and in each part, whatever else is in the sums", () => {
    fc.assert(
      fc.property(anyChanges, fc.array(anyState, { maxLength: 6 }), (changes, others) => {
        for (const needed of [NEEDED, ALONE])
          for (const part of [null, EAST, WEST]) {
            const here = ({ part: where }: UnitState) => part === null || where === part;
            const of = (states: readonly UnitState[]) =>
              overParts(
                "ratio",
                states.filter(here).map((one) => addedBy("ratio", one, needed)),
              );
            const now = of([...others, ...changes.map(({ after }) => after)]);
            expect(sumsBefore(now, changes, { needed, part })).toEqual(
              of([...others, ...changes.map(({ before }) => before)]),
            );
          }
      }),
    );
  });

  test("and the effects of the causes, and of the enterprises, add up to the whole difference", () => {
    fc.assert(
      fc.property(anyChanges, fc.constantFrom(null, EAST), (changes, part) => {
        const here = ({ part: where }: UnitState) => part === null || where === part;
        const seen = changes.map(({ after }) => after).filter(here);
        const after = overParts(
          "ratio",
          seen.map((one) => addedBy("ratio", one, NEEDED)),
        );
        const told = differenceOf({ definition: ratio, divisor: 1n, needed: NEEDED, after, changes, part });
        for (const effects of [told.causes, told.units]) {
          expect(sum(effects.map(({ numerator }) => numerator))).toEqual(
            sum([told.after.numerator, { ...told.before.numerator, numerator: -told.before.numerator.numerator }]),
          );
          expect(effects.reduce((total, { known }) => total + known, told.before.known)).toBe(told.after.known);
          expect(effects.reduce((total, { inScope }) => total + inScope, told.before.inScope)).toBe(told.after.inScope);
        }
        expect(told.causes.reduce((total, { enterprises }) => total + enterprises, 0)).toBe(told.changed);
      }),
    );
  });

  test("tells what one cause alone would have done to a rate, and what moves it most first", () => {
    const [fell, rose] = [
      change({}, { numerator: fraction(1n) }, "correct"),
      change({ numerator: null }, { numerator: fraction(4n) }),
    ];
    const after = overParts(
      "ratio",
      [fell, rose].map((one) => addedBy("ratio", one.after, NEEDED)),
    );
    const told = differenceOf({
      definition: ratio,
      divisor: 1n,
      needed: NEEDED,
      after,
      changes: [rose, fell],
      part: null,
    });
    expect([told.before.value, told.after.value]).toEqual([fraction(75n), fraction(125n, 2n)]);
    expect(told.causes.map(({ cause, value }) => [cause, value])).toEqual([
      ["corrected", fraction(-50n)],
      ["reported", fraction(25n, 2n)],
    ]);
  });

  test("of very many changes tells those that move most, and counts all", () => {
    const changes = Array.from({ length: 300 }, (_, index) =>
      change({ numerator: ZERO }, { numerator: fraction(BigInt(index + 1)) }),
    );
    const after = overParts(
      "stock",
      changes.map((one) => addedBy("stock", one.after, ALONE)),
    );
    const told = differenceOf({ definition: robots, divisor: 1n, needed: ALONE, after, changes, part: null });
    expect([told.changed, told.units.length, told.units[0]?.numerator, told.units.at(-1)?.numerator]).toEqual([
      ...[300, 200, fraction(300n), fraction(101n)],
    ]);
    expect(told.before.value).toEqual(ZERO);
  });
});
