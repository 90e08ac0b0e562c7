import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { SheetCell, SheetModel } from "./domain/sheet.ts";
import { writeWorkbook } from "./write-workbook.ts";

const text = (value: string): SheetCell => ({ content: { kind: "text", text: value }, look: "text" });
const figure = (decimal: string): SheetCell => ({ content: { kind: "figure", decimal }, look: "figure" });
const blank: SheetCell = { content: { kind: "blank" }, look: "label" };

function sheet(rows: SheetCell[][], more: Partial<SheetModel> = {}): SheetModel {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, () => 12);
  return { name: "目标分解表", widths, rows, merges: [], print: { orientation: "landscape", repeatRows: 0 }, ...more };
}

/** exceljs is the oracle: another program's idea of what stands in the file. */
async function readBack(sheets: readonly SheetModel[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeWorkbook(sheets);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}

async function cellOf(cell: SheetCell): Promise<ExcelJS.Cell> {
  const workbook = await readBack([sheet([[cell]])]);
  const [worksheet] = workbook.worksheets;
  if (!worksheet) throw new Error("no worksheet");
  return worksheet.getCell(1, 1);
}

const DANGEROUS = [
  "=1+1",
  "+1",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "＝1+1",
  '=HYPERLINK("http://x")',
  "'=1",
  "\n=2",
  "=cmd|' /C calc'!A0",
];

describe("text", () => {
  test.each(DANGEROUS)("%j stays text and no formula", async (dangerous) => {
    const cell = await cellOf(text(dangerous));
    expect(cell.type).toBe(ExcelJS.ValueType.String);
    expect(cell.formula).toBeUndefined();
    expect(cell.value).toBe(dangerous);
    expect(cell.numFmt).toBe("@");
  });

  test.each(["#N/A", "#REF!", "#SPILL!", "#普通文字"])("%s does not become an error value", async (printed) => {
    const cell = await cellOf(text(printed));
    expect(cell.type).not.toBe(ExcelJS.ValueType.Error);
    expect(cell.text).toBe(printed);
  });

  test("digits in a text cell stay text, so that codes keep their zeros", async () => {
    expect((await cellOf(text("007"))).value).toBe("007");
  });

  test("characters that XML cannot hold are left out, the others survive", async () => {
    expect((await cellOf(text("甲\u0000乙\u000B丙 <&> \uD83C\uDFED"))).value).toBe("甲乙丙 <&> \uD83C\uDFED");
    expect((await cellOf(text("一\r\n二"))).value).toBe("一\n二");
  });

  test("a text longer than a cell is cut with a mark", async () => {
    const { value } = await cellOf(text("长".repeat(40_000)));
    expect(value).toHaveLength(32_767);
    expect(String(value).endsWith("…")).toBe(true);
  });
});

describe("figures", () => {
  test.each([
    ["0", 0],
    ["1.8", 1.8],
    ["-50", -50],
    ["0.001", 0.001],
    ["123456789012345", 123_456_789_012_345],
  ])("%s is a number", async (decimal, number) => {
    const cell = await cellOf(figure(decimal));
    expect(cell.type).toBe(ExcelJS.ValueType.Number);
    expect(cell.value).toBe(number);
  });

  test.each(["1234567890123456", "0.1234567890123456"])(
    "%s has more digits than Excel and stays exact as text",
    async (decimal) => {
      expect((await cellOf(figure(decimal))).value).toBe(decimal);
    },
  );

  test("what is no plain decimal is a bug of the caller", async () => {
    await expect(writeWorkbook([sheet([[figure("1e5")]])])).rejects.toThrow("plain decimal");
  });
});

describe("layout", () => {
  const annex = sheet(
    [
      [text("三年目标"), blank, blank],
      [text("指标"), text("年份"), text("全市")],
      [text("机床（台）"), text("2027年"), figure("40")],
      [blank, text("2028年"), figure("60")],
    ],
    {
      widths: [24, 10, 9],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 2, left: 0, bottom: 3, right: 0 },
      ],
      print: { orientation: "landscape", repeatRows: 2 },
    },
  );

  test("merges, widths, borders and print setup arrive", async () => {
    const [worksheet] = (await readBack([annex])).worksheets;
    expect(worksheet?.model.merges).toEqual(["A1:C1", "A3:A4"]);
    expect(worksheet?.getColumn(1).width).toBe(24);
    expect(worksheet?.getCell("A4").border.bottom?.style).toBe("thin");
    expect(worksheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
    });
    expect(worksheet?.pageSetup.printTitlesRow).toBe("1:2");
  });

  test("names that Excel refuses are mended and kept apart", async () => {
    const named = (name: string) => ({ ...annex, name });
    const names = ["附件：目标[1]/分解?", "附件：目标[1]/分解?", "", "History", "'引号'", "长".repeat(40), "a", "A"];
    const workbook = await readBack(names.map(named));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "附件 目标 1 分解",
      "附件 目标 1 分解 (2)",
      "3",
      "History (2)",
      "引号",
      "长".repeat(31),
      "a",
      "A (2)",
    ]);
  });

  test("equal sheets give equal bytes", async () => {
    const [first, second] = [await writeWorkbook([annex]), await writeWorkbook([structuredClone(annex)])];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  const office = findLibreOffice();
  test.skipIf(office === undefined)(
    "LibreOffice reads the same figures and not one formula",
    { timeout: 120_000 },
    async () => {
      const rows = [...DANGEROUS.map((value) => [text(value)]), [figure("1.8")], [figure("-50")], [text("#N/A")]];
      const flat = await flatOds(office ?? "", await writeWorkbook([annex, sheet(rows, { name: "第二张（备查）" })]));
      expect(flat).not.toContain("table:formula");
      const figures = [...flat.matchAll(/office:value-type="float" office:value="([^"]+)"/g)].map(([, value]) => value);
      expect(figures).toEqual(["40", "60", "1.8", "-50"]);
      expect(flat).not.toContain('calcext:value-type="error"');
    },
  );
  if (!office) process.stderr.write("LibreOffice is not installed: the workbook was not opened with it\n");
});

function findLibreOffice(): string | undefined {
  try {
    return execFileSync("which", ["soffice"], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

async function flatOds(office: string, bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "gongfu-office-"));
  try {
    await writeFile(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ["--headless", "--convert-to", "fods", "--outdir", folder, join(folder, "book.xlsx")];
    await promisify(execFile)(office, [profile, ...convert], { timeout: 110_000 });
    return await readFile(join(folder, "book.fods"), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
