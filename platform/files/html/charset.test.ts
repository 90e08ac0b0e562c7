import { expect, test } from "vitest";
import { charsetOfHtml } from "./charset.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each<[string, Uint8Array, string | undefined]>([
  ["a mark", Uint8Array.from([0xef, 0xbb, 0xbf, 0x3c]), "utf-8"],
  ["a mark of UTF-16", Uint8Array.from([0xff, 0xfe, 0x3c, 0]), "utf-16le"],
  ["meta charset", bytes('<html><head><meta charset="GBK">'), "gb18030"],
  ["http-equiv", bytes("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>"), "gb18030"],
  ["upper case", bytes('<META CHARSET="UTF-8"/>'), "utf-8"],
  ["Big5", bytes("<meta charset=big5>"), "big5"],
  ["XML", bytes('<?xml version="1.0" encoding="utf-8"?><html>'), "utf-8"],
  ["UTF-16 that is not", bytes("<meta charset=utf-16>"), "utf-8"],
  ["within a comment only", bytes("<!-- <meta charset=gbk> --><p>"), undefined],
  ["an unknown label", bytes("<meta charset=klingon>"), undefined],
  ["nothing", bytes("<p>x"), undefined],
])("%s", (_, page, label) => {
  expect(charsetOfHtml(page)).toBe(label);
});
