import { expect, test } from "vitest";
import { detailText } from "./detail-text.ts";

test("a record's detail is told by its plain values", () => {
  expect(detailText({ name: "临港新城", level: "park", aliases: ["新城"], by: null })).toBe("临港新城 · park · 新城");
  expect(detailText({})).toBe("");
});

test("a long detail is cut", () => {
  expect(detailText({ text: "长".repeat(500) })).toHaveLength(161);
});
