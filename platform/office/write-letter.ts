import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { FACES, faces, fontTable } from "./document-parts.ts";
import { legalText } from "./legal-text.ts";

/**
 * A piece of an official letter. to: whom it is sent to. heading: 一、… part: （一）… text: a paragraph. note: small, below a line. sign: at the right
 * end. number: 发文字号, in the middle. bare: a line that a template takes away again. `widths` are shares.
 */
export type LetterBlock =
  | {
      readonly kind: "title" | "subtitle" | "number" | "to" | "heading" | "part" | "text" | "note" | "sign" | "bare";
      readonly text: string;
    }
  | {
      readonly kind: "table";
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** 二号, 三号, 四号, 小四, 五号 and 小五 in half points (GB/T 9704-2012, 5.2). */
const SIZE = { title: 44, body: 32, page: 28, second: 28, table: 21, note: 21, foot: 18 } as const;
/** A4 with 37 mm above and 28 mm at the left of a type area of 156 by 225 mm, in twentieths of a point. */
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 2098, left: 1588, right: 1474, bottom: 1984 } };
const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
/** 22 lines a page. */
const LINE = { line: 579, lineRule: LineRuleType.EXACT } as const;

const run = (text: string, face: string, size: number) =>
  new TextRun({ text: legalText(text), font: faces(face), size });

function paragraph(block: Exclude<LetterBlock, { kind: "table" }>): Paragraph {
  const { kind, text } = block;
  const indent = { firstLine: 2 * (SIZE.body / 2) * 20 };
  switch (kind) {
    case "title":
      return new Paragraph({
        ...{ alignment: AlignmentType.CENTER, keepNext: true, children: [run(text, FACES.title, SIZE.title)] },
        spacing: { line: 640, lineRule: LineRuleType.EXACT, after: 120 },
      });
    case "subtitle":
    case "number":
      return new Paragraph({
        ...{ alignment: AlignmentType.CENTER, spacing: { ...LINE, after: 240 } },
        children: [
          run(text, kind === "subtitle" ? FACES.second : FACES.body, kind === "subtitle" ? SIZE.second : SIZE.body),
        ],
      });
    case "to":
      return new Paragraph({ spacing: LINE, children: [run(text, FACES.body, SIZE.body)] });
    case "heading":
    case "part":
      return new Paragraph({
        ...{ indent, keepNext: true, spacing: { ...LINE, before: 60 } },
        children: [run(text, kind === "heading" ? FACES.head : FACES.second, SIZE.body)],
      });
    case "text":
      return new Paragraph({
        ...{ indent, spacing: LINE, alignment: AlignmentType.BOTH, children: [run(text, FACES.body, SIZE.body)] },
      });
    case "note":
      return new Paragraph({
        ...{ indent: { left: 420, hanging: 420 }, children: [run(text, FACES.body, SIZE.note)] },
        spacing: { line: 340, lineRule: LineRuleType.EXACT },
      });
    case "sign":
      return new Paragraph({
        ...{ alignment: AlignmentType.RIGHT, indent: { right: 640 }, keepLines: true, spacing: LINE },
        children: [run(text, FACES.body, SIZE.body)],
      });
    case "bare":
      return new Paragraph({ spacing: { line: 240 }, children: [run(text, FACES.body, SIZE.foot)] });
  }
}

function table({ widths, head, rows }: Extract<LetterBlock, { kind: "table" }>): Table {
  const total = widths.reduce((sum, one) => sum + one, 0) || 1;
  const columns = widths.map((one) => Math.floor((one * WIDTH) / total));
  const cell = (text: string, at: number, face: string) =>
    new TableCell({
      ...{ width: { size: columns[at] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER },
      margins: { left: 60, right: 60, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, face, SIZE.table)] })],
    });
  const row = (texts: readonly string[], face: string, more = {}) =>
    new TableRow({ ...more, cantSplit: true, children: texts.map((text, at) => cell(text, at, face)) });
  return new Table({
    ...{ width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA }, columnWidths: columns },
    ...{ layout: TableLayoutType.FIXED, alignment: AlignmentType.CENTER },
    rows: [row(head, FACES.head, { tableHeader: true }), ...rows.map((texts) => row(texts, FACES.body))],
  });
}

/**
 * Writes a letter of an office as Word (.docx) in the layout of official documents: A4, type area, faces, sizes and page numbers of GB/T 9704.
 * `foot` stands small at the foot of every page, `head` at its top.
 */
export async function writeLetter(
  blocks: readonly LetterBlock[],
  { title, head, foot }: { readonly title: string; readonly head: string; readonly foot: string },
): Promise<Uint8Array> {
  const page = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: faces("宋体"), size: SIZE.page });
  const small = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Paragraph({ alignment, children: [run(text, FACES.body, SIZE.foot)] });
  const document = new Document({
    ...{ creator: "", title: legalText(title) },
    styles: { default: { document: { run: { font: faces(FACES.body), size: SIZE.body } } } },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [small(head, AlignmentType.RIGHT)] }) },
        footers: {
          default: new Footer({
            children: [
              small(foot, AlignmentType.LEFT),
              new Paragraph({ alignment: AlignmentType.CENTER, children: [page] }),
            ],
          }),
        },
        children: blocks.map((block) => (block.kind === "table" ? table(block) : paragraph(block))),
      },
    ],
  });
  const fonts = { path: "word/fontTable.xml", data: fontTable() };
  return new Uint8Array(await Packer.toBuffer(document, undefined, [fonts]));
}
