import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openContainer, textOfDocx } from "#files";
import { p, r, tbl, tc, tr, wordFile } from "../../files/docx/testing/word-file.ts";
import type { TagFault, TemplateShape, TemplateValues } from "../domain/template.ts";
import { zipOf } from "../zip-of.ts";
import { fillDocument } from "./fill-document.ts";

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const SHAPE: TemplateShape = {
  ...{ 标题: "text", 说明: "text", 有落后: "flag" },
  落后: { 指标: "text", 目标: "text", 区域表: { 区域: "text", 完成: "text" } },
};
const VALUES: TemplateValues = {
  ...{ 标题: "周报", 说明: "", 有落后: true },
  落后: [
    { 指标: "机器人", 目标: "9600", 区域表: [{ 区域: "砚湖区", 完成: "1" }] },
    {
      指标: "产值",
      目标: "30",
      区域表: [
        { 区域: "砚墨区", 完成: "2" },
        { 区域: "端云镇", 完成: "3" },
      ],
    },
  ],
};

const template = (body: string, more: Readonly<Record<string, string>> = {}) =>
  wordFile({
    body,
    extra: [
      { name: "[Content_Types].xml", data: TYPES },
      ...Object.entries(more).map(([name, data]) => ({ name, data })),
    ],
  });

async function fill(body: string, values: TemplateValues = VALUES): Promise<Uint8Array> {
  const filled = await fillDocument(template(body), { shape: SHAPE, values });
  if (!filled.ok) throw new Error(JSON.stringify(filled.refusal));
  return filled.value;
}

async function part(bytes: Uint8Array, name = "word/document.xml"): Promise<string> {
  const container = await openContainer(bytes);
  if (!container.ok) throw new Error(container.refusal.code);
  const found = await container.value.read(name);
  return found.ok ? new TextDecoder().decode(found.value) : "";
}

/** The text as another reader has it: lines of paragraphs, and rows of tables with | between cells. */
async function lines(body: string, values?: TemplateValues): Promise<string[]> {
  const text = await textOfDocx(await fill(body, values));
  if (!text.ok) throw new Error(text.refusal.code);
  return text.value.split("\n").flatMap((line) => line.replace(/^\| | \|$/g, "").trim() || []);
}

async function faultsOf(body: string): Promise<readonly TagFault[]> {
  const filled = await fillDocument(template(body), { shape: SHAPE, values: VALUES });
  if (filled.ok || filled.refusal.code !== "office.template-tags") throw new Error(JSON.stringify(filled));
  return filled.refusal.facts["faults"] as unknown as TagFault[];
}

const told = async (body: string) => (await faultsOf(body)).map(({ fault, tag }) => `${fault} ${tag}`);

