import { describe, expect, test } from "vitest";
import { idOf, instant } from "#kernel";
import type { Metadata } from "./draft.ts";
import { foldReview } from "./review.ts";
import type { By, ReviewEvent } from "./review-events.ts";
import { correctMetadata } from "./review-metadata.ts";
import { DRAFT } from "./testing/invented-draft.ts";

const MEI: By = { byId: idOf("u-mei"), byName: "梅", at: instant("2026-11-28T01:00:00.000Z") };
const read = DRAFT.metadata;

function corrected(events: readonly ReviewEvent[], change: Partial<Metadata>, seenVersion = 0) {
  const review = foldReview(DRAFT, events);
  return correctMetadata(review, { seenVersion, metadata: { ...review.metadata, ...change } }, MEI);
}

const codeOf = (result: ReturnType<typeof corrected>) => (result.ok ? undefined : result.refusal.code);

describe("the document's own data", () => {
  test("stand as read until somebody corrects them; what is blank says nothing", () => {
    expect(foldReview(DRAFT, [])).toMatchObject({ metadata: read, metadataVersion: 0, metadataBy: null });
    const done = corrected([], { title: " 望舒区三年计划 ", issuers: ["望舒区政府", " ", "望舒区政府"], region: "" });
    if (!done.ok) throw new Error(done.refusal.code);
    const review = foldReview(DRAFT, done.value);
    expect(review.metadata).toMatchObject({ title: "望舒区三年计划", issuers: ["望舒区政府"], region: null });
    expect(review).toMatchObject({ metadataVersion: 1, metadataBy: MEI });
    expect(review.items).toEqual(foldReview(DRAFT, []).items);
  });

  test("signs that nobody sees are no name", () => {
    const done = corrected([], { title: "\u200b\u202e", plan_title: "计划\r\n一\u0001" });
    expect(done.ok && foldReview(DRAFT, done.value).metadata).toMatchObject({ title: null, plan_title: "计划 一" });
  });

  test("a correction that changes nothing leaves no trace", () => {
    expect(corrected([], {})).toEqual({ ok: true, value: [] });
  });

  test("the quote of the day stays with that day only", () => {
    const dated = { ...DRAFT, metadata: { ...read, date: "2026-01-05", date_quote: "2026年1月5日" } };
    const review = foldReview(dated, []);
    const to = (change: Partial<Metadata>) => {
      const done = correctMetadata(review, { seenVersion: 0, metadata: { ...review.metadata, ...change } }, MEI);
      return done.ok ? foldReview(dated, done.value).metadata.date_quote : done.refusal.code;
    };
    expect(to({ title: "另一名称" })).toBe("2026年1月5日");
    expect(to({ date: "2026-01-06" })).toBeUndefined();
  });

  test("is refused for a reviewer who has not seen the last correction, an impossible day, a period backwards, a closed review", () => {
    const first = corrected([], { title: "甲" });
    const events = first.ok ? first.value : [];
    expect(codeOf(corrected(events, { title: "乙" }, 0))).toBe("policy.metadata-corrected-meanwhile");
    expect(codeOf(corrected(events, { title: "乙" }, 1))).toBeUndefined();
    expect(codeOf(corrected([], { date: "2026-02-30" }))).toBe("kernel.not-a-date");
    expect(codeOf(corrected([], { published: "昨天" }))).toBe("kernel.not-a-date");
    expect(codeOf(corrected([], { period: [2028, 2026] }))).toBe("policy.period-backwards");
    const discarded: ReviewEvent = { ...MEI, type: "discarded", reason: "重复" };
    expect(codeOf(corrected([discarded], { title: "乙" }))).toBe("policy.review-closed");
  });
});
