import { describe, expect, test } from "vitest";
import { type Comparable, doubleKeysOf, placeWords, suspicionsOf, weightOf } from "./doubles.ts";

const PLACES = placeWords(["云岭省", "澄砚市", "砚湖区", "砚墨区", "端云市"]);
const of = (name: string, address: string | null = null, creditCode: string | null = null): Comparable => ({
  ...{ name, creditCode },
  ...doubleKeysOf({ name, address }, PLACES),
});

describe("a name is compared without place, brackets and form", () => {
  test.each([
    ["砚湖墨源纺织有限公司", "墨源纺织", "砚湖"],
    ["澄砚市砚湖区墨源纺织有限责任公司", "墨源纺织", "砚湖"],
    ["墨源纺织（砚湖）股份有限公司", "墨源纺织", "砚湖"],
    ["墨源纺织(集团)有限公司", "墨源纺织", ""],
    ["墨源纺织集团股份有限公司", "墨源纺织", ""],
    ["ＭＯ源 纺织 公司", "mo源纺织", ""],
    ["澄砚有限公司", "澄砚", ""],
    ["砚湖", "砚湖", ""],
    ["公司", "公司", ""],
    ["墨源纺织（经编）有限公司", "墨源纺织经编", ""],
  ])("%s → %s, %s", (name, stem, seat) => {
    expect(of(name)).toMatchObject({ stem, seat });
  });
});

test.each([
  ["砚湖区青云路 12 号", "青云路12"],
  ["澄砚市砚湖区青云路１２号", "青云路12"],
  ["青云路12-3号", "青云路12-3"],
  ["砚湖区青云路", null],
  [null, null],
])("the address %s is %s in one spelling", (address, key) => {
  expect(doubleKeysOf({ name: "某", address }, PLACES).addressKey).toBe(key);
});

describe("two enterprises are suspected", () => {
  const code = "91990102A0000012X1";
  test.each([
    [
      "with one organisation in two codes, whatever they are called",
      of("甲纺织有限公司", null, code),
      of("乙化工有限公司", null, `92${code.slice(2, 17)}3`),
      ["same-organisation"],
    ],
    ["with one name", of("砚湖墨源纺织有限公司"), of("砚湖墨源纺织 有限公司"), ["same-name"]],
    ["with one name but for form", of("砚湖墨源纺织有限公司"), of("砚湖区墨源纺织股份有限公司"), ["same-stem"]],
    ["with one name but for a place left out", of("砚湖墨源纺织有限公司"), of("墨源纺织有限公司"), ["same-stem"]],
    [
      "at one address with names alike",
      of("砚湖墨源纺织有限公司", "青云路 12 号"),
      of("墨源经编有限公司", "砚湖区青云路12号"),
      ["same-address"],
    ],
    [
      "of one name in two places at one address",
      of("砚湖墨源纺织有限公司", "青云路 12 号"),
      of("砚墨墨源纺织有限公司", "青云路12号"),
      ["same-stem", "same-address"],
    ],
  ])("%s", (_title, one, other, expected) => {
    expect(suspicionsOf(one, other)).toEqual(expected);
    expect(suspicionsOf(other, one)).toEqual(expected);
  });

  test("not: of one name in two places, at one address with other names, or with one code as such", () => {
    expect(suspicionsOf(of("砚湖墨源纺织有限公司"), of("砚墨墨源纺织有限公司"))).toEqual([]);
    expect(suspicionsOf(of("砚湖墨源纺织有限公司", "青云路12号"), of("砚湖笺泰化工有限公司", "青云路12号"))).toEqual(
      [],
    );
    expect(suspicionsOf(of("甲纺织", null, code), of("乙化工", null, code))).toEqual([]);
  });

  test("the more, the more speaks for it", () => {
    expect(weightOf(["same-organisation", "same-stem"])).toBeGreaterThan(weightOf(["same-organisation"]));
    expect(weightOf(["same-name", "same-address"])).toBeLessThan(weightOf(["same-organisation"]));
    expect(weightOf([])).toBe(0);
  });
});
