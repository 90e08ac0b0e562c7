import { expect, test } from "vitest";
import { snapshotTitle, underWayNow } from "./snapshot.ts";

test("a title is kept as it is seen, and one of which nothing is seen is none", () => {
  expect(snapshotTitle(" 第48周\u200B\n（周报）\u202E ")).toEqual({ ok: true, value: "第48周 （周报）" });
  for (const typed of ["", "\u3164\u2800", "\uFEFF \u2066"])
    expect(snapshotTitle(typed)).toMatchObject({ refusal: { code: "rollup.snapshot-title-empty" } });
  expect(snapshotTitle("字".repeat(61))).toMatchObject({
    refusal: { code: "rollup.snapshot-title-long", facts: { most: 60 } },
  });
});

test("figures lack something while lists are taken in, or a start still loads, if only its last lists", () => {
  expect(underWayNow({ lists: 0, enterprises: null })).toBeNull();
  expect(underWayNow({ lists: 0, enterprises: 0 })).toEqual({ lists: 0, enterprises: 0 });
  expect(underWayNow({ lists: 2, enterprises: null })).toEqual({ lists: 2, enterprises: null });
});
