import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textSegments, utf16Indexes } from "./text-segments.ts";

describe("code points as indexes", () => {
  test("are the same in plain Chinese text", () => {
    expect([...utf16Indexes("建成工厂", [0, 2, 4])]).toEqual([
      [0, 0],
      [2, 2],
      [4, 4],
    ]);
  });

  test("move on by two over characters outside the basic plane", () => {
    const indexes = utf16Indexes("𠮷林𠮷市", [1, 2, 4]);
    expect([indexes.get(1), indexes.get(2), indexes.get(4)]).toEqual([2, 3, 6]);
  });

  test("stop at the end of the text", () => {
    expect(utf16Indexes("短", [9]).get(9)).toBe(1);
  });
});

describe("the pieces of a document", () => {
  test("a quote inside another belongs to both, the inner one first", () => {
    const pieces = textSegments("甲乙丙丁戊", [
      { id: "outer", span: [0, 5] },
      { id: "inner", span: [2, 3] },
    ]);
    expect(pieces).toEqual([
      { at: 0, text: "甲乙", ids: ["outer"] },
      { at: 2, text: "丙", ids: ["inner", "outer"] },
      { at: 3, text: "丁戊", ids: ["outer"] },
    ]);
  });

  test("two quotes that overlap share the piece between them", () => {
    const pieces = textSegments("甲乙丙丁", [
      { id: "a", span: [0, 3] },
      { id: "b", span: [1, 4] },
    ]);
    expect(pieces.map(({ ids }) => ids)).toEqual([["a"], ["a", "b"], ["b"]]);
  });

  test("an empty document has no pieces and an empty quote marks nothing", () => {
    expect(textSegments("", [{ id: "a", span: [0, 4] }])).toEqual([]);
    expect(textSegments("甲", [{ id: "a", span: [1, 1] }])).toEqual([{ at: 0, text: "甲", ids: [] }]);
  });

  const document = fc.string({ unit: "binary", maxLength: 60 });
  const places = fc.array(fc.record({ id: fc.string({ minLength: 1 }), span: fc.tuple(fc.nat(70), fc.nat(70)) }), {
    maxLength: 12,
  });

  test("together are the text, wherever the quotes lie", () => {
    fc.assert(
      fc.property(document, places, (text, quotes) => {
        expect(
          textSegments(text, quotes)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  test("of one quote together are its code points", () => {
    fc.assert(
      fc.property(document, places, fc.tuple(fc.nat(60), fc.nat(60)), (text, others, [start, end]) => {
        const pieces = textSegments(text, [
          ...others.map(({ span }, index) => ({ id: `other${index}`, span })),
          { id: "one", span: [start, end] },
        ]);
        const marked = pieces.filter(({ ids }) => ids.includes("one")).map((piece) => piece.text);
        expect(marked.join("")).toBe(Array.from(text).slice(start, end).join(""));
      }),
    );
  });
});
