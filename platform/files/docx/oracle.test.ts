import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import fc from "fast-check";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { textOfDocx } from "./text-of-docx.ts";

/** What mammoth reads of a file, a paragraph a line: it knows no numbering and no table, but is right about text. */
async function oracle(bytes: Buffer): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return lines(value.replaceAll("\u2011", "-"));
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Our text with its table rows taken apart into cells. */
async function ours(bytes: Uint8Array): Promise<string[]> {
  const result = await textOfDocx(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return lines(result.value).flatMap((line) => (line.startsWith("| ") ? lines(line.replaceAll("|", "\n")) : [line]));
}

const word = fc.constantFrom(
  "临河市",
  "培育智能工厂",
  "12家",
  "Top 10",
  "≥80%",
  "&<>\"'",
  "（一）",
  "𠮷",
  " ",
  "到2027年，",
  "a-b",
);
const run: fc.Arbitrary<ParagraphChild> = fc.oneof(
  word.map((text) => new TextRun(text)),
  word.map((text) => new TextRun({ text, bold: true, size: 32 })),
  word.map((text) => new TextRun({ children: [text, new Tab(), text] })),
  word.map((text) => new InsertedTextRun({ text, id: 1, author: "x", date: "2026-01-01" })),
  word.map((text) => new DeletedTextRun({ text, id: 2, author: "x", date: "2026-01-01" })),
);
const paragraph = fc.array(run, { maxLength: 5 }).map((children) => new Paragraph({ children }));
const cell = word.map((text) => new TableCell({ children: [new Paragraph(text)] }));
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
  )
  .map((rows) => new Table({ rows: rows.map((children) => new TableRow({ children })) }));
const document = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: table }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((children) => new Document({ sections: [{ children }] }));

test("any document reads as mammoth reads it", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(document, async (one) => {
      const bytes = await Packer.toBuffer(one);
      expect(await ours(bytes)).toEqual(await oracle(bytes));
    }),
    { numRuns: 150 },
  );
});

test("notes of a written file are found", async () => {
  const children = [new Paragraph({ children: [new TextRun("目标"), new FootnoteReferenceRun(1)] })];
  const footnotes = { 1: { children: [new Paragraph("按可比口径")] } };
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }], footnotes }));
  expect(await ours(bytes)).toEqual(["目标", "脚注", "按可比口径"]);
});

test("a long document takes less time than mammoth takes for it", { retry: 2, timeout: 60_000 }, async () => {
  const paragraphs = Array.from(
    { length: 1500 },
    (_, i) => new Paragraph(`第${i}条 培育智能工厂${i}家，责任单位为市经信局。`),
  );
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
  const timed = async (read: () => Promise<unknown>) => {
    const start = performance.now();
    await read();
    return performance.now() - start;
  };
  await Promise.all([ours(bytes), oracle(bytes)]);
  expect(await timed(() => textOfDocx(bytes))).toBeLessThan(await timed(() => oracle(bytes)));
});
