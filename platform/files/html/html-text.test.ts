import fc from "fast-check";
import { expect, test } from "vitest";
import { textOfFragment, textOfHtml } from "./html-text.ts";

const P1 = "为加快推进全市制造业智能化改造，提升企业竞争力，结合澄砚市实际，制定本行动计划。";
const P2 = "到2027年，全市培育智能工厂120家，建成数字化车间300个，规上企业改造覆盖率达到85%。";
const P3 = "各区要加强组织领导，落实工作责任，强化要素保障，定期报送进展情况。";
const BODY = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const LINES = [P1, P2, P3];
const TABLE =
  "<table border=1><tr><th>指标</th><th>2026年</th><th>2027年</th></tr><tr><td>智能工厂</td><td>40</td><td>80</td></tr></table>";
const ROWS = ["| 指标 | 2026年 | 2027年 |", "| 智能工厂 | 40 | 80 |"];

function lines(result: ReturnType<typeof textOfHtml>): string[] {
  if (!result.ok) return [`refused: ${result.refusal.code}`];
  return result.value.trimEnd().split("\n");
}

test.each<[string, string, string[]]>([
  ["paragraphs stand one a line", BODY, LINES],
  [
    "menu, breadcrumb and footer are left out",
    `<div class="nav"><a href=/>首页</a><a href=/gk>政务公开</a></div><div class=dqwz>您当前的位置：首页 > 公开 > 文件</div><div class="box">${BODY}</div><div class=footer>主办：澄砚市人民政府　地址：砚湖区青石路1号　澄ICP备00000000号</div>`,
    LINES,
  ],
  [
    "a breadcrumb without a class is known by its words",
    `<div>当前位置：<a href=/>首页</a> &gt; <a href=/a>文件</a></div>${BODY}`,
    LINES,
  ],
  [
    "share bar, print and close, previous and next are left out",
    `<div class="TRS_Editor">${BODY}</div><div>【打印】 【关闭】</div><div>上一篇：砚湖区召开会议</div><div>下一篇：没有了</div><div class="bdsharebuttonbox">分享到：微信 微博</div>`,
    LINES,
  ],
  [
    "the same inside the main box",
    `<div id=zoom>${BODY}<p>【字体：大 中 小】</p><p>打印本页 关闭窗口</p><p>扫一扫在手机打开当前页</p><p>责任编辑：李石</p></div>`,
    LINES,
  ],
  [
    "scripts, styles, comments and hidden parts are dropped",
    `<style>p{}</style><script>var a="<p>x</p>"</script><!-- 内部 -->${BODY}<p style="color:red; display: none">隐藏</p><p hidden>隐藏</p><template><p>模板</p></template><noscript>请开启脚本</noscript>`,
    LINES,
  ],
  [
    "the title of the window loses the site's name",
    `<title>澄砚市智能制造行动计划（2025—2027年）_澄砚市人民政府门户网站</title><div class=article>${BODY}</div>`,
    ["澄砚市智能制造行动计划（2025—2027年）", ...LINES],
  ],
  [
    "a stated title goes before the text",
    `<meta name=ArticleTitle content="澄砚市智能制造行动计划"><title>文件</title>${BODY}`,
    ["澄砚市智能制造行动计划", ...LINES],
  ],
  [
    "a title that the text shows is not repeated",
    `<title>澄砚市智能制造行动计划-澄砚市政府网</title><h1>澄砚市智能制造<br>行动计划</h1>${BODY}`,
    ["澄砚市智能制造", "行动计划", ...LINES],
  ],
  [
    "a heading outside of the main box is the title",
    `<div class=top><h1>砚湖区技术改造实施方案</h1></div><div class="TRS_Editor">${BODY}</div>`,
    ["砚湖区技术改造实施方案", ...LINES],
  ],
  [
    "day and source stay without counters and font sizes",
    `<div><h1>澄砚市行动计划</h1><div class=xx>发布日期：2025-03-04 09:10　来源：市工信局　浏览次数：35　字体：[大 中 小]　打印</div></div><div id="zoom">${BODY}</div>`,
    ["澄砚市行动计划", "发布日期：2025-03-04 09:10 来源：市工信局", ...LINES],
  ],
  [
    "the content system's day and source are used when the page shows none",
    `<meta name="PubDate" content="2025-03-04 09:10"><meta name="ContentSource" content="市工信局"><div id="zoom">${BODY}</div>`,
    ["发布日期：2025-03-04 09:10", "来源：市工信局", ...LINES],
  ],
  [
    "the card of fields becomes one field a line",
    `<table class=xxgk><tr><td>索 引 号：</td><td>A001/2025-3</td><td>主题分类：</td><td>工业</td></tr><tr><td>发文机关：</td><td>澄砚市人民政府</td><td>成文日期：</td><td>2025年3月1日</td></tr></table><div class=view>${BODY}</div>`,
    ["索 引 号：A001/2025-3", "主题分类：工业", "发文机关：澄砚市人民政府", "成文日期：2025年3月1日", ...LINES],
  ],
  [
    "a definition list of fields too",
    `<dl><dt>发文字号</dt><dd>澄政发〔2025〕3号</dd><dt>发布日期</dt><dd>2025-03-04</dd></dl><div class=view>${BODY}</div>`,
    ["发文字号：澄政发〔2025〕3号", "发布日期：2025-03-04", ...LINES],
  ],
  [
    "related links are left out, links to annexes stay",
    `<div class=content>${BODY}<ul><li><a href=a.docx>附件1.重点任务表</a></li><li><a href=b.xlsx>附件2.指标表</a></li><li><a href=c.pdf>附件3.名单</a></li></ul><h4>相关阅读</h4><ul><li><a href=1>砚湖区召开推进会</a></li><li><a href=2>澄砚市发布通知</a></li><li><a href=3>东砚县出台办法</a></li></ul></div>`,
    [...LINES, "附件1.重点任务表", "附件2.指标表", "附件3.名单"],
  ],
  ["a table becomes rows", `${BODY}${TABLE}`, [...LINES, ...ROWS]],
  [
    "layout tables are unwrapped",
    `<table width=980><tr><td><table><tr><td><a href=1>首页</a></td><td><a href=2>要闻</a></td></tr></table></td></tr><tr><td><table><tr><td width=20></td><td>${BODY}${TABLE}</td><td></td></tr></table></td></tr></table>`,
    [...LINES, ...ROWS],
  ],
  [
    "merged cells are marked",
    "<table border=1><tr><td rowspan=2>地区</td><td colspan=2>智能工厂</td></tr><tr><td>2026年</td><td>2027年</td></tr><tr><td>砚湖区</td><td>3</td><td></td></tr></table>",
    ["| 地区 | 智能工厂 | ← |", "| ↑ | 2026年 | 2027年 |", "| 砚湖区 | 3 |  |"].slice(0, 3),
  ],
  [
    "a block of merged cells",
    "<table border=1><tr><td rowspan=2 colspan=2>合并</td><td>甲</td></tr><tr><td>乙</td></tr><tr><td>丙</td><td>丁</td><td>戊</td></tr></table>",
    ["| 合并 | ← | 甲 |", "| ↑ | ↑ | 乙 |", "| 丙 | 丁 | 戊 |"],
  ],
  [
    "lines within a cell are joined, strokes are made full-width",
    "<table border=1><tr><td>责任<br>单位</td><td>a|b</td></tr><tr><td><p>市工信局</p><p>市财政局</p></td><td>AI<br>lab</td></tr></table>",
    ["| 责任单位 | a∣b |", "| 市工信局市财政局 | AI lab |"],
  ],
  [
    "ordered lists keep their numbers, unless the text has its own",
    `${BODY}<ol start=2><li>实施改造</li><li>培育平台</li></ol><ol><li>1.已有编号</li></ol><ol style="list-style-type:cjk-ideographic"><li>总体要求</li></ol><ul><li>条目</li></ul>`,
    [...LINES, "2. 实施改造", "3. 培育平台", "1.已有编号", "一、总体要求", "条目"],
  ],
  [
    "readings above characters and note marks are left out, raised units stay",
    `${BODY}<p><ruby>砚<rt>yàn</rt></ruby>湖区厂房5000m<sup>2</sup>以上<sup>[1]</sup></p>`,
    [...LINES, "砚湖区厂房5000m²以上"],
  ],
  [
    "entities and blanks",
    "<p>&emsp;&emsp;到2027年，培育&ldquo;灯塔工厂&rdquo;&nbsp;2&nbsp;家，研发占比&ge;3%。</p>",
    ["到2027年，培育“灯塔工厂” 2 家，研发占比≥3%。"],
  ],
  [
    "source broken between characters is joined",
    "<p>到2027年，全市\n    培育智能工厂\n120家。</p>",
    ["到2027年，全市培育智能工厂 120家。"],
  ],
  ["breaks make lines", `<div>${P1}<br>　　${P2}<br/><br/>${P3}</div>`, LINES],
  ["preformatted text keeps its lines", `<pre>${P1}\n${P2}\n\n${P3}</pre>`, LINES],
  [
    "a box named like a toolbar that holds the text is the text",
    `<div class="position-relative"><div class="tool">${BODY}</div></div>`,
    LINES,
  ],
  [
    "a page split into many boxes keeps all of them",
    `<div class=w>${LINES.map((line) => `<div class="sec"><h3>一、要求</h3><div>${line}</div></div>`).join("")}</div>`,
    LINES.flatMap((line) => ["一、要求", line]),
  ],
  ["deleted words are gone", "<p>培育工厂<del>80</del><ins>90</ins>家，建设平台。</p>", ["培育工厂90家，建设平台。"]],
  ["unclosed and crossed tags", `<p><b>${P1}<p>${P2}</b><div>${P3}`, LINES],
])("%s", (_, markup, expected) => {
  expect(lines(textOfHtml(markup))).toEqual(expected);
});

