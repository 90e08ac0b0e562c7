import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { streamRows } from "./stream-rows.ts";
import { writeWorkbook } from "./write-workbook.ts";
import { zipOf } from "./zip-of.ts";

async function rowsOf(bytes: Uint8Array): Promise<(readonly [number, ...string[]])[]> {
  const rows: [number, ...string[]][] = [];
  const read = await streamRows(bytes, async (some) => {
    for (const { number, cells } of some) rows.push([number, ...cells]);
  });
  if (!read.ok) throw new Error(read.refusal.code);
  return rows;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await streamRows(bytes, async () => undefined);
  return read.ok ? "read" : read.refusal.code;
}

async function writtenElsewhere(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="rId7" Type="worksheet" Target="worksheets/list.xml"/></Relationships>`;

/** A workbook by hand: what stands in its sheet, and the parts that differ. */
function byHand(sheetData: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="名单" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": RELATIONS,
    "xl/worksheets/list.xml": `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...parts,
  });
}

describe("rows of a sheet", () => {
  test("come as texts: figures as the spreadsheet holds them, days as days, results of formulas", async () => {
    const bytes = await writtenElsewhere((book) => {
      const sheet = book.addWorksheet("名单");
      sheet.addRow(["全市", 60.3, 1e-7, 0.1 + 0.2, "007", true, 123456789012345]);
      sheet.addRow([]);
      sheet.addRow([{ richText: [{ text: "云" }, { text: "溪" }] }, null, { formula: "1+1", result: 2 }]);
      sheet.addRow([new Date("2028-12-31T00:00:00Z"), 'a < b & "c"', "换\n行"]);
    });
    expect(await rowsOf(bytes)).toEqual([
      [1, "全市", "60.3", "0.0000001", "0.3", "007", "1", "123456789012345"],
      [3, "云溪", "", "2"],
      [4, "2028-12-31", 'a < b & "c"', "换\n行"],
    ]);
  });

  test("are those of the first sheet that is not hidden", async () => {
    const bytes = await writtenElsewhere((book) => {
      book.addWorksheet("旧", { state: "hidden" }).addRow(["旧的"]);
      book.addWorksheet("新").addRow(["新的"]);
    });
    expect(await rowsOf(bytes)).toEqual([[1, "新的"]]);
  });

  test("are read whoever wrote them: without places, with a prefix, inline, with readings, as an error", async () => {
    expect(await rowsOf(byHand("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"))).toEqual([
      [1, "1", "", "3"],
      [2, "4"],
    ]);
    const prefixed = byHand("", {
      "xl/worksheets/list.xml":
        '<x:worksheet><x:sheetData><x:row r="5"><x:c r="B5" t="inlineStr"><x:is><x:t>甲</x:t><x:rPh><x:t>jia</x:t></x:rPh></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(await rowsOf(prefixed)).toEqual([[5, "", "甲"]]);
    const shared = byHand('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c></row>', {
      "xl/sharedStrings.xml": `<sst><si><t>0</t></si><si><r><t>张</t></r><r><t xml:space="preserve"> 三_x000D_</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si></sst>`,
    });
    expect(await rowsOf(shared)).toEqual([[1, "张 三\r", "#N/A"]]);
  });

  test("days that count from 1904 are the same days", async () => {
    const styles = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const sheet = '<row r="1"><c r="A1" s="1"><v>45292</v></c><c r="B1"><v>45292</v></c></row>';
    const workbook = (more: string) =>
      `<workbook xmlns:r="r">${more}<sheets><sheet name="名单" sheetId="1" r:id="rId7"/></sheets></workbook>`;
    expect(await rowsOf(byHand(sheet, { "xl/styles.xml": styles }))).toEqual([[1, "2024-01-01", "45292"]]);
    const later = byHand(sheet, {
      "xl/styles.xml": styles,
      "xl/workbook.xml": workbook('<workbookPr date1904="1"/>'),
    });
    expect(await rowsOf(later)).toEqual([[1, "2028-01-02", "45292"]]);
  });

  test("say what another reader of the same file says, whatever stands in them", async () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."甲乙丙ab<>&\"' _x000D_0123,.=+-@") }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      fc.integer(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), async (table) => {
        const bytes = await writtenElsewhere((book) => {
          const sheet = book.addWorksheet("名单");
          for (const row of table) sheet.addRow(row);
        });
        const oracle = new ExcelJS.Workbook();
        await oracle.xlsx.load(bytes.buffer as ArrayBuffer);
        const expected: (readonly [number, ...string[]])[] = [];
        oracle.worksheets[0]?.eachRow((row, number) => {
          const values = (row.values as unknown[]).slice(1).map(said);
          while (values.length > 0 && values.at(-1) === "") values.pop();
          if (values.length > 0) expected.push([number, ...values]);
        });
        const ours = (await rowsOf(bytes)).map(([number, ...cells]) => {
          const values = cells.map(comparable);
          while (values.length > 0 && values.at(-1) === "") values.pop();
          return [number, ...values] as const;
        });
        expect(ours).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test("come a few at first and then some hundred at a time, the next when the last are done", async () => {
    const cells = Array.from({ length: 2300 }, (_, index) => [
      { content: { kind: "figure" as const, decimal: String(index) }, look: "figure" as const },
    ]);
    const bytes = await writeWorkbook([
      { name: "长", widths: [10], rows: cells, merges: [], print: { orientation: "portrait", repeatRows: 0 } },
    ]);
    let [busy, most, seen] = [0, 0, 0];
    await streamRows(bytes, async (rows) => {
      busy += 1;
      most = Math.max(most, busy);
      expect(rows.length).toBeLessThanOrEqual(seen === 0 ? 50 : 250);
      seen += rows.length;
      await new Promise((resolve) => setTimeout(resolve, 1));
      busy -= 1;
    });
    expect([most, seen]).toEqual([1, 2300]);
  });
});

/** How the oracle's values read as texts. */
function said(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "object" && "richText" in value)
    return (value.richText as { text: string }[]).map(({ text }) => text).join("");
  return String(value);
}

/** Our decimals as the oracle's numbers print. */
function comparable(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text) && Number(text).toString().includes("e") ? Number(text).toString() : text;
}

