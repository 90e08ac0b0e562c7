import fc from "fast-check";
import { expect, test } from "vitest";
import { zip } from "../container/testing/zip-writer.ts";
import { p, part, r, tbl, tc, tr, wordFile } from "./testing/word-file.ts";
import { textOfDocx } from "./text-of-docx.ts";

const MEGABYTE = 1024 * 1024;

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await textOfDocx(bytes);
  return result.ok ? "read" : result.refusal.code;
}

/** Milliseconds and bytes of resident memory that reading took. */
async function measured(bytes: Uint8Array): Promise<{ code: string; took: number; grew: number }> {
  const [before, start] = [process.memoryUsage().rss, performance.now()];
  const code = await codeOf(bytes);
  return { code, took: performance.now() - start, grew: process.memoryUsage().rss - before };
}

function withDocument(document: Buffer): Uint8Array {
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="d.xml"/></Relationships>';
  return zip([
    { name: "_rels/.rels", data: relations },
    { name: "d.xml", data: document },
  ]);
}

const [HEAD = "", TAIL = ""] = part("document", "<w:body>@</w:body>").split("@");

/** A document whose body repeats one piece until it has so many bytes. */
function repeated(piece: string, bytes: number): Uint8Array {
  return withDocument(Buffer.concat([Buffer.from(HEAD), Buffer.alloc(bytes, piece), Buffer.from(TAIL)]));
}

/** F8 of the reliability anchors: 200 KB that become 200 MB. */
test("a small file that inflates to 200 MB is refused before it does", { retry: 2, timeout: 60_000 }, async () => {
  const file = repeated(" ", 200 * MEGABYTE);
  expect(file.length).toBeLessThan(400_000);
  const { code, took, grew } = await measured(file);
  expect(code).toBe("files.container-inflates-too-far");
  expect(took).toBeLessThan(200);
  expect(grew).toBeLessThan(64 * MEGABYTE);
});

test("200,000 nested paragraphs are refused by their depth", { retry: 2 }, async () => {
  const file = wordFile({ body: "<w:p>".repeat(200_000) + "</w:p>".repeat(200_000) });
  const { code, took, grew } = await measured(file);
  expect(code).toBe("files.xml-too-deep");
  expect(took).toBeLessThan(200);
  expect(grew).toBeLessThan(64 * MEGABYTE);
});

const LAUGHS = `<!DOCTYPE w [<!ENTITY a "哈哈哈"><!ENTITY b "${"&a;".repeat(10)}">]>`;
const CANARY = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>';

test.each([
  ["entities that multiply", LAUGHS],
  ["entities from outside", CANARY],
])("%s are refused as a document type", async (_, doctype) => {
  const xml = part("document", "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>").replace(
    "<w:document",
    `${doctype}<w:document`,
  );
  expect(await codeOf(withDocument(Buffer.from(xml)))).toBe("files.xml-doctype");
});

const FULL_ROW = tr(Array.from({ length: 256 }, () => "x"));

test.each<[string, string, string]>([
  ["sixteen megabytes of paragraphs", p("x"), "read"],
  [
    "sixteen megabytes of text boxes",
    `<w:p><w:r><w:pict><w:txbxContent>${p("x")}</w:txbxContent></w:pict></w:r></w:p>`,
    "read",
  ],
  ["two million cells", `<w:tbl><w:tr>${tc("")}${"<w:tc/>".repeat(400)}</w:tr></w:tbl>`, "files.docx-text-too-long"],
  [
    "page fields by the hundred thousand",
    `<w:p><w:r><w:t>xx</w:t></w:r><w:fldSimple w:instr="PAGE">${r("1")}</w:fldSimple></w:p>`,
    "read",
  ],
  ["prefixes by the hundred thousand", '<a xmlns:b="c"><b:d/></a>', "read"],
])("%s are read or refused in time", async (_, piece, expected) => {
  const { code, took } = await measured(repeated(piece, Math.floor((15 * MEGABYTE) / piece.length) * piece.length));
  expect(code).toBe(expected);
  expect(took).toBeLessThan(15_000);
});

test("a wide row does not make a million short rows wide", async () => {
  const rows = `${FULL_ROW}${"<w:tr><w:tc/></w:tr>".repeat(100_000)}`;
  expect(await codeOf(wordFile({ body: `<w:tbl>${rows}</w:tbl>` }))).toBe("files.docx-text-too-long");
});

const SOUND = wordFile({
  body: `${p("甲", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}${tbl([
    ["a", "b"],
    ["c", "d"],
  ])}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:sdt><w:sdtContent>${p("乙")}</w:sdtContent></w:sdt>`,
});
const BODY_TAGS = [
  "w:p",
  "w:r",
  "w:t",
  "w:tbl",
  "w:tr",
  "w:tc",
  "w:sdt",
  "w:sdtContent",
  "w:txbxContent",
  "w:del",
  "w:ins",
  "w:pPr",
  "w:rPr",
  "w:numPr",
  "w:footnote",
  "mc:AlternateContent",
  "mc:Choice",
  "mc:Fallback",
  "w:fldSimple",
  "m:t",
];
const BODY_EMPTY = [
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  "<w:instrText>TOC</w:instrText>",
  '<w:numId w:val="1"/>',
  '<w:ilvl w:val="99"/>',
  '<w:gridSpan w:val="-3"/>',
  "<w:vMerge/>",
  "<w:hMerge/>",
  "<w:br/>",
  '<w:docPartGallery w:val="Table of Contents"/>',
  "<w:showingPlcHdr/>",
  "<w:cellDel/>",
  "文",
];

/** A second or two for 1,500 files; how long one file may take is asked above. */
const RUNS_TIMEOUT = 60_000;

/** Word's elements nested in any order, which Word itself would never do. */
const nonsense = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie("node"), { maxLength: 4 }).map((all) => all.join("")),
  node: fc.oneof(
    { depthSize: "medium" },
    fc.constantFrom(...BODY_EMPTY),
    fc.tuple(fc.constantFrom(...BODY_TAGS), tie("nodes")).map(([tag, inside]) => `<${tag}>${inside}</${tag}>`),
  ),
}));

test(
  "elements in any order are read or refused, never thrown at",
  async () => {
    await fc.assert(
      fc.asyncProperty(nonsense.nodes, async (body) => {
        expect(await codeOf(wordFile({ body }))).toMatch(/^(read|files\.)/);
      }),
      { numRuns: 1500 },
    );
  },
  RUNS_TIMEOUT,
);

test(
  "changed bytes are read or refused, never thrown at",
  async () => {
    const change = fc.tuple(fc.nat(SOUND.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(SOUND);
        for (const [at, value] of changes) bytes[at] = value;
        expect(await codeOf(bytes)).toMatch(/^(read|files\.)/);
      }),
      { numRuns: 1500 },
    );
  },
  RUNS_TIMEOUT,
);
