import { basename, dirname } from "node:path";
import ts from "typescript";
import { lineOf, literalText, parse } from "./syntax.ts";
import { houseScripts } from "./tree.ts";

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export type Sentence = { readonly key: string; readonly text: string; readonly line: number };
export type WordingFile = {
  readonly file: string;
  readonly folder: string;
  readonly language: Language;
  readonly sentences: readonly Sentence[];
  /** Lines of the object that are not a plain `"key": "sentence"`. */
  readonly unreadable: readonly number[];
};

/** The values that a sentence fills in: `{year}` is `year`. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\s*([\w.]+)/g)].map((match) => match[1] ?? ""))].sort();
}

function languageOf(path: string): Language | undefined {
  return LANGUAGES.find((language) => basename(path) === `wording.${language}.ts`);
}

export function isWordingFile(path: string): boolean {
  return languageOf(path) !== undefined;
}

/** The object literal below `as const`, `satisfies …` and parentheses. */
function bare(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;
}

function exportedObject(source: ts.SourceFile): ts.ObjectLiteralExpression | undefined {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const value = statement.declarationList.declarations[0]?.initializer;
    if (value && ts.isObjectLiteralExpression(bare(value))) return bare(value) as ts.ObjectLiteralExpression;
  }
  return undefined;
}

/** Joins literals that are added together over several lines. */
function sentenceOf(node: ts.Expression): string | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return literalText(node);
  const [left, right] = [sentenceOf(node.left), sentenceOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

function readFile(root: string, file: string, language: Language): WordingFile {
  const source = parse(root, file);
  const sentences: Sentence[] = [];
  const unreadable: number[] = [];
  const object = exportedObject(source);
  if (!object) unreadable.push(1);
  for (const entry of object?.properties ?? []) {
    const line = lineOf(source, entry);
    const key = entry.name && (ts.isIdentifier(entry.name) ? entry.name.text : literalText(entry.name));
    const text = ts.isPropertyAssignment(entry) ? sentenceOf(entry.initializer) : undefined;
    if (key === undefined || text === undefined) unreadable.push(line);
    else sentences.push({ key, text, line });
  }
  return { file, folder: dirname(file), language, sentences, unreadable };
}

/** Every `wording.zh-CN.ts` and `wording.en.ts` of the house, read without running it. */
export function wordingFiles(root: string): WordingFile[] {
  return houseScripts(root).flatMap((file) => {
    const language = languageOf(file);
    return language ? [readFile(root, file, language)] : [];
  });
}
