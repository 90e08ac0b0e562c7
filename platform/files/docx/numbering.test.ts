import { expect, test } from "vitest";
import { formatListNumber } from "./number-formats.ts";
import { p, tbl, tc, wordFile } from "./testing/word-file.ts";
import { textOfDocx } from "./text-of-docx.ts";

test.each<[string, Record<number, string>]>([
  ["chineseCounting", { 1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一〇〇" }],
  [
    "chineseCountingThousand",
    {
      10: "十",
      15: "十五",
      21: "二十一",
      100: "一百",
      101: "一百零一",
      110: "一百一十",
      1001: "一千零一",
      12345: "一二三四五",
    },
  ],
  ["japaneseCounting", { 1: "一", 10: "十", 11: "十一", 100: "百", 205: "二百五" }],
  ["ideographDigital", { 1: "一", 10: "一〇", 23: "二三" }],
  ["taiwaneseCountingThousand", { 10: "十", 12: "十二" }],
  ["chineseLegalSimplified", { 1: "壹", 10: "壹拾", 26: "贰拾陆", 105: "壹佰零伍" }],
  ["ideographTraditional", { 1: "甲", 10: "癸", 11: "11" }],
  ["ideographZodiac", { 1: "子", 12: "亥" }],
  ["ideographZodiacTraditional", { 1: "甲子", 60: "癸亥", 61: "甲子" }],
  ["decimal", { 0: "0", 12: "12" }],
  ["decimalFullWidth", { 12: "１２" }],
  ["decimalZero", { 3: "03", 12: "12" }],
  ["decimalEnclosedCircleChinese", { 1: "①", 20: "⑳", 35: "㉟", 51: "51" }],
  ["decimalEnclosedParen", { 3: "⑶" }],
  ["lowerLetter", { 1: "a", 26: "z", 27: "aa", 53: "aaa" }],
  ["upperLetter", { 2: "B" }],
  ["lowerRoman", { 4: "iv", 1994: "mcmxciv" }],
  ["upperRoman", { 9: "IX", 0: "0" }],
  ["ordinal", { 1: "1st", 2: "2nd", 11: "11th", 23: "23rd" }],
  ["none", { 5: "" }],
  ["hindiNumbers", { 5: "5" }],
])("%s", (format, cases) => {
  for (const [value, text] of Object.entries(cases)) expect(formatListNumber(Number(value), format)).toBe(text);
});

const level = (ilvl: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const use = (id: number, of: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numbered = (text: string, ilvl: number, numId = 1) =>
  p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);

const OFFICIAL = list(
  0,
  level(0, "chineseCountingThousand", "%1、") +
    level(1, "japaneseCounting", "（%2）") +
    level(2, "decimal", "%3.") +
    level(3, "decimalEnclosedCircleChinese", "%4", '<w:suff w:val="nothing"/>'),
);

async function read(body: string, numbering: string, styles = ""): Promise<string> {
  const result = await textOfDocx(wordFile({ body, numbering, styles }));
  return result.ok ? result.value : result.refusal.code;
}

test("the four levels of an official document count and begin anew", async () => {
  const body = [
    numbered("总体要求", 0),
    numbered("指导思想", 1),
    numbered("主要目标", 1),
    numbered("培育工厂", 2),
    numbered("5G网络", 2),
    numbered("甲类", 3),
    numbered("重点任务", 0),
    numbered("数字化", 1),
  ];
  expect(await read(body.join(""), OFFICIAL + use(1, 0))).toBe(
    "一、总体要求\n（一）指导思想\n（二）主要目标\n1.培育工厂\n2. 5G网络\n①甲类\n二、重点任务\n（一）数字化\n",
  );
});

test("labels of several levels, of articles and in plain digits", async () => {
  const levels =
    level(0, "chineseCounting", "第%1章") +
    level(1, "decimal", "%1.%2", "<w:isLgl/>") +
    level(2, "chineseCounting", "第%3条");
  const body =
    numbered("总则", 0) + numbered("范围", 1) + numbered("适用", 2) + numbered("附则", 0) + numbered("解释", 1);
  expect(await read(body, list(0, levels) + use(1, 0))).toBe(
    "第一章 总则\n1.1 范围\n第一条 适用\n第二章 附则\n2.1 解释\n",
  );
});

test("uses of one list go on counting unless they start over", async () => {
  const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbering = OFFICIAL + use(1, 0) + use(2, 0) + use(3, 0, again);
  const body = numbered("甲", 0, 1) + numbered("乙", 0, 2) + numbered("丙", 0, 3) + numbered("丁", 0, 3);
  expect(await read(body, numbering)).toBe("一、甲\n二、乙\n一、丙\n二、丁\n");
});

test("an override may bring its own level", async () => {
  const own = `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "%1)")}</w:lvlOverride>`;
  expect(await read(numbered("甲", 0, 2), OFFICIAL + use(2, 0, own))).toBe("A)甲\n");
});

test("a level that never restarts counts on", async () => {
  const levels = level(0, "decimal", "%1、") + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>');
  const body = numbered("甲", 0) + numbered("乙", 1) + numbered("丙", 0) + numbered("丁", 1);
  expect(await read(body, list(0, levels) + use(1, 0))).toBe("1、甲\n1)乙\n2、丙\n2)丁\n");
});

test("styles number their paragraphs, by their own level or the list's, and a paragraph may step out", async () => {
  const heading = (id: number, numbering: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${id}"/><w:pPr>${numbering}<w:outlineLvl w:val="${id - 1}"/></w:pPr></w:style>`;
  const styles = `${heading(1, '<w:numPr><w:numId w:val="1"/></w:numPr>')}${heading(2, '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')}${heading(3, '<w:numPr><w:numId w:val="1"/></w:numPr>')}<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="2"/></w:style>`;
  const levels =
    level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/>') +
    level(1, "chineseCounting", "（%2）") +
    level(2, "decimal", "%3.", '<w:pStyle w:val="3"/>');
  const styled = (text: string, id: string, more = "") => p(text, `<w:pStyle w:val="${id}"/>${more}`);
  const body =
    styled("总体", "1") +
    styled("思想", "2") +
    styled("目标", "own") +
    styled("工厂", "3") +
    styled("不编号", "1", '<w:numPr><w:numId w:val="0"/></w:numPr>') +
    styled("任务", "1");
  expect(await read(body, list(0, levels) + use(1, 0), styles)).toBe(
    "一、总体\n\n（一）思想\n\n（二）目标\n\n1.工厂\n\n不编号\n\n二、任务\n",
  );
});

test("a list may point to a numbering style", async () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="公文"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const pointing = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="公文"/></w:abstractNum>';
  expect(await read(numbered("甲", 0, 2), OFFICIAL + pointing + use(1, 0) + use(2, 5), styles)).toBe("一、甲\n");
});

test("numbers in empty cells are the numbers of the rows; bullets say nothing", async () => {
  const numbering = list(0, level(0, "decimal", "%1")) + list(1, level(0, "bullet", "\uf0b7")) + use(1, 0) + use(2, 1);
  const body =
    tbl([
      [tc(numbered("", 0)), "甲"],
      [tc(numbered("", 0)), "乙"],
    ]) +
    numbered("无号", 0, 2) +
    numbered("无此号", 0, 9);
  expect(await read(body, numbering)).toBe("| 1 | 甲 |\n| 2 | 乙 |\n无号\n无此号\n");
});
