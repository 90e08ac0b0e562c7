import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Check, type Fault, place } from "../report.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const LEFT_BEHIND = new Set(["node_modules", "dist", "data", ".git", "coverage", "test-results"]);

/** A copy of the tree, untracked files included, in which faults can be planted and taken out again. */
export class TreeCopy {
  readonly root = mkdtempSync(join(tmpdir(), "gongfu-planted-"));
  readonly #before = new Map<string, string | undefined>();

  constructor() {
    cpSync(ROOT, this.root, { recursive: true, filter: (path) => !LEFT_BEHIND.has(basename(path)) });
    symlinkSync(join(ROOT, "node_modules"), join(this.root, "node_modules"));
  }

  #remember(path: string): string {
    const file = join(this.root, path);
    if (!this.#before.has(path)) this.#before.set(path, existsSync(file) ? readFileSync(file, "utf8") : undefined);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  }

  write(path: string, text: string): void {
    writeFileSync(this.#remember(path), text);
  }

  append(path: string, text: string): void {
    appendFileSync(this.#remember(path), text);
  }

  /** Replaces the first match; a pattern that matches nothing would plant nothing, so it throws. */
  replace(path: string, pattern: RegExp, text: string): void {
    const before = readFileSync(join(this.root, path), "utf8");
    const after = before.replace(pattern, text);
    if (after === before) throw new Error(`${path} has nothing like ${pattern}`);
    this.write(path, after);
  }

  restore(): void {
    for (const [path, text] of this.#before) {
      if (text === undefined) rmSync(join(this.root, path));
      else writeFileSync(join(this.root, path), text);
    }
    this.#before.clear();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export type PlantedFault = {
  readonly name: string;
  readonly plant: (tree: TreeCopy) => void;
  /** What the check must say, file included, so that a person finds the fault. */
  readonly found: RegExp;
};

function told(faults: readonly Fault[]): string {
  return faults.map((fault) => `${place(fault)}${fault.says}`).join("\n");
}

/** Proves one check: it passes on the tree as it is, and names each fault that is planted, one at a time. */
export function provesItself(check: Check, faults: readonly PlantedFault[]): void {
  describe(`the check "${check.title}"`, () => {
    const tree = new TreeCopy();
    afterAll(() => tree.remove());

    test("passes the tree as it is", async () => {
      expect(told(await check.find(tree.root))).toBe("");
    });

    test.each(faults)("finds $name", async ({ plant, found }) => {
      plant(tree);
      try {
        expect(told(await check.find(tree.root))).toMatch(found);
      } finally {
        tree.restore();
      }
    });
  });
}

/** The same for a check that takes seconds: all faults lie in the tree at once, in files of their own, and each must be named. */
export function provesItselfInOneRun(check: Check, faults: readonly PlantedFault[]): void {
  describe(`the check "${check.title}"`, () => {
    const tree = new TreeCopy();
    afterAll(() => tree.remove());

    test("passes the tree as it is", async () => {
      expect(told(await check.find(tree.root))).toBe("");
    });

    findsAllIn(tree, check, faults);
  });
}

/** Only the second half, for a check that takes a minute: that it passes the tree as it is shows each whole test run, of which it is a part. */
export function findsAllAtOnce(check: Check, faults: readonly PlantedFault[]): void {
  describe(`the check "${check.title}"`, () => {
    const tree = new TreeCopy();
    afterAll(() => tree.remove());
    findsAllIn(tree, check, faults);
  });
}

function findsAllIn(tree: TreeCopy, check: Check, faults: readonly PlantedFault[]): void {
  describe("with all faults planted", () => {
    let found: string;
    beforeAll(async () => {
      for (const { plant } of faults) plant(tree);
      found = told(await check.find(tree.root));
    });

    test.each(faults)("finds $name", (fault) => {
      expect(found).toMatch(fault.found);
    });
  });
}
