import { expect, test } from "vitest";
import { zip } from "../container/testing/zip-writer.ts";
import { p, part, r, tbl, tc, tr, type WordFile, wordFile } from "./testing/word-file.ts";
import { textOfDocx } from "./text-of-docx.ts";

async function read(file: WordFile | Uint8Array): Promise<string> {
  const result = await textOfDocx(file instanceof Uint8Array ? file : wordFile(file));
  return result.ok ? result.value : result.refusal.code;
}

const body = (content: string) => read({ body: content });

test.each<[string, string, string]>([
  [
    "paragraphs one a line, empty ones left out",
    `${p("临河市")}${p("")}<w:p/>${p(" \u3000云溪县 ")}`,
    "临河市\n云溪县\n",
  ],
  ["runs joined", `<w:p>${r("培育")}${r("工厂")}${r("12家")}</w:p>`, "培育工厂12家\n"],
  [
    "a tab kept and a tab stop not",
    `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${r("甲")}<w:r><w:tab/></w:r>${r("乙")}</w:p>`,
    "甲\t乙\n",
  ],
  ["a forced break as a line of its own", `<w:p>${r("甲")}<w:r><w:br/></w:r>${r("乙")}</w:p>`, "甲\n乙\n"],
  [
    "hyphens: hard kept, soft dropped",
    `<w:p>${r("2025")}<w:r><w:noBreakHyphen/></w:r>${r("2027")}<w:r><w:softHyphen/></w:r>${r("智\u00ad能")}</w:p>`,
    "2025-2027智能\n",
  ],
  [
    "signs of symbol fonts",
    '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:t>80%</w:t></w:r><w:r><w:sym w:font="宋体" w:char="25CB"/></w:r><w:r><w:sym w:font="Webdings" w:char="F041"/></w:r></w:p>',
    "≥80%○\n",
  ],
  [
    "hidden text dropped",
    `<w:p>${r("留")}${r("藏", "<w:vanish/>")}${r("显", '<w:vanish w:val="0"/>')}</w:p>`,
    "留显\n",
  ],
  ["links as their text", `<w:p><w:hyperlink>${r("临河市人民政府")}</w:hyperlink></w:p>`, "临河市人民政府\n"],
  [
    "pronunciations above characters dropped",
    "<w:p><w:r><w:ruby><w:rt><w:r><w:t>xi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>溪</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
    "溪\n",
  ],
  ["formulas as characters", "<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>", "a+b\n"],
  [
    "headings behind a blank line",
    `${p("文")}${p("一、总体", '<w:outlineLvl w:val="0"/>')}${p("文")}`,
    "文\n\n一、总体\n文\n",
  ],
  [
    "a control's content, not its prompt",
    `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p("填好的")}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("单击此处")}</w:sdtContent></w:sdt>${p("后文")}`,
    "填好的\n后文\n",
  ],
  ["characters by reference and as CDATA", "<w:p><w:r><w:t>&#x4E34;<![CDATA[河<市]]></w:t></w:r></w:p>", "临河<市\n"],
  ["line ends inside a run as spaces", "<w:p><w:r><w:t>A\nB</w:t></w:r></w:p>", "A B\n"],
])("%s", async (_, content, expected) => {
  expect(await body(content)).toBe(expected);
});

