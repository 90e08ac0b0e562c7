import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { textOfPdf } from "./pdf-text.ts";
import { type TestPage, type TestPdf, type TestRun, writePdf } from "./testing/write-pdf.ts";

async function linesOf(pdf: TestPdf): Promise<string[]> {
  const read = await textOfPdf(writePdf(pdf));
  return read.ok ? read.value.trimEnd().split("\n") : [`refused: ${read.refusal.code}`];
}

const FULL = "为加快推进全市制造业智能化改造提升企业核心竞争力推动产业迈";
const P2 = "向中高端，结合澄砚市实际，制定本计划。";

/** Lines one below the other, `left` unless a line says where it begins. */
function column(texts: readonly (string | readonly [number, string])[], left = 72, top = 760, step = 20): TestRun[] {
  return texts.map((text, i) =>
    typeof text === "string" ? { text, x: left, y: top - i * step } : { text: text[1], x: text[0], y: top - i * step },
  );
}

test("lines of a wrapped paragraph are joined, headings and numbered lines are not", async () => {
  const runs = column([
    [96, `二、${FULL.slice(0, 10)}`],
    [96, FULL.slice(0, 28)],
    FULL.slice(0, 30).padEnd(30, "化"),
    "三、总体要求与重点任务以及其他",
    P2,
  ]);
  expect(await linesOf({ pages: [{ runs }] })).toEqual([
    `二、${FULL.slice(0, 10)}`,
    FULL.slice(0, 28) + FULL.slice(0, 30).padEnd(30, "化"),
    "三、总体要求与重点任务以及其他",
    P2,
  ]);
});

test("a paragraph goes on on the next page, and headers, footers and page numbers are left out", async () => {
  const page = (number: number, texts: readonly (string | readonly [number, string])[]): TestPage => ({
    runs: [
      { text: "澄砚市人民政府公报", x: 240, y: 815, size: 9 },
      ...column(texts),
      { text: `—${number}—`, x: 280, y: 30, size: 10 },
    ],
  });
  const pages = [page(1, [[96, FULL.slice(0, 28)], FULL.padEnd(30, "化")]), page(2, [P2, [96, "第二段在这里。"]])];
  expect(await linesOf({ pages })).toEqual([FULL.slice(0, 28) + FULL.padEnd(30, "化") + P2, "第二段在这里。"]);
});

test("numbers of annexes and units at the top of pages are no running headers", async () => {
  const pages = ["1", "2", "3"].map(
    (number): TestPage => ({
      runs: [
        { text: `附件${number}`, x: 72, y: 800 },
        { text: "单位：亿元", x: 400, y: 780 },
        { text: `目标表${number}的说明。`, x: 72, y: 740 },
        { text: `澄砚市公报第${number}页`, x: 260, y: 40 },
      ],
    }),
  );
  expect(await linesOf({ pages })).toEqual(
    ["1", "2", "3"].flatMap((number) => [`附件${number}`, "单位：亿元", `目标表${number}的说明。`]),
  );
});

/** Lines of a table with columns at `xs` and rows at `ys`, without those named `row:column` (below, right of). */
function ruled(xs: readonly number[], ys: readonly number[], open: { below?: string[]; right?: string[] } = {}) {
  const lines: [number, number, number, number][] = [];
  for (const [r, y] of ys.entries()) {
    for (const [c, x] of xs.entries()) {
      const [nextX, nextY] = [xs[c + 1], ys[r + 1]];
      if (nextX !== undefined && !open.below?.includes(`${r - 1}:${c}`)) lines.push([x, y, nextX, y]);
      if (nextY !== undefined && !open.right?.includes(`${r}:${c - 1}`)) lines.push([x, y, x, nextY]);
    }
  }
  return lines;
}

const XS = [72, 172, 272, 372];

test("a ruled table becomes rows, merged cells are marked, lines in a cell are joined", async () => {
  const lines = ruled(XS, [700, 670, 640, 600], { below: ["0:0"], right: ["0:1"] });
  const runs: TestRun[] = [
    { text: "下表为分解目标。", x: 72, y: 740 },
    { text: "地区", x: 100, y: 668 },
    { text: "智能工厂", x: 240, y: 680 },
    { text: "2026年", x: 190, y: 650 },
    { text: "2027年", x: 290, y: 650 },
    { text: "砚湖区", x: 100, y: 615 },
    { text: "三家以上含", x: 180, y: 623 },
    { text: "两家", x: 180, y: 607 },
    { text: "表后文字。", x: 72, y: 560 },
  ];
  expect(await linesOf({ pages: [{ runs, lines }] })).toEqual([
    "下表为分解目标。",
    "| 地区 | 智能工厂 | ← |",
    "| ↑ | 2026年 | 2027年 |",
    "| 砚湖区 | 三家以上含两家 |  |",
    "表后文字。",
  ]);
});

