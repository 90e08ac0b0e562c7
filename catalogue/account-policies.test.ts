import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AccountPolicy, choosable, limitsOf, passwordIsOver } from "#identity";
import { instant, later } from "#kernel";
import { readAccountPolicies, readCommonPasswords } from "./index.ts";

const BASE = path.resolve(import.meta.dirname, "..");
const common = readCommonPasswords(BASE);
const policies = new Map(readAccountPolicies(BASE).map((policy) => [policy.id, policy]));
const policy = (id: string): AccountPolicy => policies.get(id) as AccountPolicy;

/** How many of small letters, capitals, digits and anything else there are. */
function kindsIn(letters: readonly string[]): number {
  const seen = new Set<string>();
  for (const letter of letters) {
    if (letter >= "0" && letter <= "9") seen.add("digit");
    else if (letter >= "a" && letter <= "z") seen.add("small");
    else if (letter >= "A" && letter <= "Z") seen.add("capital");
    else seen.add("other");
  }
  return seen.size;
}

/** A word of the list, however people dress it up, or next to nothing. */
function everybodyTries(low: string): boolean {
  let [from, to] = [0, low.length];
  const inside = (text = "") => text.toLowerCase() !== text.toUpperCase() || text > "一";
  while (from < to && !inside(low[from])) from += 1;
  while (to > from && !inside(low[to - 1])) to -= 1;
  const bare = low.slice(from, to);
  let plain = "";
  for (const letter of bare)
    plain += "oie_as"["013_45".indexOf(letter)] ?? { "@": "a", $: "s", "!": "i" }[letter] ?? letter;
  return common.has(low) || common.has(bare) || common.has(plain) || new Set(low).size < 3;
}

/** The oracle: what is wrong with a password, told by walking through it letter by letter. */
function wrongWith(password: string, words: readonly string[], id: string): string | null {
  const letters = Array.from(password);
  const few = id === "dengbao3" && kindsIn(letters) <= 2;
  if (letters.length <= 11 || few) return id === "asvs" ? "identity.short-password" : "identity.weak-password";
  const low = password.toLowerCase();
  const long = words.filter((word) => word.length >= 3 || (word.length === 2 && word > "一"));
  if (long.some((word) => low.split(word.toLowerCase()).length > 1)) return "identity.password-tells";
  return everybodyTries(low) ? "identity.common-password" : null;
}

describe.each(["dengbao3", "asvs"])("passwords under %s", (id) => {
  const names = fc.constantFrom("li", "wang", "chengyan.officer", "嘉定", "砚湖区", "明");
  const letter = fc.constantFrom(..."abexyzABXYZ0123459!@$-_ .中文密");
  const text = (most: number) => fc.string({ unit: letter, maxLength: most });
  const dressed = fc
    .tuple(
      fc.constantFrom(...common),
      fc.constantFrom("", "1", "123", "@2024", "!!", "88"),
      fc.constantFrom("", "2026", "@123456", "!", "#1a"),
    )
    .map(([word, before, after]) => before + word[0]?.toUpperCase() + word.slice(1) + after);
  const leet = dressed.map((word) => word.replaceAll("o", "0").replaceAll("a", "@").replaceAll("i", "1"));
  const named = fc.tuple(text(10), names, text(10)).map(([head, name, tail]) => head + name.toUpperCase() + tail);
  const repeated = fc.tuple(letter, letter, fc.integer({ min: 8, max: 20 })).map(([a, b, n]) => a.repeat(n) + b);
  const passwords = fc.oneof(text(24), text(24), dressed, leet, named, repeated);

  test("10,000 of them are judged as an independent oracle judges them", () => {
    let [refused, taken] = [0, 0];
    fc.assert(
      fc.property(passwords, names, names, (password, userName, word) => {
        const judged = choosable(password, { userName, words: [word] }, { policy: policy(id), common });
        expect(judged.ok ? null : judged.refusal.code).toBe(wrongWith(password, [userName, word], id));
        if (judged.ok) taken += 1;
        else refused += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(Math.min(refused, taken)).toBeGreaterThan(500);
  });
});

test.each([
  ["Harbour-crane-7", "ming", true, true],
  ["harbourcrane7x", "ming", false, true],
  ["Harbour-7ab", "ming", false, false],
  ["港口的起重机一共有七台Ab", "ming", true, true],
  ["𠮷𠮷𠮷𠮷𠮷aB1", "ming", false, false],
  ["Ming-crane-7-x", "ming", false, false],
  ["Li-crane-70-xy", "li", true, true],
  ["P@ssw0rd2026!", "ming", false, false],
  ["Qwertyuiop-123", "ming", false, false],
  ["several plain words here", "ming", false, true],
  ["aaaaaaaaaaaaaB1", "ming", true, true],
])("%s of %s: dengbao3 %s, asvs %s", (password, userName, dengbao3, asvs) => {
  const judge = (id: string) => choosable(password, { userName, words: [] }, { policy: policy(id), common }).ok;
  expect([judge("dengbao3"), judge("asvs")]).toEqual([dengbao3, asvs]);
});

test("a password is over after ninety days under dengbao3, and never under asvs", () => {
  const chosen = instant("2026-01-01T00:00:00.000Z");
  const days = (count: number, minutes = 0) => later(chosen, count * 1440 + minutes);
  expect(passwordIsOver(chosen, policy("dengbao3"), days(90, -1))).toBe(false);
  expect(passwordIsOver(chosen, policy("dengbao3"), days(90))).toBe(true);
  expect(passwordIsOver(chosen, policy("asvs"), days(9000))).toBe(false);
});

test("administrators' sessions rest fifteen minutes, others' thirty, and none lives beyond twelve hours", () => {
  for (const id of ["dengbao3", "asvs"]) {
    expect(limitsOf(policy(id), "programme")).toEqual({ idleMinutes: 30, hours: 12 });
    for (const duty of ["system", "security", "audit"] as const)
      expect(limitsOf(policy(id), duty)).toEqual({ idleMinutes: 15, hours: 12 });
  }
});