test.each<[string, string, string]>([
  [
    "inserted text stays, deleted goes",
    `<w:p>${r("目标")}<w:ins>${r("100")}</w:ins><w:del><w:r><w:delText>80</w:delText></w:r></w:del>${r("家")}</w:p>`,
    "目标100家\n",
  ],
  [
    "moved text stands where it was moved to",
    `<w:p><w:moveFrom>${r("甲")}</w:moveFrom>${r("乙")}<w:moveTo>${r("甲")}</w:moveTo></w:p>`,
    "乙甲\n",
  ],
  [
    "a deleted paragraph end joins two paragraphs",
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r("上半")}</w:p>${p("下半")}`,
    "上半下半\n",
  ],
  [
    "a deleted paragraph leaves nothing",
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>${r("全删")}</w:del></w:p>${p("留")}`,
    "留\n",
  ],
  [
    "a deleted end before a table keeps its text",
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r("表前")}</w:p>${tbl([["a", "b"]])}`,
    "表前\n| a | b |\n",
  ],
  [
    "deleted rows and cells go",
    tbl([["甲", "1"], tr(["乙", "2"], "<w:del/>"), tr(["丙", tc("x", "<w:cellDel/>"), "3"])]),
    "| 甲 | 1 |\n| 丙 | 3 |\n",
  ],
  [
    "former properties say nothing",
    `<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>${r("文", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")}</w:p>`,
    "文\n",
  ],
])("tracked changes: %s", async (_, content, expected) => {
  expect(await body(content)).toBe(expected);
});

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test.each<[string, string, string]>([
  ["show their result", `<w:p>${r("见")}${field(' HYPERLINK "x" ', r("附件1"))}${r("。")}</w:p>`, "见附件1。\n"],
  ["nest", `<w:p>${field(`IF ${field("A", r("内"))}`, r("果"))}</w:p>`, "果\n"],
  [
    "written simply show their content",
    `<w:p><w:fldSimple w:instr=" REF a ">${r("表一")}</w:fldSimple></w:p>`,
    "表一\n",
  ],
  [
    "with page numbers go",
    `<w:p>${r("甲")}${field(" PAGE ", r("3"))}<w:fldSimple w:instr="NUMPAGES">${r("9")}</w:fldSimple></w:p>`,
    "甲\n",
  ],
  [
    "never closed swallow their paragraph's rest only",
    `<w:p>${r("甲")}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r("乙")}</w:p>${p("丙")}`,
    "甲\n丙\n",
  ],
])("fields %s", async (_, content, expected) => {
  expect(await body(content)).toBe(expected);
});

test("a table of contents goes, by its field, its control or its styles, with its title", async () => {
  const lines = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("一、总体…1")}</w:p>${p("二、任务…3")}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  expect(await body(`${p("标题")}${p("目　录")}${lines}${p("正文")}`)).toBe("标题\n正文\n");
  const gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
  expect(await body(`<w:sdt>${gallery}<w:sdtContent>${p("目录")}${p("一…1")}</w:sdtContent></w:sdt>${p("正文")}`)).toBe(
    "正文\n",
  );
  const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
  expect(await read({ body: `${p("目录")}${p("一…1", '<w:pStyle w:val="11"/>')}${p("正文")}`, styles })).toBe("正文\n");
});

