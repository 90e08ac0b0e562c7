import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fraction, fraction } from "#kernel";
import { attainmentOf, type Measured } from "./attainment.ts";

const whole = (value: number): Fraction => fraction(BigInt(value));

/** A hundred wanted, half of the time over. */
const measured = (more: Partial<Measured> = {}): Measured => ({
  target: whole(100),
  wanted: "at-least",
  adding: true,
  figure: whole(60),
  before: null,
  passed: fraction(1n, 2n),
  ...more,
});

const standing = (more: Partial<Measured>) => attainmentOf(measured(more)).standing;

/** Where a figure should be after some months of twelve, in twelfths. */
const twelfthsBy = (months: number, { from, target, stays }: { from: number; target: number; stays: boolean }) =>
  stays ? 12 * target : 12 * from + (target - from) * months;

describe("a figure beside its target", () => {
  test("of a sum goes up evenly from nothing", () => {
    expect(attainmentOf(measured())).toEqual({
      standing: "on-track",
      rate: fraction(3n, 5n),
      expected: whole(50),
    });
    expect(standing({ figure: whole(50) })).toBe("on-track");
    expect(standing({ figure: whole(49) })).toBe("behind");
    expect(standing({ figure: whole(100) })).toBe("reached");
  });

  test("of a state goes straight from where it stood before, up or down", () => {
    const state = { adding: false, before: whole(80), figure: whole(90) };
    expect(attainmentOf(measured(state)).expected).toEqual(whole(90));
    expect(standing(state)).toBe("on-track");
    expect(standing({ ...state, figure: whole(89) })).toBe("behind");
    const less = { ...state, wanted: "at-most", before: whole(120), figure: whole(110) } as const;
    expect(attainmentOf(measured(less)).expected).toEqual(whole(110));
    expect(standing(less)).toBe("on-track");
    expect(standing({ ...less, figure: whole(111) })).toBe("behind");
    expect(standing({ ...less, figure: whole(100) })).toBe("reached");
  });

  test("of a state nobody knows the beginning of is under way, never behind", () => {
    expect(attainmentOf(measured({ adding: false }))).toMatchObject({ standing: "under-way", expected: null });
    expect(standing({ adding: false, figure: whole(100) })).toBe("reached");
  });

  test("is missed when the time is over, and not before", () => {
    expect(standing({ passed: whole(1), figure: whole(99) })).toBe("missed");
    expect(standing({ passed: whole(1), figure: whole(100) })).toBe("reached");
    expect(standing({ passed: fraction(364n, 365n), figure: whole(99) })).toBe("behind");
  });

  test("is not due before the time begins, whether there is one or not", () => {
    const early = { passed: whole(0) };
    expect(attainmentOf(measured(early))).toEqual({ standing: "not-due", rate: null, expected: null });
    expect(standing({ ...early, figure: null })).toBe("not-due");
  });

  test("that is not there is unknown, with what it should be by now", () => {
    expect(attainmentOf(measured({ figure: null }))).toEqual({
      standing: "unknown",
      rate: null,
      expected: whole(50),
    });
  });

  test("has no rate where the target is zero", () => {
    const none = { target: whole(0), wanted: "at-most", adding: false } as const;
    expect(attainmentOf(measured({ ...none, figure: whole(3), passed: whole(1) }))).toMatchObject({
      standing: "missed",
      rate: null,
    });
    expect(standing({ ...none, figure: whole(0), passed: whole(1) })).toBe("reached");
  });

  test("of a sum that may not be passed is kept to only when the time is over", () => {
    const most = { wanted: "at-most" } as const;
    expect(standing({ ...most, figure: whole(50) })).toBe("on-track");
    expect(standing({ ...most, figure: whole(51) })).toBe("behind");
    expect(standing({ ...most, figure: whole(101) })).toBe("behind");
    expect(standing({ ...most, figure: whole(100), passed: whole(1) })).toBe("reached");
    expect(standing({ ...most, figure: whole(101), passed: whole(1) })).toBe("missed");
  });

  test("that was past it before only has to stay there: nothing beyond the target is expected", () => {
    const stood = { adding: false, before: whole(1860), target: whole(1600), passed: fraction(1n, 2n) };
    const { standing: at, expected } = attainmentOf({ ...stood, wanted: "at-least", figure: whole(1542) });
    expect([at, expected]).toEqual(["behind", whole(1600)]);
    const less = attainmentOf({ ...stood, wanted: "at-most", before: whole(1500), figure: whole(1610) });
    expect([less.standing, less.expected]).toEqual(["behind", whole(1600)]);
  });

  test("agrees with whole numbers counted in twelfths of the time", () => {
    const numbers = fc.record({
      target: fc.integer({ min: -40, max: 40 }),
      figure: fc.integer({ min: -40, max: 40 }),
      before: fc.option(fc.integer({ min: -40, max: 40 })),
      months: fc.integer({ min: 1, max: 12 }),
      adding: fc.boolean(),
      least: fc.boolean(),
    });
    fc.assert(
      fc.property(numbers, ({ target, figure, before, months, adding, least }) => {
        const found = attainmentOf({
          ...{ target: whole(target), figure: whole(figure), adding },
          before: before === null ? null : whole(before),
          ...{ wanted: least ? "at-least" : "at-most", passed: fraction(BigInt(months), 12n) },
        });
        const good = (value: number, mark: number) => (least ? value >= mark : value <= mark);
        const from = adding ? 0 : before;
        const twelfths =
          from === null ? null : twelfthsBy(months, { from, target, stays: !adding && good(from, target) });
        const open = adding && !least && months < 12;
        const expected = () => {
          if (!open && good(figure, target)) return "reached";
          if (months === 12) return "missed";
          if (twelfths === null) return "under-way";
          return good(12 * figure, twelfths) ? "on-track" : "behind";
        };
        expect(found.standing).toBe(expected());
        expect(found.rate === null).toBe(target === 0);
        if (twelfths === null) expect(found.expected).toBeNull();
        else expect(Number(found.expected?.numerator) * 12).toBe(twelfths * Number(found.expected?.denominator));
      }),
    );
  });
});