test("rows that no line parts are rows when their figures stand beside their names", async () => {
  const lines = ruled(XS, [700, 670, 600]);
  const rows = [
    ["地区", "2026年", "2027年"],
    ["砚湖区", "3", "4.5"],
    ["青石区", "5", "6"],
    ["东砚县", "7", "8"],
  ];
  const ys = [680, 655, 635, 612];
  const runs = rows.flatMap((row, r) => row.map((text, c) => ({ text, x: 80 + c * 100, y: ys[r] ?? 0 })));
  expect(await linesOf({ pages: [{ runs, lines }] })).toEqual(rows.map((row) => `| ${row.join(" | ")} |`));
});

test("a box of text that touches a table is text", async () => {
  const lines = [...ruled(XS, [700, 670, 640]), ...ruled([72, 372], [640, 560])];
  const runs: TestRun[] = [
    ...["指标", "甲", "乙", "丙", "丁", "戊"].map((text, i) => ({
      text,
      x: 80 + (i % 3) * 100,
      y: 680 - Math.floor(i / 3) * 30,
    })),
    { text: "专栏1", x: 90, y: 620 },
    { text: "重点工程", x: 130, y: 620 },
    { text: "建设智能工厂。", x: 90, y: 590 },
  ];
  expect(await linesOf({ pages: [{ runs, lines }] })).toEqual([
    "| 指标 | 甲 | 乙 |",
    "| 丙 | 丁 | 戊 |",
    "专栏1 重点工程",
    "建设智能工厂。",
  ]);
});

test("a table goes on on the next page without its repeated heading; a cut row and a cut merged cell are put together", async () => {
  const cells = (rows: readonly (readonly string[])[], top: number): TestRun[] =>
    rows.flatMap((row, r) => row.map((text, c) => ({ text, x: 72 + c * 150 + 6, y: top - r * 40 - 25, size: 10 })));
  const xs = [72, 222, 372, 522];
  const head = ["序号", "任务", "单位"];
  const pages: TestPage[] = [
    { runs: cells([head, ["1", "建设工业互联网平台和", "工信局"]], 160), lines: ruled(xs, [160, 120, 80]) },
    {
      runs: cells([head, ["", "标识解析节点", ""], ["2", "培育工厂", "科技局"]], 780),
      lines: ruled(xs, [780, 740, 700, 660]),
    },
  ];
  expect(await linesOf({ pages })).toEqual([
    "| 序号 | 任务 | 单位 |",
    "| 1 | 建设工业互联网平台和标识解析节点 | 工信局 |",
    "| 2 | 培育工厂 | 科技局 |",
  ]);
});

test("aligned columns without lines are a table", async () => {
  const rows = [
    ["镇街", "企业数", "投资额"],
    ["青石镇", "12", "1200"],
    ["白鹭街道", "8", "650"],
    ["松涛镇", "15", "2310"],
  ];
  const runs = rows.flatMap((row, r) => row.map((text, c) => ({ text, x: 80 + c * 140, y: 700 - r * 20 })));
  expect(await linesOf({ pages: [{ runs }] })).toEqual(rows.map((row) => `| ${row.join(" | ")} |`));
});

test("two columns are read one after the other", async () => {
  const side = (mark: string) =>
    Array.from({ length: 12 }, (_, i) => `${mark}${"一二三四五六七八九十甲乙"[i]}工业企业实施数字化改造建设项目`);
  const runs = [{ text: "澄砚市工业简报", x: 250, y: 800 }, ...column(side("左")), ...column(side("右"), 310)];
  const text = (await linesOf({ pages: [{ runs }] })).join("");
  expect(text).toBe(`澄砚市工业简报${side("左").join("")}${side("右").join("")}`);
});

test("turned pages and text that runs up read as they are seen", async () => {
  const runs = column(["第一行文字在这里", "第二行文字在这里"].map((text) => text));
  expect(await linesOf({ pages: [{ runs, extra: "/Rotate 90" }] })).toEqual(["第一行文字在这里", "第二行文字在这里"]);
  const up = "BT /F1 12 Tf 0 1 -1 0 100 100 Tm <7b2c4e00> Tj ET BT /F1 12 Tf 0 1 -1 0 120 100 Tm <7b2c4e8c> Tj ET";
  expect(await linesOf({ pages: [{ content: new TextEncoder().encode(up) }, { runs }] })).toEqual([
    "第一",
    "第二",
    "第一行文字在这里",
    "第二行文字在这里",
  ]);
});

test("vertical writing reads from the right", async () => {
  const runs = [
    { text: "澄砚市智能制造", x: 400, y: 700 },
    { text: "行动计划", x: 370, y: 700 },
  ];
  expect(await linesOf({ pages: [{ runs }], vertical: true })).toEqual(["澄砚市智能制造", "行动计划"]);
});

