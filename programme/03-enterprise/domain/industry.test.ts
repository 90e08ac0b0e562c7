import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { industryTree, readIndustries, readIndustryCode } from "./industry.ts";

const csv = readFileSync(new URL("../../../catalogue/industries/industries.csv", import.meta.url), "utf8");
const list = readIndustries(csv);
const tree = industryTree(list);

/** The sections that the catalogue ships and their divisions, first to last (GB/T 4754-2017). */
const DIVISIONS = { B: [6, 12], C: [13, 43], D: [44, 46], I: [63, 65] } as const;
const two = (value: number) => String(value).padStart(2, "0");
const sectionByRange = (division: number) =>
  Object.entries(DIVISIONS).find(([, [first, last]]) => first <= division && division <= last)?.[0];

/** The last digits of the groups of C13 to C43, written down a second time. */
const GROUPS =
  "12345679 1234569 123 129 12345678 123 12345 1234 12349 123 123 123456 1234 12345678 12345678 123 12 " +
  "123456789 1234 12345 123456789 123456789 123456789 1234567 123456789 12345679 123456789 123459 129 12 1234569";
const groupsOf = new Map(GROUPS.split(" ").map((digits, index) => [index + 13, digits]));

describe("the industries of the catalogue", () => {
  test("are the sections B, C, D and I with every division, and 179 groups of manufacturing", () => {
    const codes = (level: string) => list.filter((one) => one.level === level).map(({ code }) => code);
    const divisions = Object.values(DIVISIONS).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => two(first + index)),
    );
    expect(codes("section")).toEqual(Object.keys(DIVISIONS));
    expect(codes("division")).toEqual(divisions);
    expect(codes("group")).toEqual([...groupsOf].flatMap(([division, ends]) => [...ends].map((end) => division + end)));
    expect(codes("group")).toHaveLength(179);
    expect(codes("class")).toEqual([]);
  });

  test("are all marked as not checked, and each has a name of its own among its siblings", () => {
    expect(list.filter(({ verification }) => verification !== "background")).toEqual([]);
    expect(new Set(list.map(({ parent, name }) => `${parent} ${name}`)).size).toBe(list.length);
    expect(list.filter(({ name }) => !/^[\p{Script=Han}、()]+$/u.test(name))).toEqual([]);
  });

  test("are read with their level and parent", () => {
    const named = (name: string) => list.find((one) => one.name === name);
    const verification = "background";
    expect(named("制造业")).toEqual({ code: "C", name: "制造业", level: "section", parent: null, verification });
    expect(named("汽车制造业")).toMatchObject({ code: "36", level: "division", parent: "C" });
    expect(named("汽车零部件及配件制造")).toMatchObject({ code: "367", level: "group", parent: "36" });
  });
});

describe("a list that is not as it should be is a bug", () => {
  const head = "code,name,level,parent,verification";
  const C = "C,制造业,section,,background";
  const C36 = "36,汽车制造业,division,C,background";
  test.each([
    ["code,name", "header"],
    [`${head}\nC,制造业,section,`, "row 2"],
    [`${head}\nC,制造业,section,,background,`, "row 2"],
    [`${head}\nC,,section,,background`, "row 2"],
    [`${head}\nC,制造业,section,,checked`, "row 2"],
    [`${head}\nC,制造业,kind,,background`, "row 2"],
    [`${head}\nC1,制造业,section,,background`, "row 2"],
    [`${head}\n${C}\n\n${C36}`, "row 3"],
    [`${head}\n${C}\n${C}`, "row 3 repeats C"],
    [`${head}\n${C36}\n${C}`, "row 2 is not below its parent"],
    [`${head}\nC,制造业,section,C,background`, "row 2 is not below its parent"],
    [`${head}\n${C}\n36,汽车制造业,division,,background`, "row 3 is not below its parent"],
    [`${head}\n${C}\n${C36}\n371,铁路,group,36,background`, "row 4 is not below its parent"],
    [`${head}\n${C}\n${C36}\n37,铁路,division,36,background`, "row 4 is not below its parent"],
    [`${head}\n${C}\n${C36}\n3670,零部件,class,36,background`, "row 4 is not below its parent"],
    [`${head}\n${C}\n${C36}\n367,零部件,division,C,background`, "row 4"],
  ])("%j", (text, reason) => {
    expect(() => readIndustries(text)).toThrow(reason);
  });

  test("and classes and other line ends are read", () => {
    const lines = [head, C, C36, "367,零部件,group,36,sourced", "3670,零部件与配件,class,367,sourced", ""];
    const read = readIndustries(lines.join("\r\n"));
    expect(read.at(-1)).toMatchObject({ code: "3670", level: "class", parent: "367", verification: "sourced" });
    expect(industryTree(read).nameOf("C3670")).toBe("零部件与配件");
    expect(industryTree(read).nameOf("3679")).toBe("零部件");
  });
});