test("a contents field closed too late does not take the chapters away", async () => {
  const opened = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const chapter = p("一、总体", '<w:outlineLvl w:val="0"/>');
  expect(
    await body(
      `<w:p>${opened}${r("一…1")}</w:p>${chapter}<w:p>${r("末")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ),
  ).toBe("一…1\n\n一、总体\n末\n");
});

test("a text box is read once and follows its paragraph", async () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box("框中字")}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("框中字")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  expect(await body(`<w:p>${r("前")}<w:r>${shape}</w:r>${r("后")}</w:p>${p("下段")}`)).toBe("前后\n框中字\n下段\n");
  expect(await body(`<w:p><w:r><w:pict><v:textbox>${box("旧框")}</v:textbox></w:pict></w:r></w:p>`)).toBe("旧框\n");
});

test("notes stand at the end in the order of their references, without separators and marks", async () => {
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}</w:p></w:${kind}>`;
  const footnotes = `<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${note("footnote", 1, "后引")}${note("footnote", 2, "先引")}${note("footnote", 3, "无引")}`;
  const refer = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const content = `<w:p>${r("甲")}${refer("footnote", 2)}${r("乙")}${refer("footnote", 1)}${refer("endnote", 1)}</w:p><w:p><w:del>${refer("footnote", 3)}</w:del></w:p>`;
  expect(await read({ body: content, footnotes, endnotes: note("endnote", 1, "尾注") })).toBe(
    "甲乙\n\n脚注\n先引\n后引\n尾注\n",
  );
});

const RESTART = '<w:vMerge w:val="restart"/>';
const GOES_ON = "<w:vMerge/>";

test.each<[string, string, string]>([
  [
    "rows and cells",
    `${p("表1")}${tbl([
      ["指标", "2025年"],
      ["工厂", "12"],
    ])}${p("后")}`,
    "表1\n| 指标 | 2025年 |\n| 工厂 | 12 |\n后\n",
  ],
  ["empty cells and bars", tbl([["a|b", "", "c"]]), "| a∣b | | c |\n"],
  [
    "breaks in cells: nothing between Chinese characters, a space elsewhere",
    tbl([[tc(`${p("工业")}${p("增加值")}`), tc(`<w:p>${r("12")}<w:r><w:br/></w:r>${r("家")}</w:p>`)]]),
    "| 工业增加值 | 12 家 |\n",
  ],
  [
    "cells over columns",
    tbl([tr([tc("合计", '<w:gridSpan w:val="2"/>'), "9"]), ["甲", "乙", "丙"]]),
    "| 合计 | ← | 9 |\n| 甲 | 乙 | 丙 |\n",
  ],
  [
    "cells over rows",
    tbl([tr([tc("一产", RESTART), "1"]), tr([tc("", GOES_ON), "2"]), tr([tc("", GOES_ON), "3"])]),
    "| 一产 | 1 |\n| ↑ | 2 |\n| ↑ | 3 |\n",
  ],
  [
    "cells over rows and columns",
    tbl([
      tr([tc("块", `<w:gridSpan w:val="2"/>${RESTART}`), "1"]),
      tr([tc("", `<w:gridSpan w:val="2"/>${GOES_ON}`), "2"]),
      ["a", "b", "c"],
    ]),
    "| 块 | ← | 1 |\n| ↑ | ↑ | 2 |\n| a | b | c |\n",
  ],
  [
    "one block ends where the next begins",
    tbl([
      tr([tc("甲", RESTART), "1"]),
      tr([tc("", GOES_ON), "2"]),
      tr([tc("乙", RESTART), "3"]),
      tr([tc("", GOES_ON), "4"]),
    ]),
    "| 甲 | 1 |\n| ↑ | 2 |\n| 乙 | 3 |\n| ↑ | 4 |\n",
  ],
  ["a continuation of nothing is a cell", tbl([["a", "b"], tr([tc("c", GOES_ON), "d"])]), "| a | b |\n| c | d |\n"],
  [
    "cells merged the old way",
    tbl([tr([tc("甲", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")]), ["a", "b"]]),
    "| 甲 | ← |\n| a | b |\n",
  ],
  [
    "rows that begin late or end early",
    tbl([["a", "b", "c"], tr(["x", "y"], '<w:gridBefore w:val="1"/>'), tr(["z"], '<w:gridAfter w:val="2"/>')]),
    "| a | b | c |\n| | x | y |\n| z | | |\n",
  ],
  [
    "borders that do not line up make no columns",
    tbl([
      tr([tc("a", '<w:gridSpan w:val="2"/>'), tc("b", '<w:gridSpan w:val="3"/>')]),
      tr([tc("c", '<w:gridSpan w:val="2"/>'), tc("d", '<w:gridSpan w:val="2"/>')]),
    ]),
    "| a | b |\n| c | d |\n",
  ],
  [
    "a frame of one column is its content",
    tbl([[tc(`${p("专栏1")}${p("重点工程")}`)], ["第二格"]]),
    "专栏1\n重点工程\n第二格\n",
  ],
  ["a nested list is one line", tbl([["甲", tc(`${tbl([["一"], ["二"]])}<w:p/>`)]]), "| 甲 | 一；二 |\n"],
  ["a nested row is one line", tbl([["甲", tc(`${tbl([["一", "", "二"]])}<w:p/>`)]]), "| 甲 | 一；二 |\n"],
  [
    "a nested table follows",
    tbl([
      [
        "甲",
        tc(
          `${p("见下")}${tbl([
            ["1", "2"],
            ["3", "4"],
          ])}<w:p/>`,
        ),
      ],
      ["乙", "丙"],
    ]),
    "| 甲 | 见下 |\n| 乙 | 丙 |\n\n| 1 | 2 |\n| 3 | 4 |\n",
  ],
  [
    "a table in a frame stands alone",
    tbl([
      [
        tc(
          `${p("框")}${tbl([
            ["1", "2"],
            ["3", "4"],
          ])}<w:p/>`,
        ),
      ],
    ]),
    "框\n| 1 | 2 |\n| 3 | 4 |\n",
  ],
  [
    "rows and cells in controls",
    `<w:tbl><w:sdt><w:sdtContent>${tr(["a", "b"])}</w:sdtContent></w:sdt><w:tr><w:sdt><w:sdtContent>${tc("c")}</w:sdtContent></w:sdt>${tc("d")}</w:tr></w:tbl>`,
    "| a | b |\n| c | d |\n",
  ],
  ["two tables apart", `${tbl([["a", "b"]])}<w:p/>${tbl([["c", "d"]])}`, "| a | b |\n\n| c | d |\n"],
  [
    "spans beyond reason are cut",
    tbl([tr([tc("a", '<w:gridSpan w:val="99999999"/>'), "b"]), ["c", "d"]]),
    "| a | ← |\n| c | d |\n",
  ],
])("tables: %s", async (_, content, expected) => {
  expect(await body(content)).toBe(expected);
});

test("any prefix, the strict variant and any place in the container will do", async () => {
  const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  expect(await read({ body: p("严格"), namespace: strict })).toBe("严格\n");
  expect(await read({ body: p("别处"), document: "文档/主文.xml" })).toBe("别处\n");
  const renamed = part("document", `<w:body>${tbl([tr([tc("合", '<w:gridSpan w:val="2"/>')]), ["a", "b"]])}</w:body>`)
    .replaceAll("w:", "ns0:")
    .replace("xmlns:w=", "xmlns:ns0=");
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="/d.xml"/></Relationships>';
  expect(
    await read(
      zip([
        { name: "_rels/.rels", data: relations },
        { name: "d.xml", data: renamed },
      ]),
    ),
  ).toBe("| 合 | ← |\n| a | b |\n");
});

const RELATIONS = (target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
const SHEET = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
const SLIDES = '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>';

test.each<[string, string, Uint8Array]>([
  [
    "a spreadsheet",
    "docx-is-spreadsheet",
    zip([
      { name: "_rels/.rels", data: RELATIONS("a.xml") },
      { name: "a.xml", data: SHEET },
    ]),
  ],
  [
    "a presentation",
    "docx-is-presentation",
    zip([
      { name: "_rels/.rels", data: RELATIONS("a.xml") },
      { name: "a.xml", data: SLIDES },
    ]),
  ],
  ["another zip", "docx-without-document", zip([{ name: "a.txt", data: "x" }])],
  ["a document that is not there", "docx-without-document", zip([{ name: "_rels/.rels", data: RELATIONS("a.xml") }])],
  [
    "XML of something else",
    "docx-without-document",
    zip([
      { name: "_rels/.rels", data: RELATIONS("a.xml") },
      { name: "a.xml", data: "<a/>" },
    ]),
  ],
  [
    "a document cut short",
    "xml-malformed",
    zip([
      { name: "_rels/.rels", data: RELATIONS("a.xml") },
      { name: "a.xml", data: part("document", "").slice(0, -9) },
    ]),
  ],
  ["a cell outside a row", "xml-malformed", wordFile({ body: tc("x") })],
  ["text", "not-a-container", new TextEncoder().encode("临河市")],
])("%s is refused", async (_, reason, bytes) => {
  expect(await read(bytes)).toBe(`files.${reason}`);
});
