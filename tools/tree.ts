import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Folders that hold what was installed, built or recorded, never what was written. */
const NOT_SOURCE = new Set(["node_modules", "dist", "data", "coverage", "test-results", ".git", ".types"]);

/** The parts of the house that hold program text, in the order a record travels through them. */
export const PARTS = ["platform", "registers", "programme", "desks", "catalogue", "contract", "apps", "demo"] as const;

/** The parts that are used on the house and never by it. */
export const WORKBENCH = ["tools", "bench", "e2e"] as const;

/** Every file below `folder` of the tree, as paths from `root` with forward slashes, sorted; empty when there is no such folder. */
export function filesBelow(root: string, folder = "."): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  const found: string[] = [];
  const visit = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (NOT_SOURCE.has(entry.name)) continue;
      const below = join(path, entry.name);
      if (entry.isDirectory()) visit(below);
      else if (entry.isFile()) found.push(relative(root, below).split(sep).join("/"));
    }
  };
  visit(start);
  return found.sort();
}

export function isScript(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith(".d.ts");
}

export function isTest(path: string): boolean {
  return /\.(test|e2e)\.tsx?$/.test(path) || path.includes("/testing/");
}

/** The program text of the house: TypeScript files of its parts, tests among them. */
export function houseScripts(root: string): string[] {
  return PARTS.flatMap((part) => filesBelow(root, part)).filter(isScript);
}

export function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8");
}
