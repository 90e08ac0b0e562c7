import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NameQuery, nameReadings, nameTerms, queryOf } from "./name-terms.ts";

const READINGS: Readonly<Record<string, string>> = {
  望: "wang",
  舒: "shu",
  嘉: "jia",
  兴: "xing",
  安: "an",
  亭: "ting",
  机: "ji",
  器: "qi",
  人: "ren",
  有: "you",
  限: "xian",
  公: "gong",
  司: "si",
  股: "gu",
  份: "fen",
  绿: "lv",
  鄂: "e",
  𠮷: "ji",
  株: "zhu",
  一: "yi",
};
/** The caller's part: a reading for every character, none for signs, and a careless one for letters. */
const syllablesOf = (name: string) => [...name].map((one) => READINGS[one] ?? (one === "A" ? "ei" : ""));
const termsOf = (name: string) => nameTerms(name, syllablesOf(name));
const readingsOf = (name: string) => nameReadings(name, syllablesOf(name));

/** What a store does with a query: all terms of one way, and the text in the string it names. */
function answers(name: string, query: NameQuery): boolean {
  const [terms, readings] = [termsOf(name), readingsOf(name)];
  return query.ways.some(
    (way) => way.terms.every((term) => terms.includes(term)) && readings[way.within].includes(query.text),
  );
}

function queryFor(text: string): NameQuery {
  const query = queryOf(text);
  if (!query) throw new Error(`${text} is no query`);
  return query;
}

const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.keys(READINGS)) },
  { weight: 3, arbitrary: fc.constantFrom(..."AbZz09ＡＢｃ３éÉßſKΣσς") },
  { weight: 2, arbitrary: fc.constantFrom(..."（）()[]【】 　\t·-&.:1") },
  { weight: 1, arbitrary: fc.constantFrom(..."㈱㊀½㎏㏂ǅİ¨\u0301\u0307ﾞｶ…ﬁ⑴") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
);
const anyName = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));
const cut = fc.tuple(fc.nat(40), fc.nat(40));

/** A piece of a text of at least so many code points, or undefined when the text is too short. */
function piece(text: string, [from, more]: [number, number], least: number): string | undefined {
  const characters = [...text];
  if (characters.length < least) return undefined;
  const start = from % (characters.length - least + 1);
  return characters.slice(start, start + least + (more % (characters.length - start - least + 1))).join("");
}

