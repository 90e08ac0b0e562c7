import { describe, expect, test } from "vitest";
import { checkPrinted } from "./needed-tags.ts";
import { REPORT_FIELDS } from "./report-fields.ts";
import { REPORT_KINDS } from "./report-kind.ts";

const said = (...asked: Parameters<typeof checkPrinted>) => {
  const checked = checkPrinted(...asked);
  return checked.ok ? "kept" : [checked.refusal.code, checked.refusal.facts["missing"] ?? null];
};

describe("what a template has to say", () => {
  test.each(REPORT_KINDS)("a %s that prints nothing is none, and one that prints all is one", (kind) => {
    expect(said(kind, [])).toEqual(["rollup.template-without-tags", null]);
    expect(
      said(
        kind,
        REPORT_FIELDS[kind].map(({ name }) => name),
      ),
    ).toBe("kept");
  });

  test("a brief says how the plan stands and of which day that is", () => {
    expect(said("weekly", ["落后", "来源"])).toBe("kept");
    expect(said("weekly", ["进展统计", "说明"])).toBe("kept");
    const standing =
      "{#落后}{指标}{/落后}或{#全部}{指标}{/全部}或{#正常}{指标}{/正常}或{#分区域}{区域}{/分区域}或{进展统计}";
    expect(said("weekly", ["标题", "数据截至"])).toMatchObject(["rollup.template-lacks-tags", { zh: standing }]);
    expect(said("annual", ["全部", "标题"])).toEqual([
      "rollup.template-lacks-tags",
      { zh: "{数据截至}或{来源}或{#说明}{内容}{/说明}", en: "{数据截至} or {来源} or {#说明}{内容}{/说明}" },
    ]);
  });

  test("a notice says for whom it is, what is behind and by when to answer", () => {
    expect(said("dispatch", ["对象", "落后", "截止日期"])).toBe("kept");
    expect(said("dispatch", ["标题", "暂无数据"])).toMatchObject([
      "rollup.template-lacks-tags",
      { zh: "{#落后}{指标}{/落后}；{截止日期}" },
    ]);
  });
});