describe("filling a Word template", () => {
  test("a text takes the place of its tag with the looks of the tag's beginning, however programs part the word", async () => {
    const xml = await part(
      await fill(
        `<w:p>${r("甲{", "<w:b/>")}<w:proofErr w:type="spellStart"/>${r("标", "<w:i/>")}<w:ins w:id="1" w:author="a">${r("题}乙")}</w:ins></w:p>`,
      ),
    );
    expect(xml).toContain(`<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">周报</w:t></w:r>`);
    expect(xml.replace(/<[^>]*>/g, "").trim()).toBe("甲周报乙");
  });

  test("braces and signs of a Chinese input method are the same, blanks around a name are none", async () => {
    expect(await lines(p("｛ 标题 ｝") + p("｛＃落后｝") + p("{指标}") + p("{／落后}"))).toEqual([
      ...["周报", "机器人", "产值"],
    ]);
  });

  test("rows between a list's beginning and end are repeated, a list inside of an entry within them", async () => {
    const row = tr(["{#落后}{指标}", "{目标}", "{#区域表}{区域}{完成}；{/区域表}{/落后}"]);
    expect(await lines(tbl([["指标", "目标", "区域"], row]))).toEqual([
      ...["指标 | 目标 | 区域", "机器人 | 9600 | 砚湖区1；", "产值 | 30 | 砚墨区2；端云镇3；"],
    ]);
  });

  test("rows that hold nothing but the beginning or the end fall away, and so does a table without a row", async () => {
    const rows = [["{#落后}"], ["{指标}"], ["{目标}"], ["{/落后}"]];
    expect(await lines(tbl(rows))).toEqual(["机器人", "9600", "产值", "30"]);
    const none = await part(await fill(p("前") + tbl(rows), { ...VALUES, 落后: [] }));
    expect(none).not.toContain("w:tbl");
  });

  test("paragraphs are repeated with what stands beside the tags, or within one paragraph between them", async () => {
    expect(await lines(p("{#落后}{指标}：") + p("目标{目标}。{/落后}"))).toEqual([
      ...["机器人：", "目标9600。", "产值：", "目标30。"],
    ]);
    expect(await lines(p("落后的有{#落后}{指标}、{/落后}共两项"))).toEqual(["落后的有机器人、产值、共两项"]);
  });

  test("conditions: a text that is empty, a list without entries, and what stands when there is none", async () => {
    expect(await lines(p("{#说明}有说明{/说明}{^说明}没有{标题}{/说明}"))).toEqual(["没有周报"]);
    expect(await lines(p("{#有落后}有{/有落后}{^落后}无{/落后}"))).toEqual(["有"]);
    expect(await lines(p("{#有落后}有{/有落后}{^落后}无{/落后}"), { ...VALUES, 有落后: false, 落后: [] })).toEqual([
      "无",
    ]);
  });

  test("a cell whose paragraphs all fall away keeps one, so that Word opens it", async () => {
    const cell = tc(p("{#落后}") + p("{指标}") + p("{/落后}"));
    const xml = await part(await fill(tbl([tr([cell, "乙"])]), { ...VALUES, 落后: [] }));
    expect(xml).toContain("<w:tc><w:p/></w:tc>");
  });

  test("header, footer and notes are filled; parts without tags stay byte for byte", async () => {
    const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const header = `<w:hdr ${space}>${p("{标题}")}</w:hdr>`;
    const notes = `<w:footnotes ${space}><w:footnote w:id="1">${p("{标题}注")}</w:footnote></w:footnotes>`;
    const styles = `<w:styles  ${space} />`;
    const file = template(p("正文"), {
      ...{ "word/header1.xml": header, "word/footnotes.xml": notes, "word/styles.xml": styles },
    });
    const filled = await fillDocument(file, { shape: SHAPE, values: VALUES });
    if (!filled.ok) throw new Error(filled.refusal.code);
    expect(await part(filled.value, "word/header1.xml")).toContain(">周报<");
    expect(await part(filled.value, "word/footnotes.xml")).toContain(">周报<");
    expect(await part(filled.value, "word/styles.xml")).toBe(styles);
  });

  test("whatever a value holds comes out as that text: braces, tags, markup, line ends, control signs, a hundred thousand signs", async () => {
    const body = tbl([["{标题}", "{#落后}{指标}", "{/落后}"]]);
    const values = {
      ...VALUES,
      标题: "{指标}<b>&{#落后}\u0001\u0000",
      落后: [{ 指标: `甲\n乙\t${"长".repeat(100_000)}` }],
    };
    const xml = await part(await fill(body, values));
    expect(xml).toContain('<w:t xml:space="preserve">{指标}&lt;b&gt;&amp;{#落后}</w:t>');
    expect(xml).toContain('甲</w:t><w:br/><w:t xml:space="preserve">乙</w:t><w:tab/>');
    expect(xml).toContain("长".repeat(100_000));
  });

  test("any text comes back from the filled document as it went in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 60 }), async (text) => {
        const xml = await part(await fill(p("〔{标题}〕"), { ...VALUES, 标题: text }));
        const printed = [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
          .map(([, said, sign]) => (sign === "br" ? "\n" : sign === "tab" ? "\t" : said))
          .join("");
        const read = printed.replace(
          /&(?:amp|lt|gt);/g,
          (it) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" })[it] ?? "",
        );
        expect(read).toBe(`〔${text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, "")}〕`);
      }),
      { numRuns: 60 },
    );
  });

  test("names of the language itself are no names", async () => {
    expect(await told(p("{constructor}{__proto__}{#toString}{/toString}"))).toEqual([
      ...["unknown {constructor}", "unknown {__proto__}", "unknown {#toString}"],
    ]);
  });
});

