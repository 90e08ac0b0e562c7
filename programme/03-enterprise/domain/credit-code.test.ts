import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSignOf, organisationCheckOf, readCreditCode } from "./credit-code.ts";

/** The 31 signs, written as the alphabet less the five that could be misread. */
const SIGNS = [..."0123456789", ...[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].filter((letter) => !"IOSVZ".includes(letter))];

/** GB 32100 in whole powers of three: the check sign weighs 1, and one remainder is taken at the end. */
function rightByPowers(code: string): boolean {
  const total = [...code].reduce((sum, sign, place) => {
    const power = place === 17 ? 0n : BigInt(place);
    return sum + BigInt(SIGNS.indexOf(sign)) * 3n ** power;
  }, 0n);
  return total % 31n === 0n;
}

/** GB 11714 the other way round: of the eleven possible endings, the one that brings the weighted sum to a multiple of 11. */
function organisationByTrial(first8: string): string | undefined {
  const all = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const values = [...first8].map((sign) => all.indexOf(sign));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = values;
  const total = 3 * a + 7 * b + 9 * c + 10 * d + 5 * e + 8 * f + 4 * g + 2 * h;
  return [..."0123456789X"].find((_, ending) => (total + ending) % 11 === 0);
}

const sign = fc.constantFrom(...SIGNS);
const signs = (length: number) => fc.array(sign, { minLength: length, maxLength: length }).map((all) => all.join(""));

/** A code whose two checks come out, built with the oracles alone. */
const rightCode = fc.tuple(signs(8), signs(8)).map(([front, organisation]) => {
  const first17 = `${front}${organisation}${organisationByTrial(organisation)}`;
  return `${first17}${SIGNS.find((last) => rightByPowers(`${first17}${last}`))}`;
});

function read(text: string) {
  const result = readCreditCode(text);
  if (!result.ok) throw new Error(`${text} was refused`);
  return result.value;
}

const malformed = (text: string) => ({
  ok: false,
  refusal: { code: "enterprise.credit-code-malformed", facts: { text } },
});

describe("codes as they were published", () => {
  test.each([
    ["91350100M000100Y43", "the example of GB 32100-2015"],
    ["914403001922038216", "华为技术有限公司"],
    ["91310000MA1K35Y38P", "锤子科贸（上海）有限公司"],
    ["91120222MA06DG3067", "天津云上畅游科技合伙企业（有限合伙）"],
    ["91110108795101314G", "谷歌信息技术（中国）有限公司"],
    ["9135010557098120XJ", "福建百度博瑞网络科技有限公司, organisation code ending in X"],
    ["9135020026015919XW", "厦门象屿集团有限公司, organisation code ending in X"],
    ["91330000704202479R", "浙江小王子食品有限公司"],
  ])("%s leaves no doubt (%s)", (code) => {
    expect(readCreditCode(code)).toEqual({ ok: true, value: { code, doubts: [] } });
    expect(checkSignOf(code.slice(0, 17))).toBe(code.at(17));
    expect(organisationCheckOf(code.slice(8, 16))).toBe(code.at(16));
  });

  test.each([
    ["91350211M0000XUF46", "R"],
    ["91350100M0001TGQXM", "1"],
    ["91350203M0001FUE2P", "J"],
  ])("%s was issued before the standard, is lawful and read: %s would be its check sign", (code, expected) => {
    expect(read(code)).toEqual({ code, doubts: ["check-sign"] });
    expect(checkSignOf(code.slice(0, 17))).toBe(expected);
  });

  test("a code may leave both doubts", () => {
    expect(read("91350100M000100Y53").doubts).toEqual(["check-sign", "organisation-check"]);
  });
});

