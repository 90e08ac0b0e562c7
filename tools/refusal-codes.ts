import ts from "typescript";
import { lineOf, literalText, parse, walk } from "./syntax.ts";
import { houseScripts, isTest, textOf } from "./tree.ts";

export type Placed = { readonly code: string; readonly file: string; readonly line: number };
/** `facts` are the names given along with the code, or undefined when they are gathered elsewhere. */
export type Raised = Placed & { readonly facts: readonly string[] | undefined };
export type Unreadable = { readonly file: string; readonly line: number };
export type RefusalCodes = { readonly raised: readonly Raised[]; readonly unreadable: readonly Unreadable[] };

/** Every code that an expression may stand for, or undefined when that is decided elsewhere. */
function codesOf(node: ts.Expression): string[] | undefined {
  if (ts.isParenthesizedExpression(node)) return codesOf(node.expression);
  if (ts.isConditionalExpression(node)) {
    const [left, right] = [codesOf(node.whenTrue), codesOf(node.whenFalse)];
    return left && right && [...left, ...right];
  }
  const text = literalText(node);
  return text === undefined ? undefined : [text];
}

function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const entry = object.properties.find((each) => each.name?.getText() === name);
  if (entry && ts.isShorthandPropertyAssignment(entry)) return entry.name;
  return entry && ts.isPropertyAssignment(entry) ? entry.initializer : undefined;
}

/** The names of an object literal, or undefined when it takes in others or is no literal at all. */
function namesOf(node: ts.Expression): string[] | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const names = node.properties.map(({ name }) => name && (literalText(name) ?? name.getText()));
  return names.every((name) => name !== undefined) ? names : undefined;
}

type Refusing = {
  readonly code: ts.Expression;
  readonly facts: ts.Expression | undefined;
  readonly mustBeReadable: boolean;
};

/** `refuse(code, facts)`, or a refusal written out as `{ code, facts }`. A schema or a copy looks like the latter, so only a written code counts. */
function refusing(node: ts.Node): Refusing | undefined {
  if (ts.isObjectLiteralExpression(node)) {
    const [code, facts] = [property(node, "code"), property(node, "facts")];
    return code && facts ? { code, facts, mustBeReadable: false } : undefined;
  }
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== "refuse")
    return undefined;
  const [code, facts] = node.arguments;
  return code && { code, facts, mustBeReadable: true };
}

const RETIRED = "tools/retired-refusals.json";

/** Codes that were once published. A client may still know them, so they never come back with another meaning. */
export function retiredCodes(root: string): string[] {
  return JSON.parse(textOf(root, RETIRED)) as string[];
}

/** The codes that the server's table gives an HTTP status. */
export function codesWithStatus(root: string): Placed[] {
  const file = "apps/server/refusal-status.ts";
  const source = parse(root, file);
  const found: Placed[] = [];
  walk(source, (node) => {
    const code = ts.isPropertyAssignment(node) ? literalText(node.name) : undefined;
    if (code !== undefined) found.push({ code, file, line: lineOf(source, node) });
  });
  return found;
}

/** Every refusal code that the house raises, and where, read from the source. */
export function refusalCodes(root: string): RefusalCodes {
  const raised: Raised[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of houseScripts(root).filter((path) => !isTest(path) && path !== "platform/kernel/result.ts")) {
    const source = parse(root, file);
    walk(source, (node) => {
      const found = refusing(node);
      if (!found) return;
      const at = { file, line: lineOf(source, node) };
      const facts = found.facts ? namesOf(found.facts) : [];
      const codes = codesOf(found.code);
      if (codes) raised.push(...codes.map((code) => ({ code, facts, ...at })));
      else if (found.mustBeReadable) unreadable.push(at);
    });
  }
  return { raised, unreadable };
}