test.each<[string, string, string[]]>([
  [
    "a table pasted from Word",
    `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {mso-style-parent:""} --></style></head><body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid border=1 style='mso-border-alt:solid windowtext .5pt'><tr style='mso-yfti-irow:0'><td width=100><p class=MsoNormal><b><span style='font-family:宋体'>任务<o:p></o:p></span></b></p></td><td><p class=MsoNormal>责任<span lang=EN-US>
单位</span></p></td></tr><tr><td rowspan=2><p class=MsoNormal>建设平台</p></td><td><p>市工信局<o:p></o:p></p></td></tr><tr><td><p>市财政局</p></td></tr></table><!--EndFragment--></body></html>`,
    ["| 任务 | 责任单位 |", "| 建设平台 | 市工信局 |", "| ↑ | 市财政局 |"],
  ],
  [
    "a numbered paragraph pasted from Word",
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>推进改造<!--[if gte mso 9]><xml>x</xml><![endif]--></p>",
    ["1. 推进改造"],
  ],
  [
    "bare rows",
    "<html><body><!--StartFragment--><tr><td>甲</td><td>1</td></tr><!--EndFragment--></body></html>",
    ["| 甲 | 1 |"],
  ],
  ["one cell", "<table><tr><td>甲</td></tr></table>", ["甲"]],
  ["plain words", "改造资金<b>500</b>万元", ["改造资金500万元"]],
])("%s", (_, markup, expected) => {
  expect(lines(textOfFragment(markup))).toEqual(expected);
});

