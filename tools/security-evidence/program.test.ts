import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, isScript, PARTS } from "../tree.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file);
const PROGRAM = PARTS.flatMap((part) => filesBelow(ROOT, part)).filter((file) => isScript(file) && !isTest(file));
const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");

const inPages = (file: string) => file.includes("/web/") || file.startsWith("platform/screen/");
const withText = (files: readonly string[], pattern: RegExp) => files.filter((file) => pattern.test(textOf(file)));

/** Files of the server that may call another address; who adds one says in its room's README whom it calls. */
const MAY_CALL_OUT: readonly string[] = [
  "platform/identity/http/providers/asking.ts",
  "platform/notices/http/call-robot.ts",
];

test("the server asks other servers from two places only, each with an allow-list of hosts and limits", () => {
  const server = PROGRAM.filter((file) => !inPages(file) && !file.startsWith("contract/"));
  expect(server.length).toBeGreaterThan(300);
  const calling = withText(server, /\bfetch\(|\bhttps?\.(?:get|request)\(|from "undici"|new WebSocket\(/);
  expect(calling.filter((file) => !MAY_CALL_OUT.includes(file))).toEqual([]);
});

test("no text becomes program and no input a form of words: no eval, no made function, no printf", () => {
  expect(
    withText(PROGRAM, /\beval\(|new Function\(|node:vm"|util\.(?:format|inspect)\(|dangerouslySetInnerHTML/),
  ).toEqual([]);
});

test("pages use what every browser has: no plugins, no messages between windows, one place for what is remembered", () => {
  const pages = PROGRAM.filter(inPages);
  expect(pages.length).toBeGreaterThan(100);
  expect(withText(pages, /<(?:object|embed|applet) [a-z]+=|window\.postMessage|addEventListener\("message"/)).toEqual(
    [],
  );
  expect(withText(pages, /localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([
    "platform/screen/remembered.ts",
  ]);
});

test("every field for a password hides what is typed, says to browsers what it is, and may be pasted into", () => {
  const fields = PROGRAM.flatMap((file) =>
    inPages(file) ? [...textOf(file).matchAll(/<Form\.Item[^>]*?name="\w*[pP]assword"[\s\S]*?<\/Form\.Item>/g)] : [],
  ).map(([field]) => field);
  expect(fields.length).toBeGreaterThan(2);
  for (const field of fields) {
    expect(field).toMatch(/<Input\.Password autoComplete="(?:new|current)-password"/);
    expect(field).not.toMatch(/onPaste|autoComplete="off"/);
  }
});
