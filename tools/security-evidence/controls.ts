import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How far a control is met: by tests, in part, not yet, or by whoever runs the platform. */
export type ControlState = "met" | "partly" | "not met" | "operator";

/** What a security scheme asks, in our words, with the tests that show it: each `path > words of the title`. */
export type Control = {
  readonly id: string;
  readonly asks: string;
  readonly state: ControlState;
  readonly tests: readonly string[];
  /** What is missing, or who does it. */
  readonly note?: string;
};

export type Scheme = { readonly title: string; readonly about: string; readonly controls: readonly Control[] };

/** What came of the tests named by controls in the last whole run that was kept. */
export type KeptResults = {
  readonly day: string | null;
  readonly tests: { readonly [test: string]: "passed" | "failed" };
};

const FOLDER = "tools/security-evidence";

const read = <T>(root: string, name: string): T => JSON.parse(readFileSync(join(root, FOLDER, name), "utf8")) as T;

export const SCHEMES = ["dengbao.json"] as const;

export const readScheme = (root: string, name: string): Scheme => read(root, name);

export const readResults = (root: string): KeptResults => read(root, "results.json");

/** The tests that controls name, each once. */
export function testsOfControls(root: string): string[] {
  const all = SCHEMES.flatMap((name) => readScheme(root, name).controls.flatMap(({ tests }) => tests));
  return [...new Set(all)].sort();
}

/** Parts of a test as a control names it. */
export function placeOf(test: string): { readonly file: string; readonly title: string } {
  const at = test.indexOf(" > ");
  return { file: test.slice(0, at), title: test.slice(at + 3) };
}