test.each<[string, () => string, string]>([
  ["200,000 nested boxes", () => "<div>".repeat(200_000), "files.html-too-deep"],
  [
    "formatting left open",
    () => Array.from({ length: 50_000 }, (_, i) => `<p><b id=${i}>字</p>`).join(""),
    "files.html-too-deep",
  ],
  [
    "a million attributes",
    () => `<p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}`).join(" ")}>字</p>`,
    "files.html-too-many-parts",
  ],
  ["a million paragraphs", () => "<p>字".repeat(1_000_000), "files.html-too-many-parts"],
  [
    "cells that spread without end",
    () => `<table>${"<tr><td rowspan=60000 colspan=1000>字".repeat(2_000)}`,
    "files.html-too-many-parts",
  ],
  ["more than 20 million characters", () => "字".repeat(21 * 1024 * 1024), "files.too-large"],
  ["nothing but markup", () => "<html><body><img src=a.png></body></html>", "files.html-without-text"],
  ["nothing", () => "", "files.html-without-text"],
])(
  "%s: refused in time",
  (_, markup, code) => {
    const page = markup();
    const begin = performance.now();
    expect(lines(textOfHtml(page))).toEqual([`refused: ${code}`]);
    expect(performance.now() - begin).toBeLessThan(10_000);
  },
  20_000,
);

test.each<[string, () => string]>([
  ["text beside rows of a table", () => `<table>${"字<b></b><tr><td>1".repeat(60_000)}`],
  ["crossed links", () => "<a><p></a>".repeat(60_000)],
  ["bodies with attributes", () => Array.from({ length: 200_000 }, (_, i) => `<body a${i}>`).join("字")],
  ["marks of a clipboard", () => "<!--StartFragment-->".repeat(500_000)],
  ["a long class", () => `<div class="${"_nav".repeat(500_000)}">字</div>`],
  ["a long style", () => `<ol style="${"list-style-type:".repeat(500_000)}"><li>字</ol>`],
  ["many cells", () => `<table>${`<tr>${"<td>1".repeat(100)}`.repeat(2_000)}`],
  ["nested tables", () => "<table><tr><td>字<td>字".repeat(60)],
])(
  "%s: read or refused in time",
  (_, markup) => {
    const page = markup();
    const begin = performance.now();
    textOfHtml(page);
    textOfFragment(page);
    expect(performance.now() - begin).toBeLessThan(10_000);
  },
  20_000,
);

const PIECES = [
  "<p>",
  "</p>",
  "<table>",
  "</table>",
  "<tr>",
  "<td rowspan=3>",
  "<td colspan=2>",
  "</td>",
  "<ol>",
  "<li>",
  "<b>",
  "</b>",
  "<div class=nav>",
  "<div id=zoom>",
  "</div>",
  "<!--",
  "-->",
  "<script>",
  "</script>",
  "<pre>",
  "<template>",
  "<svg>",
  "<select>",
  "<frameset>",
  "<sup>",
  "<dl><dt>来源<dd>",
  "&nbsp;",
  "&#55357;",
  "\u0000",
  "\ud83d",
  "|",
  "到2027年，",
  "培育工厂5家。",
  "<",
  ">",
  '"',
  "'",
];

test("never throws, keeps rows to their form and invents no characters", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 }),
      (parts) => {
        const markup = parts.join("");
        for (const result of [textOfHtml(markup), textOfFragment(markup)]) {
          if (!result.ok) continue;
          expect(result.value).not.toMatch(/\p{Surrogate}|(?!\n)\p{Control}|\n\n/u);
        }
      },
    ),
    { numRuns: 3_000 },
  );
}, 60_000);
