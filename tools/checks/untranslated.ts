import ts from "typescript";
import type { Check, Fault } from "../report.ts";
import { lineOf, literalText, parse, walk } from "../syntax.ts";
import { houseScripts, isTest } from "../tree.ts";
import { isWordingFile } from "../wording-files.ts";

const CHINESE = /\p{Script=Han}/u;
const WORDS = /\p{L}{2}/u;

/** Attributes whose text a person sees or hears. */
const SPOKEN = new Set(
  "title placeholder alt label aria-label aria-description description tooltip okText cancelText emptyText extra header content".split(
    " ",
  ),
);

function isScreen(path: string): boolean {
  return path.endsWith(".tsx") || (/\/web\//.test(path) && path.endsWith(".ts"));
}

function said(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return WORDS.test(node.text) ? node.text : undefined;
  if (ts.isJsxAttribute(node)) {
    const text = node.initializer && literalText(node.initializer);
    return text && SPOKEN.has(node.name.getText()) && WORDS.test(text) ? text : undefined;
  }
  const text = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? node.text : literalText(node);
  return text !== undefined && CHINESE.test(text) ? text : undefined;
}

function untranslatedIn(root: string, file: string): Fault[] {
  const source = parse(root, file);
  const faults: Fault[] = [];
  walk(source, (node) => {
    const text = said(node);
    if (text === undefined) return;
    const shown = text.trim().replace(/\s+/g, " ").slice(0, 60);
    faults.push({ file, line: lineOf(source, node), says: `"${shown}" belongs in the wording files` });
  });
  return faults;
}

/** What a screen says comes from the wording files: no text in JSX, no Chinese in page code. */
export const untranslated: Check = {
  name: "untranslated",
  title: "untranslated text on screens",
  find(root) {
    const screens = houseScripts(root).filter((file) => isScreen(file) && !isTest(file) && !isWordingFile(file));
    return Promise.resolve(screens.flatMap((file) => untranslatedIn(root, file)));
  },
};