describe("a code as it is typed", () => {
  test.each([
    "９１３５０１００Ｍ０００１００Ｙ４３",
    "91350100m000100y43",
    " 9135 0100 M000 100Y 43\n",
    "91350100　Ｍ000100y43\t",
    "\u00a091350100M000100Y43\ufeff",
  ])("“%s” is folded", (text) => {
    expect(read(text)).toEqual({ code: "91350100M000100Y43", doubts: [] });
  });

  test.each([
    "",
    " ",
    "91350100M000100Y4",
    "91350100M000100Y433",
    "91350100M000100Y4-",
    "91350100-M000100Y43",
    "统一社会信用代码91350100M000100Y43",
    "350100000012345",
  ])("“%s” is refused with what was typed", (text) => {
    expect(readCreditCode(text)).toEqual(malformed(text));
  });

  test.each([..."IOSVZioｓv"])("%s occurs in no code", (letter) => {
    for (let place = 0; place < 18; place += 1) {
      const text = [..."91350100M000100Y43"].with(place, letter).join("");
      expect(readCreditCode(text)).toEqual(malformed(text));
    }
  });

  test("any text is 18 signs once folded, or is refused, and the refusal stays short and whole", () => {
    const nearly = fc.tuple(signs(17), fc.string({ unit: "binary", maxLength: 2 })).map(([front, end]) => front + end);
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: "binary", maxLength: 30 })), (text) => {
        const folded = text.normalize("NFKC").split(/\s/).join("").toUpperCase();
        const fine = [...folded].length === 18 && [...folded].every((one) => SIGNS.includes(one));
        expect(readCreditCode(text).ok).toBe(fine);
      }),
    );
    expect(readCreditCode("x".repeat(10_000))).toEqual(malformed("x".repeat(80)));
    expect(readCreditCode("𠮷".repeat(81))).toEqual(malformed("𠮷".repeat(80)));
  });
});

describe("the check sign", () => {
  test("is the one that makes the whole a multiple of 31", () => {
    fc.assert(
      fc.property(signs(17), (first17) => {
        expect(rightByPowers(`${first17}${checkSignOf(first17)}`)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("of nothing but noughts is nought, and every sign is the check of some code", () => {
    expect(checkSignOf("0".repeat(17))).toBe("0");
    const found = SIGNS.map((last) => checkSignOf(`${"0".repeat(16)}${last}`));
    expect(found.toSorted()).toEqual(SIGNS.toSorted());
  });

  test("finds every sign that is typed wrong", () => {
    fc.assert(
      fc.property(rightCode, fc.nat(17), sign, (code, place, typed) => {
        fc.pre(code.at(place) !== typed);
        expect(read(code).doubts).toEqual([]);
        expect(read([...code].with(place, typed).join("")).doubts).toContain("check-sign");
      }),
      { numRuns: 2000 },
    );
  });

  test("finds every two neighbours that changed places", () => {
    fc.assert(
      fc.property(rightCode, fc.nat(16), (code, place) => {
        const [one = "", next = ""] = [code.at(place), code.at(place + 1)];
        fc.pre(one !== next);
        expect(
          read(
            [...code]
              .with(place, next)
              .with(place + 1, one)
              .join(""),
          ).doubts,
        ).toContain("check-sign");
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["", "0".repeat(16), "0".repeat(18), "91350100m000100y4", "9135010OM000100Y4"])(
    "of “%s” is a bug",
    (text) => {
      expect(() => checkSignOf(text)).toThrow(RangeError);
    },
  );
});

describe("the check of the organisation code inside", () => {
  const letters = fc.stringMatching(/^[0-9A-Z]{8}$/);

  test("is the ending that makes the whole a multiple of 11, X for ten", () => {
    fc.assert(
      fc.property(letters, (first8) => {
        expect(organisationCheckOf(first8)).toBe(organisationByTrial(first8));
      }),
      { numRuns: 2000 },
    );
  });

  test("is looked for in places 9 to 17, whatever stands before and after", () => {
    fc.assert(
      fc.property(rightCode, signs(8), (code, front) => {
        expect(read(`${front}${code.slice(8)}`).doubts).not.toContain("organisation-check");
      }),
    );
  });

  test("finds a digit typed wrong, and two neighbouring digits that changed places", () => {
    const digits = fc.stringMatching(/^\d{8}$/);
    fc.assert(
      fc.property(digits, signs(8), fc.nat(7), fc.constantFrom(..."0123456789"), (first8, front, place, typed) => {
        const checked = (organisation: string) => {
          const first17 = `${front}${organisation}${organisationByTrial(first8)}`;
          return read(`${first17}${checkSignOf(first17)}`).doubts;
        };
        const wrong = [...first8].with(place, typed).join("");
        const [one = "", next = ""] = [first8.at(place), first8.at((place + 1) % 8)];
        const swapped = [...first8]
          .with(place, next)
          .with((place + 1) % 8, one)
          .join("");
        expect(checked(wrong)).toEqual(wrong === first8 ? [] : ["organisation-check"]);
        if (place < 7) expect(checked(swapped)).toEqual(swapped === first8 ? [] : ["organisation-check"]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["", "1234567", "123456789", "1234567a", "1234567-"])("of “%s” is a bug", (text) => {
    expect(() => organisationCheckOf(text)).toThrow(RangeError);
  });
});
