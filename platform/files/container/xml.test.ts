import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { refuse } from "#kernel";
import { openContainer } from "./container.ts";
import { zip } from "./testing/zip-writer.ts";
import { readXmlPart, stopReading, XML_DEPTH, type XmlTaker } from "./xml.ts";

const READING = { namespaces: new Map([["urn:plan", "p"]]), depth: XML_DEPTH };

async function read(data: string | Uint8Array, taker: XmlTaker = { open: () => undefined }) {
  const container = await openContainer(zip([{ name: "a.xml", data }]));
  if (!container.ok) throw new Error(container.refusal.code);
  return readXmlPart({ container: container.value, part: "a.xml" }, READING, taker);
}

/** Everything a part says, in one line. */
async function said(data: string | Uint8Array): Promise<string> {
  const heard: string[] = [];
  const result = await read(data, {
    open: (name, attributes) =>
      heard.push(
        `<${name}${Object.entries(attributes)
          .map(([key, value]) => ` ${key}=${value}`)
          .join()}>`,
      ),
    close: (name) => heard.push(`</${name}>`),
    text: (text) => heard.push(text),
  });
  return result.ok ? heard.join("") : result.refusal.code;
}

test("names come under the reader's prefix, whichever the file chose", async () => {
  expect(await said('<x:a xmlns:x="urn:plan" x:n="1" n="2"><x:b/></x:a>')).toBe(
    "<p:a xmlns:x=urn:plan, p:n=1, n=2><p:b></p:b></p:a>",
  );
  expect(await said('<a xmlns="urn:plan"><b xmlns="urn:other"><c/></b><d/></a>')).toBe(
    "<p:a xmlns=urn:plan><?:b xmlns=urn:other><?:c></?:c></?:b><p:d></p:d></p:a>",
  );
  expect(await said('<a xmlns:p="urn:other" p:n="1"/>')).toBe("<a xmlns:p=urn:other, ?:n=1></a>");
  expect(await said('<a xmlns:y="urn:other" y:n="1" xml:space="preserve"/>')).toBe(
    "<a xmlns:y=urn:other, y:n=1, xml:space=preserve></a>",
  );
});

test("the five entities and references are resolved, CDATA is text, comments are not", async () => {
  expect(await said("<a>1 &lt; 2 &amp;&#x4E34;<!-- no --><![CDATA[<b>]]></a>")).toBe("<a>1 < 2 &临<b></a>");
});

test("UTF-16 is read as well as UTF-8, with a mark", async () => {
  const text = "<a>临河市</a>";
  expect(await said(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]))).toBe(text);
  expect(await said(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]))).toBe(text);
  expect(await said(`\ufeff${text}`)).toBe(text);
});

/** Letters and digits that do not pack tightly. */
function randomText(length: number): Buffer {
  return Buffer.from(randomBytes(Math.ceil((length * 3) / 4)).toString("base64"));
}

const LAUGHS = `<!DOCTYPE a [<!ENTITY l "${"哈".repeat(10)}"><!ENTITY m "${"&l;".repeat(10)}">]><a>&m;</a>`;

test.each([
  ["a billion laughs", LAUGHS, "doctype"],
  ["an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', "doctype"],
  ["a plain document type", "<!DOCTYPE a><a/>", "doctype"],
  ["an unknown entity", "<a>&nbsp;</a>", "malformed"],
  ["an element left open", "<a><b></a>", "malformed"],
  ["nothing", "", "malformed"],
  ["bytes of no encoding", Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]), "malformed"],
  ["elements 65 deep", `${"<a>".repeat(65)}${"</a>".repeat(65)}`, "too-deep"],
  [
    "a stretch of nine million characters",
    Buffer.concat([Buffer.from("<a>"), randomText(9_000_000), Buffer.from("</a>")]),
    "stretch-too-long",
  ],
])("%s is refused", async (_, data, reason) => {
  expect(await said(data)).toBe(`files.xml-${reason}`);
});

test("elements 64 deep pass; a missing part is no refusal; a taker may stop", async () => {
  expect(await read(`${"<a>".repeat(64)}${"</a>".repeat(64)}`)).toEqual({ ok: true, value: true });
  const container = await openContainer(zip([{ name: "a.xml", data: "<a/>" }]));
  if (!container.ok) throw new Error(container.refusal.code);
  const none = await readXmlPart({ container: container.value, part: "b.xml" }, READING, { open: () => undefined });
  expect(none).toEqual({ ok: true, value: false });
  expect(await read("<a/>", { open: () => stopReading(refuse("files.example", { n: 1 })) })).toEqual({
    ok: false,
    refusal: { code: "files.example", facts: { n: 1 } },
  });
});

test("what a taker throws by mistake is not swallowed", async () => {
  const broken = { open: () => JSON.parse("{") };
  await expect(read("<a/>", broken)).rejects.toThrow(SyntaxError);
});
