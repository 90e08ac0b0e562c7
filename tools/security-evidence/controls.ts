import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How far a control is met: wholly, in part, not yet, by whoever runs the platform, or that it asks about what is not here. */
export type ControlState = "met" | "partly" | "not met" | "operator" | "not applicable";

/** What a security scheme asks, in our words, with the tests that show it: each `path > words of the title`. */
export type Control = {
  readonly id: string;
  /** Where the scheme has levels. */
  readonly level?: number;
  readonly asks: string;
  readonly state: ControlState;
  readonly tests: readonly string[];
  /** What is missing, who does it, or why it is not applicable. */
  readonly note?: string;
};

/** A part of a scheme: its controls are those whose id begins with the chapter's and a point. */
export type Chapter = { readonly id: string; readonly title: string };

export type Scheme = {
  readonly title: string;
  readonly about: string;
  readonly chapters?: readonly Chapter[];
  readonly controls: readonly Control[];
};

/** What came of the tests named by controls in the last whole run that was kept. */
export type KeptResults = {
  readonly day: string | null;
  readonly tests: { readonly [test: string]: "passed" | "failed" };
};

const FOLDER = "tools/security-evidence";

const read = <T>(root: string, name: string): T => JSON.parse(readFileSync(join(root, FOLDER, name), "utf8")) as T;

export const SCHEMES = ["dengbao.json", "asvs.json"] as const;

export const readScheme = (root: string, name: string): Scheme => read(root, name);

export const readResults = (root: string): KeptResults => read(root, "results.json");

export const controlsOf = ({ controls }: Scheme, { id }: Chapter): Control[] =>
  controls.filter((control) => control.id.startsWith(`${id}.`));

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
