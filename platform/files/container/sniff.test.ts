import { expect, test } from "vitest";
import { type FileKind, sniff } from "./sniff.ts";
import { zip } from "./testing/zip-writer.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ODT = "application/vnd.oasis.opendocument.text";

test.each<[string, FileKind, Uint8Array]>([
  ["a zip", "zip", zip([{ name: "_rels/.rels", data: "x" }])],
  ["an OpenDocument text", "odt", zip([{ name: "mimetype", data: ODT, store: true }])],
  ["an OFD", "ofd", zip([{ name: "OFD.xml", data: "x" }])],
  ["a PDF", "pdf", bytes("%PDF-1.7\n")],
  ["a PDF behind junk", "pdf", bytes(`${"\r\n".repeat(20)}%PDF-1.4`)],
  ["an old Office file", "ole2", Uint8Array.from([...OLE2, ...new Array<number>(512).fill(0)])],
  [
    "a Word file under a password",
    "ole2-encrypted",
    Uint8Array.from([...OLE2, ...Buffer.from("EncryptedPackage", "utf16le")]),
  ],
  ["RTF", "rtf", bytes("{\\rtf1\\ansi")],
  ["PNG", "png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ["JPEG", "jpeg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
  ["TIFF", "tiff", Uint8Array.from([0x49, 0x49, 0x2a, 0])],
  ["TIFF of the other byte order", "tiff", Uint8Array.from([0x4d, 0x4d, 0, 0x2a])],
  ["a web page", "html", bytes("\ufeff\n<!-- saved --><?xml version='1.0'?><!DOCTYPE html><html>")],
  ["a web page in UTF-16", "html", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("<HTML>", "utf16le")])],
  ["a saved mail or page", "mhtml", bytes("MIME-Version: 1.0\nContent-Type: multipart/related")],
  ["text", "unknown", bytes("临河市智能制造行动计划")],
  ["text that speaks of HTML", "unknown", bytes("<heading> html")],
  ["comments without end", "unknown", bytes("<!-- -->".repeat(500))],
  ["nothing", "unknown", new Uint8Array(0)],
])("%s is known by its bytes", (_, kind, file) => {
  expect(sniff(file)).toBe(kind);
});
