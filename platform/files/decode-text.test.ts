import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const SENTENCE = "到2027年，临河市培育智能工厂100家。\n";
/** The sentence 青河市培育工厂12家。 in GB 18030. */
const GB = Uint8Array.from([
  0xc7, 0xe0, 0xba, 0xd3, 0xca, 0xd0, 0xc5, 0xe0, 0xd3, 0xfd, 0xb9, 0xa4, 0xb3, 0xa7, 0x31, 0x32, 0xbc, 0xd2, 0xa1,
  0xa3,
]);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return bytes;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ["UTF-8", utf8(SENTENCE), "utf-8", SENTENCE],
  ["UTF-8 with a mark", utf8(`\ufeff${SENTENCE}`), "utf-8", SENTENCE],
  ["UTF-16 little endian with a mark", utf16(SENTENCE, false, true), "utf-16le", SENTENCE],
  ["UTF-16 big endian with a mark", utf16(SENTENCE, true, true), "utf-16be", SENTENCE],
  ["UTF-16 little endian without a mark", utf16(SENTENCE, false, false), "utf-16le", SENTENCE],
  ["UTF-16 big endian without a mark", utf16(SENTENCE, true, false), "utf-16be", SENTENCE],
  ["GB 18030", GB, "gb18030", "青河市培育工厂12家。"],
  ["nothing at all", new Uint8Array(0), "utf-8", ""],
  ["a character outside the basic plane", utf8("𠮷镇建设工厂3家。"), "utf-8", "𠮷镇建设工厂3家。"],
])("%s is read", (_, bytes, encoding, text) => {
  expect(decodeText(bytes)).toEqual({ ok: true, value: { text, encoding } });
});

test.each([
  ["a zip container (docx)", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), "files.not-text"],
  ["a PDF", utf8("%PDF-1.7\n"), "files.not-text"],
  ["bytes with NUL", Uint8Array.from([0x41, 0, 0, 0x42, 0x43, 0x44, 0x45]), "files.not-text"],
  ["bytes of no encoding", Uint8Array.from([0x41, 0xff, 0xff, 0xff, 0x80, 0x42]), "files.undecodable"],
  ["control characters", Uint8Array.from([0x41, 0x01, 0x02, 0x42]), "files.undecodable"],
  [
    "a lone surrogate in UTF-16",
    Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00]),
    "files.undecodable",
  ],
])("%s is refused", (_, bytes, code) => {
  const result = decodeText(bytes);
  expect(result.ok ? "accepted" : result.refusal.code).toBe(code);
});

test("a file above the budget is refused with the limit", () => {
  expect(decodeText(utf8("青河市"), 4)).toEqual({
    ok: false,
    refusal: { code: "files.too-large", facts: { limit: 4, size: 9 } },
  });
});

test("a few Chinese characters in GB 18030 are read as these, though UTF-8 has rare letters for the same bytes", () => {
  expect(decodeText(Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8))).toMatchObject({
    value: { text: "联通", encoding: "gb18030" },
  });
});

test.each([
  "Müller GmbH",
  "Café",
  "Zürich, Genève",
  "Écully\n",
  "Name,City\nMüller GmbH,Köln\n",
  "Škoda Auto a.s.; Citroën",
])("Latin words in UTF-8 without a mark are read as such: %s", (text) => {
  expect(decodeText(utf8(text))).toMatchObject({ value: { text, encoding: "utf-8" } });
});

test.each([
  ["煤", [0xc3, 0xba]],
  ["1木", [0x31, 0xc4, 0xbe]],
  ["a,模", [0x61, 0x2c, 0xc4, 0xa3]],
  ["A没煤B", [0x41, 0xc3, 0xbb, 0xc3, 0xba, 0x42]],
  ["梅A,木 1", [0xc3, 0xb7, 0x41, 0x2c, 0xc4, 0xbe, 0x20, 0x31]],
])(
  "Chinese characters in GB 18030 that are letters in UTF-8 stay Chinese where they stand in no Latin word: %s",
  (text, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ value: { text, encoding: "gb18030" } });
  },
);

test("several byte order marks at the beginning are no part of the text", () => {
  expect(decodeText(new TextEncoder().encode("\ufeff\ufeff计划"))).toMatchObject({
    value: { text: "计划", encoding: "utf-8" },
  });
});
