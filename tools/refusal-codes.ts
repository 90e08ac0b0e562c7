import ts from "typescript";
import { lineOf, literalText, parse, walk } from "./syntax.ts";
import { houseScripts, isTest, textOf } from "./tree.ts";

export type Raised = { readonly code: string; readonly file: string; readonly line: number };
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

/** The codes that a node raises: `refuse(code, …)`, or a refusal written out as `{ code: "…", facts }`; "unreadable" when they are not written out. */
function raisedBy(node: ts.Node): readonly string[] | "unreadable" {
  if (ts.isObjectLiteralExpression(node) && property(node, "facts")) {
    const code = property(node, "code");
    return (code && codesOf(code)) ?? [];
  }
  const refuses = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "refuse";
  const code = refuses ? node.arguments[0] : undefined;
  return code ? (codesOf(code) ?? "unreadable") : [];
}

const RETIRED = "tools/retired-refusals.json";

/** Codes that were once published. A client may still know them, so they never come back with another meaning. */
export function retiredCodes(root: string): string[] {
  return JSON.parse(textOf(root, RETIRED)) as string[];
}

/** Every refusal code that the house raises, and where, read from the source. */
export function refusalCodes(root: string): RefusalCodes {
  const raised: Raised[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of houseScripts(root).filter((path) => !isTest(path) && path !== "platform/kernel/result.ts")) {
    const source = parse(root, file);
    walk(source, (node) => {
      const codes = raisedBy(node);
      const at = { file, line: lineOf(source, node) };
      if (codes === "unreadable") unreadable.push(at);
      else raised.push(...codes.map((code) => ({ code, ...at })));
    });
  }
  return { raised, unreadable };
}
