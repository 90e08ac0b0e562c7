import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellContent, SheetModel } from "./domain/sheet.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";
import { zipOf } from "./zip-of.ts";

const figure = (decimal: string): CellContent => ({ kind: "figure", decimal });
const text = (value: string): CellContent => ({ kind: "text", text: value });

async function read(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.refusal.code);
  return workbook.value;
}

async function refusal(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes);
  return workbook.ok ? "read" : workbook.refusal.code;
}

/** A workbook that another program wrote. */
async function writtenElsewhere(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet("别处"));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("what another program wrote", () => {
  test("figures, texts, merges and hidden rows", async () => {
    const bytes = await writtenElsewhere((sheet) => {
      sheet.addRow(["全市", 60.3, 1e-7, 0.1 + 0.2, "007", true]);
      sheet.addRow([{ richText: [{ text: "云" }, { text: "溪" }] }, null, 900]);
      sheet.mergeCells("A2:B2");
      sheet.getRow(2).hidden = true;
    });
    const [sheet] = (await read(bytes)).sheets;
    expect(sheet?.rows[0]).toEqual([
      text("全市"),
      figure("60.3"),
      figure("0.0000001"),
      figure("0.3"),
      text("007"),
      text("true"),
    ]);
    expect(sheet?.rows[1]?.[0]).toEqual(text("云溪"));
    expect(sheet?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
    expect(sheet?.hiddenRows).toEqual([1]);
  });

  test("a percentage keeps its sign, a formula is its stored result, one without a result shows itself", async () => {
    const bytes = await writtenElsewhere((sheet) => {
      sheet.getCell("A1").value = 0.655;
      sheet.getCell("A1").numFmt = "0.0%";
      sheet.getCell("B1").value = { formula: "SUM(C1:D1)", result: 12.5 };
      sheet.getCell("C1").value = { formula: "1+1" } as ExcelJS.CellFormulaValue;
      sheet.getCell("D1").value = new Date("2028-12-31T00:00:00Z");
    });
    expect((await read(bytes)).sheets[0]?.rows[0]).toEqual([
      text("65.5%"),
      figure("12.5"),
      text("=1+1"),
      text("2028-12-31"),
    ]);
  });
});

const cell = fc.oneof(
  fc.constant<CellContent>({ kind: "blank" }),
  fc.integer({ min: -99_999, max: 99_999 }).map((whole) => figure(`${whole}`)),
  fc.integer({ min: 1, max: 99_999 }).map((whole) => figure(`${whole / 100}`)),
  fc.constantFrom("=1+1", "#N/A", "一\n二", " 空 ", "_x000D_", "０７", "全市", "'引").map(text),
);

test("what this program wrote is read as it was, whatever it holds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const sheet: SheetModel = {
          name: "目标分解表",
          widths: [9, 9, 9],
          rows: rows.map((row) => row.map((content) => ({ content, look: "text" }))),
          merges: [],
          print: { orientation: "landscape", repeatRows: 0 },
        };
        const mark = { properties: { "gongfu-copy": "甲 & <乙>" }, footer: "版本 v1 & 附" };
        const workbook = await read(await writeWorkbook([sheet], mark));
        const back = workbook.sheets[0]?.rows ?? [];
        expect(rows.map((row, at) => row.map((_, left) => back[at]?.[left] ?? { kind: "blank" }))).toEqual(rows);
        expect(workbook.properties.get("gongfu-copy")).toBe("甲 & <乙>");
      },
    ),
    { numRuns: 60 },
  );
});

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;

function bookWith(sheet: string, part = "worksheets/sheet1.xml"): Uint8Array {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return zipOf({
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="${part}"/></Relationships>`,
    [`xl/${part}`]: sheet.replace("<worksheet", `<worksheet xmlns="${main}"`),
  });
}

describe("what was made to harm", () => {
  test("a sound small workbook is read", async () => {
    const bytes = bookWith(`<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`);
    expect((await read(bytes)).sheets[0]?.rows).toEqual([[figure("7")]]);
  });

  test("two cells in far corners", async () => {
    const corner = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
    expect(await refusal(bookWith(corner))).toBe("office.workbook-too-large");
  });

  test.each(["sheets/first.xml", "worksheets/deep/sheet1.xml", "worksheets/sheet1.bin"])(
    "two cells in far corners of %s, which only a relationship calls a sheet",
    async (part) => {
      const corner = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
      expect(await refusal(bookWith(corner, part))).toBe("office.workbook-too-large");
    },
  );

  test("a document type or far corners in another encoding", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const corner = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
    const wide = (xml: string) => Buffer.from(`\uFEFF${xml}`, "utf16le");
    const book = (sheet: Buffer) => zipOf({ "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheet });
    expect(await refusal(book(wide(corner)))).toBe("office.workbook-too-large");
    expect(await refusal(book(wide(`<!DOCTYPE worksheet [<!ENTITY a "a">]>${corner}`)))).toBe(
      "office.workbook-unreadable",
    );
  });

  test("a document type with entities", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    expect(await refusal(bookWith(bomb))).toBe("office.workbook-unreadable");
  });

  test("a part that inflates without end", async () => {
    expect(deflateRawSync(Buffer.alloc(90_000_000)).length).toBeLessThan(100_000);
    expect(await refusal(bookWith(`<worksheet>${" ".repeat(90_000_000)}</worksheet>`))).toBe(
      "files.container-inflates-too-far",
    );
  });

  test("something else, an empty file, a Word file, half a workbook", async () => {
    expect(await refusal(new TextEncoder().encode("甲,乙\n1,2"))).toBe("office.not-a-workbook");
    expect(await refusal(new Uint8Array())).toBe("office.not-a-workbook");
    expect(await refusal(zipOf({ "word/document.xml": "<w/>" }))).toBe("office.not-a-workbook");
    const whole = bookWith("<worksheet/>");
    expect(await refusal(whole.subarray(0, whole.length / 2))).toMatch(/^(files|office)\./);
  });

  test("bytes changed anywhere are read or refused, never thrown", async () => {
    const whole = bookWith(`<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(await refusal(bytes)).toMatch(/^(read|files\.|office\.)/);
      }),
      { numRuns: 300 },
    );
  });
});
