import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../tools/tree.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PARTS = ["platform", "registers", "programme", "desks", "apps"];
const sources = PARTS.flatMap((part) => filesBelow(ROOT, part)).filter((file) => file.endsWith(".ts"));
const textOf = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** Words that stand behind a name in program text, in a plain value or in one chosen between two. */
function wordsBehind(name: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of sources) {
    if (/\.test\.ts$|wording|\/testing\/|\/web\//.test(file)) continue;
    for (const [, value = ""] of textOf(file).matchAll(new RegExp(`\\b${name}: ([^,;}]*)`, "g")))
      for (const [, word = ""] of value.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)) found.set(word, file);
  }
  return found;
}

/** Keys of the wording files; a check of its own sees to it that both languages have the same. */
const worded = new Set(
  sources
    .filter((file) => file.endsWith("wording.zh-CN.ts"))
    .flatMap((file) => [...textOf(file).matchAll(/"((?:action|kind)\.[a-z-]+)"/g)].map(([, key = ""]) => key)),
);

/** Words that are put together: what they are made of. */
const MADE = [
  ...["recorded", "corrected", "withdrawn"].map((past) => `action.fact-${past}`),
  ...["recorded", "changed", "retired", "withdrawn", "reviewed"].map((past) => `action.site-entry-${past}`),
  ...["predecessor-named", "predecessor-removed", "indicators-joined", "indicators-kept-apart"].map(
    (type) => `action.plan-${type}`,
  ),
];

test("every action and every kind of object that is recorded has its words in both languages", () => {
  const audited = sources.filter((file) => textOf(file).includes("recordAudit("));
  const actions = [...wordsBehind("action")].filter(
    ([word, file]) => word.includes("-") && (audited.includes(file) || file.includes("/http/")),
  );
  const kinds = [...wordsBehind("objectKind")];
  expect(actions.length).toBeGreaterThan(50);
  expect(kinds.length).toBeGreaterThan(15);
  const keys = [...actions.map(([word]) => `action.${word}`), ...kinds.map(([word]) => `kind.${word}`), ...MADE];
  expect(keys.filter((key) => !worded.has(key))).toEqual([]);
});