test("radicals are characters, raised marks of notes are gone, slanting stamps too", async () => {
  const stamp = "BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <516c6587> Tj ET";
  const raw = `BT /F1 12 Tf 1 0 0 1 72 700 Tm <2f63 4ea7 9762 79ef 0035 006d> Tj ET BT /F1 7 Tf 1 0 0 1 144 705 Tm <0032> Tj ET BT /F1 12 Tf 1 0 0 1 152 700 Tm <ff0c 2ed3 671f> Tj ET BT /F1 7 Tf 1 0 0 1 188 705 Tm <0031> Tj ET ${stamp}`;
  expect(await linesOf({ pages: [{ content: new TextEncoder().encode(raw) }] })).toEqual(["生产面积5m²，长期"]);
});

const fixture = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, "fixtures", name)));

test.each(["browser.pdf", "office.pdf"])("%s: the plan is read whole", async (name) => {
  const read = await textOfPdf(fixture(name));
  expect(read.ok ? read.value : read.refusal).toMatchSnapshot();
});

const HELLO: TestPage = { runs: [{ text: "澄砚市智能制造行动计划", x: 72, y: 700 }] };

test.each<[string, () => Uint8Array, string]>([
  ["nothing", () => new Uint8Array(0), "files.pdf-unreadable"],
  ["another file", () => new TextEncoder().encode("澄砚市行动计划"), "files.pdf-unreadable"],
  ["only the head", () => writePdf({ pages: [HELLO] }).slice(0, 60), "files.pdf-unreadable"],
  [
    "a page tree in a circle",
    () => writePdf({ pages: [HELLO], tree: "<< /Type /Pages /Kids [2 0 R] /Count 1 >>" }),
    "files.pdf-unreadable",
  ],
  [
    "two thousand and one pages",
    () => writePdf({ pages: Array.from({ length: 2_001 }, () => ({})) }),
    "files.pdf-too-many-pages",
  ],
  [
    "a password",
    () =>
      writePdf({
        pages: [HELLO],
        objects: [`<< /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -44 >>`],
        trailer: `/Encrypt 10 0 R /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`,
      }),
    "files.pdf-encrypted",
  ],
  ["pages without text", () => writePdf({ pages: [{}, {}] }), "files.pdf-without-text"],
  [
    "a page that swells to millions of words",
    () => {
      const run = `BT /F1 9 Tf 1 0 0 1 72 700 Tm <${"4e00".repeat(40)}> Tj ET\n`;
      const content = deflateSync(Buffer.from(run.repeat(20_000)));
      return writePdf({ pages: [{ content, contentExtra: "/Filter /FlateDecode" }] });
    },
    "files.pdf-too-much-text",
  ],
])(
  "%s: refused",
  async (_, bytes, code) => {
    const read = await textOfPdf(bytes());
    expect(read.ok ? "read" : read.refusal.code).toBe(code);
  },
  60_000,
);

test.each<[string, TestPdf]>([
  [
    "a program that runs on opening",
    { pages: [HELLO], catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" },
  ],
  [
    "a hundred thousand objects",
    { pages: [HELLO], objects: Array.from({ length: 100_000 }, () => "<< /A [1 2 3] >>") },
  ],
  [
    "a form that draws itself",
    {
      pages: [{ ...HELLO, extra: "/Annots [10 0 R]" }],
      objects: [
        "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://example.invalid/) >> /Parent 10 0 R >>",
      ],
    },
  ],
])("%s: read as text", async (_, pdf) => {
  expect(await linesOf(pdf)).toEqual(["澄砚市智能制造行动计划"]);
});

test("progress is told for each page, and reading can be cancelled", async () => {
  const told: string[] = [];
  const stop = new AbortController();
  const onPage = (done: number, total: number) => {
    told.push(`${done}/${total}`);
    if (done === 2) stop.abort();
  };
  const read = await textOfPdf(writePdf({ pages: [HELLO, HELLO, HELLO] }), { onPage, signal: stop.signal });
  expect([told, read.ok ? "" : read.refusal.code]).toEqual([["1/3", "2/3"], "files.pdf-cancelled"]);
});

test("broken files are refused or read, never thrown", async () => {
  const whole = fixture("office.pdf");
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let run = 0; run < 60; run++) {
    const bytes = whole.slice(0, run % 3 === 0 ? next(whole.length) : whole.length);
    for (let i = 0; i < 40; i++) bytes[next(bytes.length)] = next(256);
    const read = await textOfPdf(bytes);
    expect(read.ok ? "text" : read.refusal.code).toMatch(/^text$|^files\.pdf-/);
  }
}, 120_000);