describe("the readings of a name", () => {
  test.each([
    ["望舒机器人（嘉兴）有限公司", "望舒机器人嘉兴有限公司", "wsjqrjxyxgs", "wangshujiqirenjiaxingyouxiangongsi"],
    ["ＡＢＢ机器人", "abb机器人", "abbjqr", "abbjiqiren"],
    ["A3 安亭", "a3安亭", "a3at", "a3anting"],
    ["鄂安", "鄂安", "ea", "ean"],
    ["Café·嘉", "café·嘉", "cafej", "cafejia"],
    ["㈱望舒", "株望舒", "ws", "wangshu"],
    ["𠮷安", "𠮷安", "ja", "jian"],
    ["", "", "", ""],
    ["（ ）", "", "", ""],
  ])("%s", (name, folded, initials, reading) => {
    expect(readingsOf(name)).toEqual({ folded, initials, reading });
  });

  test("take the tone marks off the syllables, and nothing from a sign that is dropped", () => {
    expect(nameReadings("绿（安）", ["lǜ", "kuo", "ān", "kuo"])).toEqual({
      folded: "绿安",
      initials: "la",
      reading: "luan",
    });
  });

  test("need one syllable for each character: another number is a bug", () => {
    expect(() => nameReadings("望舒", ["wang"])).toThrow("2 characters have 1 syllables");
    expect(() => nameTerms("𠮷", ["", ""])).toThrow(RangeError);
  });

  test("hold nothing but a to z and digits beside the folded text, which folds to itself", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const { folded, initials, reading } = readingsOf(name);
        expect(initials + reading).toMatch(/^[a-z0-9]*$/);
        expect(folded).not.toMatch(/[\s()[\]【】]/);
        expect(readingsOf(folded).folded).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });

  test("fold every sign there is to what folds to itself", () => {
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const { folded } = nameReadings(String.fromCodePoint(point), [""]);
      const again = nameReadings(folded, [...folded].map(String)).folded;
      if (again !== folded) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe("the terms of a name", () => {
  test("are its pairs of characters, its pairs of initials and the threes of its reading", () => {
    expect(termsOf("嘉兴（A）")).toEqual([
      "嘉兴",
      "兴a",
      "1:jx",
      "1:xa",
      "3:jia",
      "3:iax",
      "3:axi",
      "3:xin",
      "3:ing",
      "3:nga",
    ]);
  });

  test("are listed once", () => {
    expect(termsOf("嘉嘉嘉")).toEqual(["嘉嘉", "1:jj", "3:jia", "3:iaj", "3:aji"]);
  });

  test("count a character outside the first plane as one", () => {
    expect(termsOf("𠮷安亭")).toEqual([
      "𠮷安",
      "安亭",
      "1:ja",
      "1:at",
      "3:jia",
      "3:ian",
      "3:ant",
      "3:nti",
      "3:tin",
      "3:ing",
    ]);
  });

  test("are none for one sign, but its reading can be looked up", () => {
    expect(termsOf("鄂")).toEqual([]);
    expect(termsOf("嘉")).toEqual(["3:jia"]);
    expect(termsOf("")).toEqual([]);
  });
});

describe("a text to look for", () => {
  test.each([
    ["嘉兴", { text: "嘉兴", ways: [{ within: "folded", terms: ["嘉兴"] }] }],
    ["ＡＢＢ 机", { text: "abb机", ways: [{ within: "folded", terms: ["ab", "bb", "b机"] }] }],
    ["嘉嘉嘉", { text: "嘉嘉嘉", ways: [{ within: "folded", terms: ["嘉嘉"] }] }],
    ["a-b", { text: "a-b", ways: [{ within: "folded", terms: ["a-", "-b"] }] }],
    ["JX", { text: "jx", ways: [{ within: "initials", terms: ["1:jx"] }] }],
    [
      "（jia x）",
      {
        text: "jiax",
        ways: [
          { within: "initials", terms: ["1:ji", "1:ia", "1:ax"] },
          { within: "reading", terms: ["3:jia", "3:iax"] },
        ],
      },
    ],
    [
      "aaaa",
      {
        text: "aaaa",
        ways: [
          { within: "initials", terms: ["1:aa"] },
          { within: "reading", terms: ["3:aaa"] },
        ],
      },
    ],
  ])("%s", (text, query) => {
    expect(queryOf(text)).toEqual(query);
  });

  test.each(["", " ", "嘉", "a", "9", "𠮷", "（嘉）", " a ", "()"])("“%s” is too short", (text) => {
    expect(queryOf(text)).toBeUndefined();
  });

  test.each([
    ["舒机", true],
    ["机器人(嘉兴)", true],
    ["机器人有限", false],
    ["wsjqr", true],
    ["jqrjx", true],
    ["jqryx", false],
    ["shuji", true],
    ["ujiqi", true],
    ["wangren", false],
    ["WangShu", true],
  ])("%s in 望舒机器人（嘉兴）有限公司: %s", (text, found) => {
    expect(answers("望舒机器人（嘉兴）有限公司", queryFor(text))).toBe(found);
  });

  test("in capitals is found wherever it ends: Σ is no other letter at the end of a word", () => {
    expect(answers("ΣΟΦΟΣΑ有限公司", queryFor("ΣΟΦΟΣ"))).toBe(true);
    expect(answers("ΣΟΦΟΣ有限公司", queryFor("σοφοσ"))).toBe(true);
  });

  test("with the right terms in another order is told apart by the text itself", () => {
    const query = queryFor("嘉兴嘉");
    expect(query.ways[0].terms.every((term) => termsOf("兴嘉安嘉兴").includes(term))).toBe(true);
    expect(answers("兴嘉安嘉兴", query)).toBe(false);
  });
});

describe("a name is found", () => {
  test("by every two or more neighbouring characters of it", () => {
    fc.assert(
      fc.property(anyName, cut, (name, where) => {
        const part = piece(readingsOf(name).folded, where, 2);
        if (part !== undefined) expect(answers(name, queryFor(part))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("by every two or more neighbouring characters as they are printed, when those are composed of nothing before", () => {
    const plain = fc
      .array(fc.constantFrom(...Object.keys(READINGS), ..."AbＢ３9（）() ·-&"), { maxLength: 12 })
      .map((signs) => signs.join(""));
    fc.assert(
      fc.property(plain, cut, (name, where) => {
        const query = queryOf(piece(name, where, 2) ?? "");
        if (query) expect(answers(name, query)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("by every two or more neighbouring initials", () => {
    fc.assert(
      fc.property(anyName, cut, (name, where) => {
        const { initials } = readingsOf(name);
        const part = piece(initials, where, 2);
        if (part === undefined) return;
        const [way] = queryFor(part).ways;
        expect(way.within).toBe("initials");
        expect(way.terms.filter((term) => !termsOf(name).includes(term))).toEqual([]);
        expect(initials.includes(queryFor(part).text)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("by every three or more neighbouring letters of its reading", () => {
    fc.assert(
      fc.property(anyName, cut, (name, where) => {
        const { reading } = readingsOf(name);
        const part = piece(reading, where, 3);
        if (part === undefined) return;
        const way = queryFor(part).ways.find(({ within }) => within === "reading");
        expect(way?.terms.filter((term) => !termsOf(name).includes(term))).toEqual([]);
        expect(reading.includes(queryFor(part).text)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("by no text that is neither in its characters, nor in its initials, nor in its reading", () => {
    const asked = fc.oneof(anyName, fc.stringMatching(/^[a-z]{2,4}$/));
    fc.assert(
      fc.property(anyName, asked, (name, text) => {
        const query = queryOf(text);
        if (!query) return;
        const { folded, initials, reading } = readingsOf(name);
        const held = [folded, initials, reading].some((string) => string.includes(query.text));
        expect(answers(name, query) && !held).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test("and every way to look for it has a term, so that none finds everything", () => {
    fc.assert(
      fc.property(anyName, (text) => {
        for (const way of queryOf(text)?.ways ?? []) expect(way.terms.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
