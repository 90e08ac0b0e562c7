import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Check, Fault } from "../report.ts";
import { lineOf, parse } from "../syntax.ts";
import { houseScripts, isTest, textOf } from "../tree.ts";

const GLOSSARY = "GLOSSARY.md";

function exportedTypes(root: string, file: string): { name: string; line: number }[] {
  const source = parse(root, file);
  return source.statements.flatMap((statement) => {
    if (!ts.isTypeAliasDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) return [];
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
    return exported ? [{ name: statement.name.text, line: lineOf(source, statement) }] : [];
  });
}

/** Every identifier that the glossary sets in backticks. */
function glossaryNames(root: string): Set<string> {
  const quoted = [...textOf(root, GLOSSARY).matchAll(/`([^`\n]+)`/g)].flatMap((match) =>
    (match[1] ?? "").split(/[^\w$]+/),
  );
  return new Set(quoted);
}

/** A type that a domain folder exports is a word of the trade, so the glossary explains it; folders inside keep words of their own. */
export const glossary: Check = {
  name: "glossary",
  title: "domain words in the glossary",
  find(root) {
    if (!existsSync(join(root, GLOSSARY))) return Promise.resolve([{ file: GLOSSARY, says: "is not there" }]);
    const known = glossaryNames(root);
    const files = houseScripts(root).filter((file) => /\/domain\/[^/]+$/.test(file) && !isTest(file));
    const faults = files.flatMap((file) =>
      exportedTypes(root, file)
        .filter(({ name }) => !known.has(name))
        .map(({ name, line }): Fault => ({ file, line, says: `${name} is not in ${GLOSSARY}` })),
    );
    return Promise.resolve(faults);
  },
};
