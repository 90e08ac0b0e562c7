import { resolve } from "node:path";
import { expect, test } from "vitest";
import { controlsOf, readScheme } from "./controls.ts";

const scheme = readScheme(resolve(import.meta.dirname, "../.."), "asvs.json");

/** How many requirements of levels 1 and 2 stand in each section of the official file; those of level 3 come last in theirs. */
const OFFICIAL: Readonly<Record<string, number>> = {
  ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1 },
  ...{ "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4 },
  ...{ "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4 },
  ...{ "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1 },
  ...{ "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3 },
  ...{ "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4 },
  ...{ "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7 },
  ...{ "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4, "17.3": 2 },
};

/** Those of level 1. */
const LEVEL_1 =
  `1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2 3.5.3
4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 6.4.2 7.2.1 7.2.2 7.2.3 7.2.4
7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1 10.4.1 10.4.2 10.4.3 10.4.4 10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2
13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1`.split(/\s/);

const numbered = (a: string) => a.replaceAll(/\d+/g, (digits) => digits.padStart(3, "0"));
const inOrder = (ids: readonly string[]) => ids.toSorted((a, b) => (numbered(a) < numbered(b) ? -1 : 1));

test("the rows are the requirements of levels 1 and 2 of the official file, each once, in its order", () => {
  const official = Object.entries(OFFICIAL).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, turn) => `V${section}.${turn + 1}`),
  );
  expect(official).toHaveLength(253);
  expect(scheme.controls.map(({ id }) => id)).toEqual(inOrder(official));
  const first = scheme.controls.filter(({ level }) => level === 1).map(({ id }) => id);
  expect(first).toEqual(LEVEL_1.map((id) => `V${id}`));
  expect(scheme.controls.filter(({ level }) => level === 2)).toHaveLength(183);
  const chapters = scheme.chapters ?? [];
  expect(chapters.flatMap((chapter) => controlsOf(scheme, chapter))).toHaveLength(253);
});

test("a row says what is missing or why it is not applicable, and names a test or says that there is none", () => {
  for (const { id, state, tests, note } of scheme.controls) {
    if (state !== "met") expect(note?.length, id).toBeGreaterThan(5);
    if (tests.length === 0) expect(note?.length, id).toBeGreaterThan(5);
    if (state === "not applicable") expect(tests, id).toEqual([]);
  }
});

test("what contradicts classified protection of level 3 says so", () => {
  for (const id of ["V6.2.5", "V6.2.10", "V11.3.2"])
    expect(scheme.controls.find((control) => control.id === id)?.note).toContain("CONFLICT");
});
