import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentLayout, textTables } from "./document-layout.ts";

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;

function words(text: string) {
  return textTables(text).map(({ rows }) =>
    rows.map((row) => row.map(({ from, to, rows: down, columns }) => [text.slice(from, to), down, columns])),
  );
}

describe("a table in the text", () => {
  test("is two or more lines between strokes; a single one stays a line", () => {
    expect(words(lines("前言", "| 甲 | 乙 |", "| 1 |  |", "后记", "| 孤行 | 一 |"))).toEqual([
      [
        [
          ["甲", 1, 1],
          ["乙", 1, 1],
        ],
        [
          ["1", 1, 1],
          ["", 1, 1],
        ],
      ],
    ]);
  });

  test("has cells over several columns and rows", () => {
    expect(words(lines("| 块 | ← | 1 |", "| ↑ | ↑ | 2 |", "| a | b | ← |"))).toEqual([
      [
        [
          ["块", 2, 2],
          ["1", 1, 1],
        ],
        [["2", 1, 1]],
        [
          ["a", 1, 1],
          ["b", 1, 2],
        ],
      ],
    ]);
  });

  test("keeps the marks where what is merged makes no rectangle, and where there is nothing to merge with", () => {
    expect(words(lines("| 甲 | ← |", "| ↑ | 乙 |"))).toEqual([
      [
        [
          ["甲", 1, 1],
          ["←", 1, 1],
        ],
        [
          ["↑", 1, 1],
          ["乙", 1, 1],
        ],
      ],
    ]);
    expect(words(lines("| ↑ | 甲 |", "| 1 | 2 |"))[0]?.[0]?.[0]).toEqual(["↑", 1, 1]);
  });
});

test("quotes are marked inside cells, wherever they begin and end", () => {
  const text = lines("引言", "| 甲 | 乙丙 |", "| 1 | 2 |");
  const start = text.indexOf("丙");
  const chunks = documentLayout(text, [{ id: "k1", span: [start, text.indexOf("1") + 1] }]);
  const marked = chunks.flatMap((chunk) => (chunk.kind === "table" ? chunk.rows.flat(2) : []));
  expect(marked.flatMap(({ pieces }) => pieces.map(({ text: piece, ids }) => [piece, ids]))).toEqual([
    ["甲", []],
    ["乙", []],
    ["丙", ["k1"]],
    ["1", ["k1"]],
    ["2", []],
  ]);
});

test("every piece says truly where it stands, running text is whole, and no grid place is drawn twice", () => {
  const cell = fc.constantFrom("甲", "↑", "←", "", "3.5", "𠮷");
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => `| ${cells.join(" | ")} |`);
  const line = fc.oneof(
    { weight: 3, arbitrary: row },
    { weight: 1, arbitrary: fc.constantFrom("", "正文", "|", "| a") },
  );
  const place = fc.record({ id: fc.constantFrom("a", "b"), span: fc.tuple(fc.nat(60), fc.nat(60)) });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.array(place, { maxLength: 3 }), (rows, places) => {
      const text = rows.join("\r\n");
      const tables = textTables(text);
      for (const chunk of documentLayout(text, places)) {
        const pieces = chunk.kind === "text" ? chunk.pieces : chunk.rows.flat(2).flatMap((one) => one.pieces);
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.at)).toBe(true);
        if (chunk.kind === "text")
          expect(pieces.map((one) => one.text).join("")).toBe(
            text.slice(chunk.at, chunk.at + pieces.reduce((sum, one) => sum + one.text.length, 0)),
          );
      }
      for (const table of tables) {
        const slots = text
          .slice(table.from, table.to)
          .split("\n")
          .filter((one) => one.trim() !== "");
        const places16 = slots.reduce((sum, one) => sum + one.split("|").length - 2, 0);
        expect(table.rows.flat().reduce((sum, one) => sum + one.rows * one.columns, 0)).toBe(places16);
      }
    }),
  );
});
