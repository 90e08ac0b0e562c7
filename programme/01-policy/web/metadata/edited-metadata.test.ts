import { describe, expect, test } from "vitest";
import { metadataFields, metadataFrom } from "./edited-metadata.ts";

const READ = {
  title: "关于印发行动计划的通知",
  plan_title: null,
  issuers: ["澄沿市人民政府"],
  doc_numbers: [],
  date: "2026-01-05",
  published: null,
  period: [2026, 2028] as [number, number],
  region: "澄沿市",
  level: "city" as const,
  status: "final" as const,
};

describe("the form of a document's own data", () => {
  test("gives back what it was opened with", () => {
    expect(metadataFrom(READ, metadataFields(READ))).toEqual(READ);
  });

  test("keeps a period only with both years, and clears what was cleared", () => {
    const fields = {
      ...metadataFields(READ),
      from: 2026,
      to: null,
      region: "  ",
      level: null,
      doc_numbers: ["澄政〔2026〕1号"],
    };
    expect(metadataFrom(READ, fields)).toMatchObject({
      period: null,
      region: null,
      level: null,
      doc_numbers: ["澄政〔2026〕1号"],
    });
  });
});
