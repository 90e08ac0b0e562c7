import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoDate } from "#kernel";
import {
  contentBefore,
  type EntryCommand,
  nextEntry,
  type RegisterEntry,
  sameContent,
  standingEntries,
  stateOn,
} from "./register-entry.ts";

const TODAY = "2026-11-22" as IsoDate;
const day = (text: string) => text as IsoDate;
type Content = { readonly networked: boolean };
type Entry = RegisterEntry<Content>;

type Commands = readonly Partial<EntryCommand<Content>>[];

/** Writes one command after the other and gives the line, or the code of the first refusal. */
function written(...commands: Commands): Entry[] | string {
  const entries: Entry[] = [];
  for (const command of commands) {
    const base = { act: "record", day: day("2020-01-01"), content: { networked: false }, replaces: null, reason: null };
    const given = { ...base, seen: entries.length, ...command } as EntryCommand<Content>;
    const gone = given.act === "retire" || given.act === "withdraw";
    const entry = nextEntry(entries, gone ? { ...given, content: null } : given, TODAY);
    if (!entry.ok) return entry.refusal.code;
    entries.push(entry.value);
  }
  return entries;
}
const line = (...commands: Commands) => {
  const entries = written(...commands);
  if (typeof entries === "string") throw new Error(entries);
  return entries;
};

describe("a machine's line of entries", () => {
  const CHANGE = { act: "change", day: day("2022-05-01"), content: { networked: true } } as const;
  const RETIRE = { act: "retire", day: day("2025-01-01") } as const;

  test("tells its state on any day: before, as it began, changed, gone", () => {
    const entries = line({}, CHANGE, RETIRE);
    const states = ["2019-12-31", "2020-01-01", "2022-04-30", "2022-05-01", "2024-12-31", "2025-01-01"].map(
      (on) => stateOn(entries, day(on))?.content.networked,
    );
    expect(states).toEqual([undefined, false, false, true, true, undefined]);
    expect(stateOn(entries, day("2023-01-01"))).toEqual({
      ...{ content: { networked: true }, since: "2022-05-01", begun: "2020-01-01" },
    });
  });

  test("leaves as it was what an entry says nothing of: by the entry it puts right, else by its day", () => {
    const entries = line({}, CHANGE);
    const kept = (replaces: number | null, on: string) => contentBefore(entries, { replaces, day: day(on) })?.networked;
    expect([kept(1, "2024-01-01"), kept(2, "2019-01-01")]).toEqual([false, true]);
    expect([kept(null, "2021-01-01"), kept(null, "2024-01-01")]).toEqual([false, true]);
    const withdrawn = line({}, { act: "withdraw", replaces: 1, reason: "写错了" });
    expect(contentBefore(withdrawn, { replaces: null, day: day("2021-01-01") })).toEqual({ networked: false });
    expect(contentBefore([], { replaces: null, day: day("2021-01-01") })).toBeUndefined();
  });

  test("of two entries for one day the one written later counts, also on the day it began", () => {
    const [day1, day2] = [
      { ...CHANGE, day: day("2020-01-01") },
      { ...CHANGE, content: { networked: false } },
    ];
    expect(stateOn(line({}, day1), day("2020-01-01"))?.content.networked).toBe(true);
    expect(stateOn(line({}, CHANGE, day2), CHANGE.day)?.content.networked).toBe(false);
  });

  test("a corrected first day moves the beginning; what was said before does not count any more", () => {
    const entries = line({}, { day: day("2021-07-01"), replaces: 1, reason: "照铭牌" });
    expect(stateOn(entries, day("2020-06-01"))).toBeUndefined();
    expect(stateOn(entries, day("2021-07-01"))?.begun).toBe("2021-07-01");
  });

  test("a withdrawn retirement brings it back, and it can be retired again", () => {
    const back = { act: "withdraw", day: day("2025-01-01"), replaces: 2, reason: "填错了" } as const;
    const entries = line({}, RETIRE, back);
    expect(stateOn(entries, TODAY)).toBeDefined();
    expect(written({}, RETIRE, back, { act: "retire", day: day("2026-01-01") })).toHaveLength(4);
  });

  test.each<[string, Commands]>([
    ["enterprise.entry-before-start", [{}, { act: "retire", day: day("2019-12-31") }]],
    ["enterprise.entry-before-start", [{}, { ...CHANGE, day: day("2019-05-01") }]],
    ["enterprise.entry-after-retirement", [{}, RETIRE, { ...CHANGE, day: day("2025-06-01") }]],
    ["enterprise.entry-after-retirement", [{}, RETIRE, { ...RETIRE, day: day("2026-01-01") }]],
    ["enterprise.entry-begun-already", [{}, { day: day("2021-01-01"), content: { networked: true } }]],
    ["enterprise.entry-before-start", [{}, CHANGE, { day: day("2023-01-01"), replaces: 1, reason: "改启用日" }]],
    ["enterprise.entry-start-has-followers", [{}, CHANGE, { act: "withdraw", replaces: 1, reason: "误登" }]],
    ["enterprise.entry-in-future", [{ day: day("2026-11-23") }]],
    ["enterprise.entry-not-found", [CHANGE]],
    ["enterprise.entry-not-found", [{}, { act: "withdraw" }]],
    ["enterprise.entry-not-found", [{}, CHANGE, { act: "retire", replaces: 2, reason: "不是停用" }]],
    ["enterprise.entry-outdated", [{}, { ...CHANGE, seen: 0 }]],
    ["enterprise.entry-outdated", [{}, CHANGE, { ...CHANGE, replaces: 7, reason: "没有这条" }]],
    ["enterprise.entry-changes-nothing", [{}, { act: "change", day: day("2021-01-01") }]],
    ["enterprise.entry-changes-nothing", [{}, CHANGE, { ...CHANGE, replaces: 2, reason: "一样的" }]],
    ["facts.reason-needed", [{}, { ...CHANGE, act: "record", replaces: 1, reason: "改" }]],
  ])("refuses %s", (code, commands) => {
    expect(written(...commands)).toBe(code);
  });

  test("a thing withdrawn from its beginning may be recorded anew", () => {
    const entries = line({}, { act: "withdraw", replaces: 1, reason: "误登" }, { day: day("2023-01-01") });
    expect([stateOn(entries, day("2022-01-01")), stateOn(entries, TODAY)?.begun]).toEqual([undefined, "2023-01-01"]);
  });
});