describe("what cannot be filled is told at once, with its place", () => {
  test("unknown names, names of an entry outside of it, lists without an end", async () => {
    expect(await faultsOf(p("截至{日子}，{指标}") + p("{落后}") + p("{#落后}{区域}"))).toEqual([
      { fault: "unknown", tag: "{日子}", place: "body", near: "截至{日子}，{指标}" },
      { fault: "unknown", tag: "{指标}", place: "body", near: "截至{日子}，{指标}" },
      { fault: "needs-end", tag: "{落后}", place: "body", near: "{落后}" },
      { fault: "unknown", tag: "{区域}", place: "body", near: "{#落后}{区域}" },
      { fault: "not-closed", tag: "{#落后}", place: "body", near: "{#落后}{区域}" },
    ]);
  });

  test("ends without a beginning, blocks that cross, a list within itself, braces without a partner", async () => {
    expect(await told(p("{/落后}"))).toEqual(["not-opened {/落后}"]);
    expect(await told(p("{#有落后}{#落后}{/有落后}{/落后}"))).toEqual(["not-closed {#落后}", "not-opened {/落后}"]);
    expect(await told(p("{#落后}{#落后}{/落后}{/落后}"))).toEqual(["inside-itself {#落后}"]);
    expect(await told(p("{标题") + p("标题}"))).toEqual(["unfinished {", "unfinished }"]);
  });

  test("a beginning inside of a table and the end outside is filled as paragraphs and tables are; in two notes it is not", async () => {
    expect(await lines(p("{#落后}") + tbl([["{指标}"]]) + p("{/落后}"))).toEqual(["机器人", "产值"]);
    const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const note = (text: string) => `<w:footnote>${p(text)}</w:footnote>`;
    const notes = `<w:footnotes ${space}>${note("{#落后}")}${note("{/落后}")}</w:footnotes>`;
    const filled = await fillDocument(template(p(""), { "word/footnotes.xml": notes }), {
      shape: SHAPE,
      values: VALUES,
    });
    expect(filled).toMatchObject({ refusal: { facts: { faults: [{ fault: "apart", place: "note" }] } } });
  });
});

describe("a hostile template", () => {
  const refusal = async (bytes: Uint8Array) => {
    const filled = await fillDocument(bytes, { shape: SHAPE, values: VALUES });
    return filled.ok ? "filled" : filled.refusal.code;
  };
  const relations = (type: string, target: string, mode = ' TargetMode="External"') => ({
    "word/_rels/settings.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
  });

  test.each<readonly [string, string, () => Uint8Array]>([
    ["a text", "office.template-not-word", () => Buffer.from("{标题}")],
    [
      "a workbook",
      "office.template-not-word",
      () => zipOf({ "[Content_Types].xml": TYPES, "xl/workbook.xml": "<x/>" }),
    ],
    ["macros", "files.macros", () => template(p(""), { "word/vbaProject.bin": "x" })],
    [
      "a remote template",
      "office.template-points-outside",
      () => template(p(""), relations("attachedTemplate", "http://a.example/x.dotm")),
    ],
    [
      "a picture from elsewhere",
      "office.template-points-outside",
      () => template(p(""), relations("image", "http://a.example/x.png")),
    ],
    [
      "a chunk of another format",
      "office.template-points-outside",
      () => template(p(""), relations("aFChunk", "x.html", "")),
    ],
    ["an embedded object", "office.template-embeds", () => template(p(""), { "word/embeddings/oleObject1.bin": "x" })],
    [
      "a field that fetches, in two runs",
      "office.template-fetches",
      () =>
        template(
          '<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://a"</w:instrText></w:r></w:p>',
        ),
    ],
    [
      "entities",
      "office.template-damaged",
      () => zipOf({ "[Content_Types].xml": TYPES, "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    ],
    [
      "broken markup",
      "office.template-damaged",
      () => zipOf({ "[Content_Types].xml": TYPES, "word/document.xml": "<a><b></a>" }),
    ],
    ["deep nesting", "office.template-damaged", () => template("<w:a>".repeat(300) + "</w:a>".repeat(300))],
    [
      "a bomb",
      "files.container-inflates-too-far",
      () => template(p(""), { "word/media/a.bmp": "0".repeat(21 * 1024 * 1024) }),
    ],
    [
      "a part that is too large",
      "office.template-too-large",
      () => template(p(Array.from({ length: 700_000 }, (_, at) => at * 7919).join(""))),
    ],
    ["too many bytes", "office.template-too-large", () => new Uint8Array(2 * 1024 * 1024 + 1)],
  ])("%s is refused: %s", async (_what, code, make) => {
    expect(await refusal(make())).toBe(code);
  });

  test("a link that a person clicks stays", async () => {
    expect(await refusal(template(p("{标题}"), relations("hyperlink", "http://a.example")))).toBe("filled");
  });

  test("lists in lists that multiply end in a refusal", async () => {
    const shape = { 甲: { 乙: { 丙: "text" } } } as const;
    const entries = Array.from({ length: 1500 }, () => ({ 丙: "长".repeat(10) }));
    const values = { 甲: Array.from({ length: 1500 }, () => ({ 乙: entries })) };
    const filled = await fillDocument(template(p("{#甲}{#乙}{丙}{/乙}{/甲}")), { shape, values });
    expect(filled).toMatchObject({ refusal: { code: "office.template-fills-too-far" } });
  });
});
