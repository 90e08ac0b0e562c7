import { describe, expect, test } from "vitest";
import type { Result } from "#kernel";
import { zip } from "../container/testing/zip-writer.ts";
import { jpeg, notes, office, pdf, png } from "../testing/evidence-files.ts";
import { type TypedContent, typedContent } from "./typed-content.ts";

const told = (found: Result<TypedContent>) => (found.ok ? found.value.type : found.refusal.code);
const typeOf = async (bytes: Uint8Array) => told(await typedContent(bytes));
const ascii = (text: string) => Buffer.from(text, "latin1");
const join = (...parts: readonly Uint8Array[]) => Buffer.concat(parts);

function webp(width: number, height: number, tail = Buffer.alloc(0)): Buffer {
  const body = Buffer.alloc(18);
  body.write("WEBPVP8X", 0, "latin1");
  body.writeUInt32LE(10, 8);
  const size = Buffer.alloc(6);
  size.writeUIntLE(width - 1, 0, 3);
  size.writeUIntLE(height - 1, 3, 3);
  const head = Buffer.alloc(8);
  head.write("RIFF", 0, "latin1");
  const all = join(body.subarray(0, 16), size);
  head.writeUInt32LE(all.length, 4);
  return join(head, all, tail);
}

function heic(width: number, height: number): Buffer {
  const box = Buffer.alloc(20);
  box.writeUInt32BE(20, 0);
  box.write("ispe", 4, "latin1");
  box.writeUInt32BE(width, 12);
  box.writeUInt32BE(height, 16);
  return join(Buffer.from([0, 0, 0, 24]), ascii("ftypheic\0\0\0\0mif1heic"), box);
}

describe("a file is told by its bytes", () => {
  test.each<readonly [string, Uint8Array, string]>([
    ["a PNG", png(20, 10), "png"],
    ["a JPEG", jpeg(640, 480), "jpeg"],
    ["a WebP", webp(300, 200), "webp"],
    ["a HEIC of a phone", heic(4032, 3024), "heic"],
    ["a PDF", pdf("Invoice"), "pdf"],
    ["a Word file", office("word/document.xml"), "docx"],
    ["an Excel file", office("xl/workbook.xml"), "xlsx"],
    ["an electronic invoice (OFD)", zip([{ name: "OFD.xml", data: "<ofd/>" }]), "ofd"],
    ["Chinese text", Buffer.from("设备台账,编号\n龙门加工中心,A-01"), "text"],
    ["Chinese text in GB 18030", Buffer.from([0xc9, 0xe8, 0xb1, 0xb8, 0xcc, 0xa8, 0xd5, 0xcb]), "text"],
    ["text that speaks of a comparison", Buffer.from("a < b, x<y>z"), "text"],
  ])("%s", async (_what, bytes, type) => {
    expect(await typeOf(bytes)).toBe(type);
  });

  test.each<readonly [string, Uint8Array, string]>([
    ["a Windows program, whatever its name", join(ascii("MZ"), Buffer.alloc(200)), "files.program"],
    ["a Linux program", join(Buffer.from([0x7f]), ascii("ELF"), Buffer.alloc(60)), "files.program"],
    ["a script with a first line for the system", ascii("#!/bin/sh\nrm -rf ~\n"), "files.program"],
    ["a shortcut", Buffer.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0]), "files.program"],
    ["a Java archive", zip([{ name: "META-INF/MANIFEST.MF", data: "x" }]), "files.program"],
    ["a web page", ascii("<!doctype html><p>hello"), "files.web-page"],
    ["a drawing that may hold scripts", ascii('<?xml version="1.0"?><svg onload="x()"></svg>'), "files.web-page"],
    ["text with a script in it", Buffer.from(`${"正文".repeat(50)}<script>alert(1)</script>`), "files.web-page"],
    [
      "a Word file with macros",
      office("word/document.xml", [{ name: "word/vbaProject.bin", data: "x" }]),
      "files.macros",
    ],
    [
      "an Excel file with old macros",
      office("xl/workbook.xml", [{ name: "xl/macrosheets/s1.xml", data: "x" }]),
      "files.macros",
    ],
    [
      "macros that only the list of types admits",
      zip([
        { name: "[Content_Types].xml", data: "application/vnd.ms-word.document.macroEnabled.main+xml" },
        { name: "word/document.xml", data: "<x/>" },
      ]),
      "files.macros",
    ],
    ["any other archive", zip([{ name: "a.txt", data: "a" }]), "files.type-unknown"],
    ["bytes without meaning", Buffer.from([1, 2, 3, 0, 255, 254, 0, 9]), "files.type-unknown"],
    [
      "an old Word file",
      join(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)),
      "files.type-unknown",
    ],
    [
      "an Office file under a password",
      join(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from("EncryptedPackage", "utf16le")),
      "files.encrypted",
    ],
    [
      "a part that inflates a thousandfold",
      office("word/document.xml", [{ name: "word/media/a.bin", data: Buffer.alloc(40 * 1024 * 1024) }]),
      "files.container-inflates-too-far",
    ],
    [
      "a part that is larger than it says",
      office("word/document.xml", [{ name: "word/media/a.bin", data: Buffer.alloc(4000), claimedSize: 10 }]),
      "files.container-damaged",
    ],
  ])("%s is not taken", async (_what, bytes, code) => {
    expect(await typeOf(bytes)).toBe(code);
  });
});

