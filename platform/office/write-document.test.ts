import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { openContainer } from "#files";
import { documentMarks } from "./document-marks.ts";
import type { CellLook, SheetCell, SheetModel } from "./domain/sheet.ts";
import { writeDocument } from "./write-document.ts";

const cell = (value: string, look: CellLook = "label"): SheetCell =>
  value === ""
    ? { content: { kind: "blank" }, look }
    : { content: /^\d/.test(value) ? { kind: "figure", decimal: value } : { kind: "text", text: value }, look };

const SHEET: SheetModel = {
  name: "分解表",
  widths: [22, 14, 9],
  rows: [
    [cell("青澜市分解表", "title"), cell("", "title"), cell("", "title")],
    [cell("（2026—2028年）", "subtitle"), cell("", "subtitle"), cell("", "subtitle")],
    [cell("项目内容", "header"), cell("年份", "header"), cell("东屿区", "header")],
    [cell("投资 <亿元> & 其他"), cell("目标\n合计"), cell("30.1", "figure")],
    [cell(""), cell("到年底"), cell("", "figure")],
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 1, right: 2 },
    { top: 3, left: 0, bottom: 4, right: 0 },
  ],
  print: { orientation: "landscape", repeatRows: 3 },
};

const MARK = { properties: { "gongfu-copy": "plan/1" }, footer: "版本 v1" };
const written = () => writeDocument([{ sheet: SHEET, number: "附件1" }], MARK);

async function part(bytes: Uint8Array, name: string): Promise<string> {
  const container = await openContainer(bytes);
  if (!container.ok) throw new Error(container.refusal.code);
  const found = await container.value.read(name);
  return found.ok ? new TextDecoder().decode(found.value) : "";
}

describe("the annex as a Word file", () => {
  test("another program reads its title, its merged cells and its figures", async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await written()) });
    expect(value).toBe(
      [
        "<p>附件1</p><p>青澜市分解表</p><p>（2026—2028年）</p>",
        "<table><thead><tr><th><p>项目内容</p></th><th><p>年份</p></th><th><p>东屿区</p></th></tr></thead>",
        '<tbody><tr><td rowspan="2"><p>投资 &lt;亿元&gt; &amp; 其他</p></td><td><p>目标<br />合计</p></td><td><p>30.1</p></td></tr>',
        "<tr><td><p>到年底</p></td><td></td></tr></tbody></table>",
      ].join(""),
    );
  });

  test("A4 on its side, the head on every page, the official faces with what takes their place", async () => {
    const bytes = await written();
    const body = await part(bytes, "word/document.xml");
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body).toContain('w:eastAsia="方正小标宋简体"');
    expect(await part(bytes, "word/fontTable.xml")).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
    const { properties, footers } = await documentMarks(bytes);
    expect(properties).toEqual(new Map([["gongfu-copy", "plan/1"]]));
    expect(footers.join()).toContain("版本 v1");
  });

  const office = findLibreOffice();
  test.skipIf(office === undefined)("LibreOffice opens it and keeps its mark", { timeout: 120_000 }, async () => {
    const back = await throughOdt(office ?? "", await written());
    const { properties, footers } = await documentMarks(back);
    expect(properties).toEqual(new Map([["gongfu-copy", "plan/1"]]));
    expect(footers.join()).toContain("版本 v1");
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(back) });
    expect(value.replace(/\s+/g, " ")).toContain("项目内容 年份 东屿区 投资 <亿元> & 其他 目标合计 30.1 到年底");
  });
  if (!office) process.stderr.write("LibreOffice is not installed: the document was not opened with it\n");
});

function findLibreOffice(): string | undefined {
  try {
    return execFileSync("which", ["soffice"], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

async function throughOdt(office: string, bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "gongfu-office-"));
  try {
    await writeFile(join(folder, "a.docx"), bytes);
    for (const [from, to] of [
      ["a.docx", "odt"],
      ["a.odt", "docx"],
    ] as const) {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const convert = ["--headless", "--convert-to", to, "--outdir", folder, join(folder, from)];
      await promisify(execFile)(office, [profile, ...convert], { timeout: 55_000 });
    }
    return new Uint8Array(await readFile(join(folder, "a.docx")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