describe("what is no list", () => {
  test.each([
    ["no zip", new TextEncoder().encode("名单"), "office.not-a-workbook"],
    ["a zip without a workbook", zipOf({ "a.txt": "x" }), "office.not-a-workbook"],
    [
      "a document type",
      byHand("", { "xl/worksheets/list.xml": "<!DOCTYPE x><worksheet><sheetData/></worksheet>" }),
      "office.workbook-unreadable",
    ],
    [
      "a sheet that is not there",
      byHand("", { "xl/_rels/workbook.xml.rels": "<Relationships/>" }),
      "office.workbook-unreadable",
    ],
  ])("%s is refused", async (_name, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test("one cell in the far corner is beyond any list and left alone", async () => {
    const rows = await rowsOf(byHand('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect(rows).toEqual([]);
  });

  test("a short file that says much is refused, whatever it does not say itself", async () => {
    const shared = `<sst><si><t>${"长".repeat(1_000_000)}</t></si></sst>`;
    const cells = '<c t="s"><v>0</v></c>'.repeat(20);
    const sheet = byHand(`<row>${cells}</row>`.repeat(500), { "xl/sharedStrings.xml": shared });
    expect(sheet.length).toBeLessThan(10_000);
    expect(await refusal(sheet)).toBe("office.list-too-large");
  });

  test("many blank rows behind the last are no rows", async () => {
    const blank = Array.from({ length: 60_000 }, (_, n) => `<row r="${n + 2}" ht="${((n * 7919) % 9973) / 13}"/>`).join(
      "",
    );
    expect(await rowsOf(byHand(`<row r="1"><c><v>1</v></c></row>${blank}`))).toEqual([[1, "1"]]);
  });

  test("tags and readings without an end do not hold it up", async () => {
    const begun = performance.now();
    const workbook = `<workbook>${"<sheet ".repeat(100_000)}</workbook>`;
    const strings = `<sst><si>${"<rPh>".repeat(200_000)}<t>x</t></si></sst>`;
    await refusal(byHand("", { "xl/workbook.xml": workbook }));
    await refusal(byHand('<row><c t="s"><v>0</v></c></row>', { "xl/sharedStrings.xml": strings }));
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test("what inflates too far is refused before it is read", async () => {
    const spaces = byHand("", {
      "xl/worksheets/list.xml": `<worksheet><sheetData>${" ".repeat(60_000_000)}</sheetData></worksheet>`,
    });
    const begun = performance.now();
    expect(await refusal(spaces)).toBe("files.container-inflates-too-far");
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