test("contents are compared by what they say, whatever the order of their keys", () => {
  expect(sameContent({ a: 1n, b: ["x", null] }, { b: ["x", null], a: 1n })).toBe(true);
  expect(sameContent({ a: 1n }, { a: 1n, b: undefined })).toBe(false);
  expect([sameContent(["a", "b"], ["b", "a"]), sameContent({}, null), sameContent(0, false)]).toEqual([
    false,
    false,
    false,
  ]);
});

/** Days of a small calendar, so that entries meet. */
const DAYS = Array.from({ length: 5 }, (_, index) => day(`2024-01-${String(index + 1).padStart(2, "0")}`));
const someDay = fc.integer({ min: 0, max: DAYS.length - 1 });

/**
 * The naive model: a calendar that is painted anew from the entries nobody replaced, oldest day first. Knows nothing of standing
 * entries, of sorting by two keys or of the last one before a day.
 */
function painted(entries: readonly Entry[]): (boolean | null)[] {
  const calendar: (boolean | null)[] = DAYS.map(() => null);
  const struck = new Map(entries.map(({ seq }) => [seq, false]));
  for (const { replaces } of entries) if (replaces !== null) struck.set(replaces, true);
  for (const [from, on] of DAYS.entries())
    for (let seq = 1; seq <= entries.length; seq++) {
      const entry = entries.find((one) => one.seq === seq);
      if (!entry || struck.get(seq) || entry.act === "withdraw" || entry.day !== on) continue;
      for (let at = from; at < DAYS.length; at++) calendar[at] = entry.content?.networked ?? null;
    }
  return calendar;
}

const wish = fc.record({
  act: fc.constantFrom("record" as const, "change" as const, "retire" as const, "withdraw" as const),
  at: someDay,
  networked: fc.boolean(),
  replaces: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 1 }),
});

type Wish = typeof wish extends fc.Arbitrary<infer One> ? One : never;

describe("whatever people try, one after the other", () => {
  /** What was taken of the wishes; refused ones leave nothing. */
  function taken(wishes: readonly Wish[]): Entry[] {
    const entries: Entry[] = [];
    for (const { act, at, networked, replaces } of wishes) {
      const content = act === "retire" || act === "withdraw" ? null : { networked };
      const command = { act, day: DAYS[at] ?? TODAY, content, replaces, reason: "试一试", seen: entries.length };
      const entry = nextEntry(entries, command, TODAY);
      if (entry.ok) entries.push(entry.value);
    }
    return entries;
  }

  test("the state on every day is what the naive calendar shows", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
        const entries = taken(wishes);
        const calendar = painted(entries);
        for (const [index, on] of DAYS.entries())
          expect(stateOn(entries, on)?.content.networked ?? null).toBe(calendar[index]);
      }),
      { numRuns: 400 },
    );
  });

  test("a thing is there in one stretch, counted by its seqs, and a replaced entry is replaced once", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
        const entries = taken(wishes);
        expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
        const replaced = entries.flatMap(({ replaces }) => replaces ?? []);
        expect(new Set(replaced).size).toBe(replaced.length);
        const there = painted(entries).map((one) => one !== null);
        const edges = there.filter((one, index) => one !== (there[index - 1] ?? false)).length;
        expect(edges).toBeLessThanOrEqual(2);
        expect(standingEntries(entries).filter(({ act }) => act === "record").length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });
});
