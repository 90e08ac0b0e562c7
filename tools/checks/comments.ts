import type { Check, Fault } from "../report.ts";
import { filesBelow, isScript, isTest, PARTS, textOf, WORKBENCH } from "../tree.ts";

/** Put together here so that this file does not find itself. */
const SILENCED = new RegExp(["biome-", "ignore|@ts-", "(ignore|nocheck)|eslint-", "disable"].join(""));
/** A test may state that something does not compile; program text may not rely on it. */
const EXPECTED = new RegExp(["@ts-", "expect-error"].join(""));
const POSTPONED = new RegExp(`\\b(${["TO", "DO|FIX", "ME|XX", "X"].join("")})\\b(?!\\(#\\d+\\))`);

/** A rule is followed or changed, never silenced; a plan for later names its issue: a to-do with (#12) after it. */
export const comments: Check = {
  name: "comments",
  title: "no silenced rules, no loose ends",
  find(root) {
    const files = [...PARTS, ...WORKBENCH].flatMap((part) => filesBelow(root, part)).filter(isScript);
    const faults = files.flatMap((file) =>
      textOf(root, file)
        .split("\n")
        .flatMap((text, index): Fault[] => [
          ...(SILENCED.test(text) || (EXPECTED.test(text) && !isTest(file))
            ? [{ file, line: index + 1, says: "silences a rule" }]
            : []),
          ...(POSTPONED.test(text) ? [{ file, line: index + 1, says: "postpones without an issue number" }] : []),
        ]),
    );
    return Promise.resolve(faults);
  },
};
