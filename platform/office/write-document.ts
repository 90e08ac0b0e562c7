import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
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
import type { CellLook, CellMerge, SheetCell, SheetModel } from "./domain/sheet.ts";
import { legalText } from "./legal-text.ts";
import type { FileMark } from "./write-workbook.ts";

/** A sheet for Word, and what stands above its title (附件1). */
export type DocumentTable = { readonly sheet: SheetModel; readonly number: string };

/** Sizes in half points: 小二 for the title, 四号 and 小四 below it (GB/T 9704 leaves tables to the office). */
const SIZE = { number: 32, title: 36, subtitle: 28, table: 24, footer: 18 } as const;

/** A4 in twentieths of a point, with the margins of an official document turned on its side. */
const A4 = { short: 11_906, long: 16_838 } as const;
const MARGIN = { top: 1588, bottom: 1474, left: 1417, right: 1417 } as const;

/**
 * Writes a Word document (.docx) with one section per table: annex number, title and period above it, its head rows
 * printed again on every page, merged cells merged. A4; the faces are those of official documents.
 */
export async function writeDocument(tables: readonly DocumentTable[], mark: FileMark): Promise<Uint8Array> {
  const document = new Document({
    creator: "",
    title: legalText(mark.footer),
    customProperties: Object.entries(mark.properties).map(([name, value]) => ({ name, value })),
    styles: { default: { document: { run: { font: faces(FACES.body), size: SIZE.table } } } },
    sections: tables.map((table) => section(table, mark)),
  });
  const fonts = { path: "word/fontTable.xml", data: fontTable() };
  return new Uint8Array(await Packer.toBuffer(document, undefined, [fonts]));
}

function section({ sheet, number }: DocumentTable, { footer }: FileMark): ISectionOptions {
  const banners = sheet.rows.findIndex(([first]) => first?.look !== "title" && first?.look !== "subtitle");
  const lead = sheet.rows.slice(0, Math.max(0, banners));
  const landscape = sheet.print.orientation === "landscape";
  // The library swaps the sides itself when a page lies on its side.
  const size = {
    width: A4.short,
    height: A4.long,
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  const width = (landscape ? A4.long : A4.short) - MARGIN.left - MARGIN.right;
  return {
    properties: { page: { size, margin: MARGIN } },
    footers: { default: new Footer({ children: footerLines(footer) }) },
    children: [
      ...(number === "" ? [] : [paragraph(number, { face: FACES.head, size: SIZE.number })]),
      ...lead.flatMap(([first]) => (first?.content.kind === "text" ? [heading(first.content.text, first.look)] : [])),
      table(sheet, { from: lead.length, width }),
    ],
  };
}

type Looks = {
  readonly face?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
};

function heading(text: string, look: CellLook): Paragraph {
  const title = look === "title";
  return paragraph(text, {
    face: title ? FACES.title : FACES.body,
    size: title ? SIZE.title : SIZE.subtitle,
    alignment: AlignmentType.CENTER,
  });
}

function paragraph(text: string, { face = FACES.body, size = SIZE.table, bold = false, alignment }: Looks): Paragraph {
  const lines = legalText(text).split("\n");
  return new Paragraph({
    ...(alignment === undefined ? {} : { alignment }),
    children: lines.map(
      (line, index) => new TextRun({ text: line, font: faces(face), size, bold, ...(index > 0 ? { break: 1 } : {}) }),
    ),
  });
}

function footerLines(footer: string): Paragraph[] {
  const page = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: SIZE.footer });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, children: [page] }),
    ...(footer === "" ? [] : [paragraph(footer, { size: 16 })]),
  ];
}

type Placing = { readonly from: number; readonly width: number };

function table(sheet: SheetModel, { from, width }: Placing): Table {
  const total = sheet.widths.reduce((sum, one) => sum + one, 0) || 1;
  const columns = sheet.widths.map((one) => Math.floor((one * width) / total));
  const spans = spansOf(sheet.merges);
  const rows = sheet.rows.slice(from).map((row, index) => {
    const top = from + index;
    const cells = row.flatMap((cell, left) => {
      const span = spans.get(`${top},${left}`) ?? { columns: 1, rows: 1 };
      return span === "covered" ? [] : [tableCell(cell, span, columns[left] ?? 0)];
    });
    // Left out rather than false: some readers take the mark itself for a head.
    const repeated = top < sheet.print.repeatRows ? { tableHeader: true } : {};
    return new TableRow({ ...repeated, cantSplit: true, children: cells });
  });
  return new Table({
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows,
  });
}

type Span = { readonly columns: number; readonly rows: number };

function spansOf(merges: readonly CellMerge[]): ReadonlyMap<string, Span | "covered"> {
  const spans = new Map<string, Span | "covered">();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) spans.set(`${row},${column}`, "covered");
    }
    spans.set(`${top},${left}`, { columns: right - left + 1, rows: bottom - top + 1 });
  }
  return spans;
}

function tableCell({ content, look }: SheetCell, { columns, rows }: Span, width: number): TableCell {
  const text = content.kind === "figure" ? content.decimal : content.kind === "text" ? content.text : "";
  const looks: Looks = {
    face: look === "header" ? FACES.head : FACES.body,
    alignment: look === "text" ? AlignmentType.LEFT : AlignmentType.CENTER,
  };
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [paragraph(text, looks)],
  });
}