describe("what opens as two things is not taken", () => {
  const archive = zip([{ name: "a.exe", data: "MZ" }]);
  test.each<readonly [string, Uint8Array]>([
    ["a picture with an archive behind it", join(png(4, 4), archive)],
    ["a photo with an archive behind it", join(jpeg(8, 8), archive)],
    ["a photo with a program behind it", join(jpeg(8, 8), ascii("MZ\x90"))],
    ["a photo with a web page behind it", join(jpeg(8, 8), ascii("....<script src=x></script>"))],
    ["a picture with a PDF behind it", join(png(4, 4), pdf("x"))],
    ["a WebP with a script behind it", webp(9, 9, ascii("<?php system('x') ?>"))],
    ["a PDF with an archive behind it", join(pdf("x"), archive)],
    ["a PDF behind a web page", join(ascii("<b>hello</b>"), pdf("x"))],
    [
      "an Office file that begins like a PDF",
      zip([
        { name: "%PDF-1.4", data: "" },
        { name: "word/document.xml", data: "" },
      ]),
    ],
  ])("%s", async (_what, bytes) => {
    expect(await typeOf(bytes)).toBe("files.two-in-one");
  });

  test("what a phone appends to a photo is no harm", async () => {
    expect(await typeOf(join(jpeg(40, 30), Buffer.from([0, 0, 0, 24]), ascii("ftypmp42"), Buffer.alloc(400)))).toBe(
      "jpeg",
    );
  });
});

describe("a picture", () => {
  test("of up to 50 megapixels by its header is taken; beyond that a small file would fill a reader's memory", async () => {
    expect(await typeOf(png(2, 2, { claims: [50_000_000, 1] }))).toBe("png");
    expect(await typeOf(png(2, 2, { claims: [50_000_001, 1] }))).toBe("files.picture-too-many-pixels");
    expect(await typedContent(png(2, 2, { claims: [10_000, 5_001] }))).toEqual({
      ok: false,
      refusal: { code: "files.picture-too-many-pixels", facts: { width: 10_000, height: 5_001, limit: 5_000 } },
    });
    expect(await typeOf(jpeg(65_000, 65_000))).toBe("files.picture-too-many-pixels");
    expect(await typeOf(webp(16_000, 16_000))).toBe("files.picture-too-many-pixels");
    expect(await typeOf(heic(100_000, 2))).toBe("heic");
    expect(await typeOf(heic(100_000, 1000))).toBe("files.picture-too-many-pixels");
  });

  test("that was cut off anywhere is damaged, never anything else, and never ends the check", async () => {
    for (const whole of [png(20, 20), jpeg(20, 20), webp(20, 20)])
      for (let length = 12; length < whole.length; length++)
        expect(await typeOf(whole.subarray(0, length)), `${length}`).toMatch(
          /^files\.(?:picture-damaged|type-unknown)$/,
        );
  });

  test.each([true, false])("tells when and that somewhere it was taken (little end first: %s)", async (little) => {
    expect(await typedContent(jpeg(64, 48, notes(little, "2026:11:20 09:30:00")))).toEqual({
      ok: true,
      value: { type: "jpeg", about: { width: 64, height: 48, takenAt: "2026-11-20 09:30:00", namesPlace: true } },
    });
  });

  test("with broken notes says nothing of them", async () => {
    const whole = notes(true, "2026:11:20 09:30:00");
    for (let length = 0; length < whole.length; length++)
      expect(await typeOf(jpeg(64, 48, whole.subarray(0, length)))).toBe("jpeg");
  });
});

test("a PDF that was not downloaded whole is sent back", async () => {
  expect(await typeOf(pdf("x").subarray(0, 200))).toBe("files.pdf-cut-off");
});

describe("a picture of 48 MB that is all parts is refused at once, whatever it is made of", () => {
  const MB48 = 48 * 1024 * 1024;
  const head = jpeg(640, 480);
  const filled = (start: Uint8Array, part: Uint8Array, end: Uint8Array) => {
    const all = Buffer.alloc(MB48);
    all.set(start, 0);
    all.fill(part, start.length, MB48 - end.length - ((MB48 - end.length - start.length) % part.length));
    all.set(end, MB48 - end.length);
    return all;
  };
  const atOnce = async (bytes: Uint8Array) => {
    const begun = performance.now();
    const type = await typeOf(bytes);
    return { type, quick: performance.now() - begun < 1500 };
  };

  test("JPEG segments, twelve million of them", async () => {
    const bytes = filled(Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xfe, 0, 2]), head.subarray(2));
    expect(await atOnce(bytes)).toEqual({ type: "files.picture-too-many-parts", quick: true });
  });

  test("PNG chunks, four million of them", async () => {
    const chunk = Buffer.alloc(12);
    chunk.write("tEXt", 4, "latin1");
    const whole = png(20, 10);
    const bytes = filled(whole.subarray(0, 33), chunk, whole.subarray(33));
    expect(await atOnce(bytes)).toEqual({ type: "files.picture-too-many-parts", quick: true });
  });

  test("while marks in the packed data of one scan are only passed over", async () => {
    const bytes = filled(head.subarray(0, -2), Buffer.from([0xff, 0]), head.subarray(-2));
    expect(await atOnce(bytes)).toEqual({ type: "jpeg", quick: true });
  });
});
