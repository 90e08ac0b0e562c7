import ts from "typescript";
import type { Check, Fault } from "../report.ts";
import { lineOf, parse, walk } from "../syntax.ts";
import { houseScripts, isTest } from "../tree.ts";

const MOST = { file: 400, function: 40, parameters: 3 } as const;

function named(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "a function";
}

function bodyLines(source: ts.SourceFile, node: ts.FunctionLikeDeclaration): number {
  return source.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(source, node);
}

function inFunction(source: ts.SourceFile, node: ts.FunctionLikeDeclaration): Fault[] {
  const at = { file: source.fileName, line: lineOf(source, node) };
  const lines = bodyLines(source, node);
  const parameters = node.parameters.length;
  const long = lines > MOST.function ? [{ ...at, says: `${named(node)} has ${lines} lines` }] : [];
  const wide = parameters > MOST.parameters ? [{ ...at, says: `${named(node)} takes ${parameters} parameters` }] : [];
  return [...long, ...wide];
}

/** Sizes are smells, not laws: told, never failed. */
export const sizes: Check = {
  name: "sizes",
  title: `sizes (files over ${MOST.file} lines, functions over ${MOST.function}, more than ${MOST.parameters} parameters)`,
  advisory: true,
  find(root) {
    const faults: Fault[] = [];
    for (const file of houseScripts(root).filter((path) => !isTest(path) && !path.endsWith(".gen.ts"))) {
      const source = parse(root, file);
      const lines = source.getLineAndCharacterOfPosition(source.end).line + 1;
      if (lines > MOST.file) faults.push({ file, says: `has ${lines} lines` });
      walk(source, (node) => {
        if (ts.isFunctionLike(node) && "body" in node && node.body) faults.push(...inFunction(source, node));
      });
    }
    return Promise.resolve(faults);
  },
};