describe("a code as it is written", () => {
  test.each([
    ["C", "C", "制造业"],
    ["c", "C", "制造业"],
    ["C36", "36", "汽车制造业"],
    ["36", "36", "汽车制造业"],
    ["C367", "367", "汽车零部件及配件制造"],
    ["3670", "3670", "汽车零部件及配件制造"],
    ["C3670", "3670", "汽车零部件及配件制造"],
    ["Ｃ３６７０", "3670", "汽车零部件及配件制造"],
    [" c 36 70\n", "3670", "汽车零部件及配件制造"],
    ["B0610", "0610", "煤炭开采和洗选业"],
    ["061", "061", "煤炭开采和洗选业"],
    ["I6513", "6513", "软件和信息技术服务业"],
    ["4690", "4690", "水的生产和供应业"],
  ])("%s is %s, %s", (text, code, name) => {
    expect(readIndustryCode(text, tree)).toEqual({ ok: true, value: code });
    expect(tree.nameOf(text)).toBe(name);
  });

  test.each([
    "",
    " ",
    "6",
    "C3",
    "05",
    "47",
    "5101",
    "A",
    "J66",
    "B36",
    "I3670",
    "138",
    "C138",
    "36701",
    "C-36",
    "36.7",
    "3670C",
    "CC36",
    "U36",
    "汽车制造业",
    "__proto__",
  ])("“%s” is refused with what was typed", (text) => {
    expect(readIndustryCode(text, tree)).toEqual({
      ok: false,
      refusal: { code: "enterprise.industry-unknown", facts: { text } },
    });
    expect([tree.known(text), tree.sectionOf(text), tree.divisionOf(text), tree.nameOf(text)]).toEqual([
      false,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("and far too long is refused shortly", () => {
    expect(readIndustryCode("𠮷".repeat(1000), tree)).toMatchObject({ refusal: { facts: { text: "𠮷".repeat(80) } } });
  });

  test("lies in the section and the division that the ranges of GB/T 4754 say, whatever its length", () => {
    const letter = fc.constantFrom("", "", ..."ABCDIJ");
    fc.assert(
      fc.property(letter, fc.nat(99), fc.stringMatching(/^\d{0,2}$/), (before, division, rest) => {
        const section = sectionByRange(division);
        const groups = groupsOf.get(division);
        const absent = rest.length === 1 && groups !== undefined && !groups.includes(rest);
        const fine = section !== undefined && (before === "" || before === section) && !absent;
        const text = `${before}${two(division)}${rest}`;
        expect(tree.known(text)).toBe(fine);
        expect(tree.sectionOf(text)).toBe(fine ? section : undefined);
        expect(tree.divisionOf(text)).toBe(fine ? two(division) : undefined);
        expect(readIndustryCode(text, tree).ok).toBe(fine);
      }),
      { numRuns: 5000 },
    );
  });

  test("is read back from the form it is kept in", () => {
    for (const { code, name, level, parent } of list) {
      expect(readIndustryCode(code, tree)).toEqual({ ok: true, value: code });
      expect(tree.nameOf(code)).toBe(name);
      expect(tree.divisionOf(code)).toBe(level === "section" ? undefined : code.slice(0, 2));
      if (level === "division") expect(tree.sectionOf(code)).toBe(parent);
    }
    expect(tree.sectionOf("C")).toBe("C");
  });
});
