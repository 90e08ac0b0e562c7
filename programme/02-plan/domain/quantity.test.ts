import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { printed } from "./decimal.ts";
import {
  type Flow,
  fallBetween,
  isShare,
  quantityOf,
  type Ratio,
  type Stock,
  type sumPlaces,
  sumYears,
} from "./quantity.ts";

function flow(amount: number): Flow {
  const value = quantityOf("flow", "家", `${amount}`);
  if (value.kind !== "flow") throw new Error("not a flow");
  return value;
}

function stock(amount: number): Stock {
  const value = quantityOf("stock", "台", `${amount}`);
  if (value.kind !== "stock") throw new Error("not a stock");
  return value;
}

describe("values of different nature", () => {
  test("only a flow may be summed over years, only a stock may fall", () => {
    expectTypeOf(sumYears).parameter(0).toEqualTypeOf<readonly Flow[]>();
    expectTypeOf<readonly Stock[]>().not.toExtend<Parameters<typeof sumYears>[0]>();
    expectTypeOf<readonly Ratio[]>().not.toExtend<Parameters<typeof sumYears>[0]>();
    expectTypeOf<readonly Ratio[]>().not.toExtend<Parameters<typeof sumPlaces>[0]>();
    expectTypeOf<Flow>().not.toExtend<Parameters<typeof fallBetween>[0]>();
    // @ts-expect-error robots in service at two year ends are not two amounts of robots
    expect(sumYears([stock(500), stock(450)])).toBeDefined();
  });

  test("sums are exact where floats are not", () => {
    const [a, b] = [quantityOf("flow", "亿元", "0.1"), quantityOf("flow", "亿元", "0.2")];
    if (a.kind !== "flow" || b.kind !== "flow") throw new Error("not a flow");
    expect(printed(sumYears([a, b]))).toBe("0.3");
  });

  test("the sum over years is the sum of whole numbers, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (amounts) => {
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        expect(printed(sumYears(amounts.map(flow)))).toBe(`${sum}`);
        expect(printed(sumYears(amounts.toReversed().map(flow)))).toBe(`${sum}`);
      }),
    );
  });

  test("a stock falls exactly when the later number is smaller", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (before, after) => {
        const fall = fallBetween(stock(before), stock(after));
        expect(fall && printed(fall)).toBe(after < before ? `${after - before}` : undefined);
      }),
    );
  });

  test.each([
    ["%", "100", true],
    ["%", "100.01", false],
    ["‰", "900", true],
    ["%", "-1", false],
  ])("%s %s as a share: %s", (unit, figure, share) => {
    const ratio = quantityOf("ratio", unit, figure);
    expect(ratio.kind === "ratio" && isShare(ratio)).toBe(share);
  });
});
