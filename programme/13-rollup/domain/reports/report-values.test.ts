import { describe, expect, test } from "vitest";
import type { IsoDate } from "#kernel";
import { inventedSnapshot } from "../../testing/invented-snapshot.ts";
import { REPORT_FIELDS, shapeOf } from "./report-fields.ts";
import type { DispatchAbout, ReportOrder } from "./report-kind.ts";
import { type ReportValues, reportValues } from "./report-values.ts";

const FRAME = { snapshot: "S-48", issuer: "澄砚市经信局", day: "2026-12-01" as IsoDate };
const dispatch = (about: DispatchAbout, due = "2026-12-15") =>
  ({ ...FRAME, kind: "dispatch", about, due: due as IsoDate }) as const;

function valuesOf(order: ReportOrder, more = {}): ReportValues {
  const values = reportValues(inventedSnapshot(more), order);
  if (!values.ok) throw new Error(JSON.stringify(values.refusal));
  return values.value;
}
const list = (values: ReportValues, name: string) => values[name] as readonly ReportValues[];

/** Names of values that are not among the fields, and of fields that have no value. */
function misfits(values: ReportValues, shape: ReturnType<typeof shapeOf>): string[] {
  const strange = Object.keys(values).filter((name) => !Object.hasOwn(shape, name));
  const missing = Object.keys(shape).filter((name) => !Object.hasOwn(values, name));
  const inner = Object.entries(shape).flatMap(([name, of]) =>
    typeof of === "object" ? list(values, name).flatMap((entry) => misfits(entry, of)) : [],
  );
  return [...strange, ...missing, ...inner];
}

describe("what a report says", () => {
  test.each([
    { ...FRAME, kind: "weekly" } as const,
    { ...FRAME, kind: "annual" } as const,
    dispatch({ area: "烟墨区" }),
  ])("$kind has a value for every tag that is explained, and no other", (order) => {
    expect(misfits(valuesOf(order), shapeOf(REPORT_FIELDS[order.kind]))).toEqual([]);
  });

  test("what is missed and behind comes first, and each says how far it is from where it should be", () => {
    const late = list(valuesOf({ ...FRAME, kind: "weekly" }), "落后");
    expect(late.map(({ 指标, 差额, 进展 }) => [指标, 差额, 进展])).toEqual([
      ["单位增加值能耗", "0.06吨标准煤/万元", "未完成"],
      ["工业机器人", "6211台", "落后"],
    ]);
    expect(late[1]).toMatchObject({
      ...{ 完成: "2670台", 目标: "9600台", 完成率: "27.8%", 序时进度: "8881台", 存疑: "有数的企业偏少，仅供参考" },
      落后区域: "烟墨区（完成20.5%）",
    });
    expect(late[0]).toMatchObject({ 目标: "不超过0.35吨标准煤/万元", 完成率: "—" });
  });

  test("what is unknown, uncertain or means no indicator is said", () => {
    const values = valuesOf({ ...FRAME, kind: "weekly" });
    expect(values["进展统计"]).toBe(
      "未完成1项、落后1项、进度正常1项、已达到1项、暂无数据1项、未到期1项、没有对应的指标1项",
    );
    expect(list(values, "暂无数据")).toMatchObject([{ 指标: "诊断覆盖率", 完成: "暂无数据", 最近: "2025年为41.5%" }]);
    expect(list(values, "存疑项")).toMatchObject([{ 指标: "工业机器人" }]);
    expect(list(values, "无指标")).toMatchObject([{ 指标: "供需对接活动", 进展: "没有对应的指标" }]);
    expect(valuesOf({ ...FRAME, kind: "weekly" }, { measurable: false })["看不到完成值"]).toBe(true);
  });

  test("it names the day, the number and the checksum of what was frozen, in Beijing time", () => {
    expect(valuesOf({ ...FRAME, kind: "annual" })["来源"]).toBe(
      `数据截至2026年11月30日，快照号S-48，由演示员于2026年11月30日15时08分冻结，校验值（SHA-256）${"ab12".repeat(16)}。`,
    );
  });

  test("areas with the most behind come first", () => {
    expect(list(valuesOf({ ...FRAME, kind: "annual" }), "分区域")).toMatchObject([
      { 区域: "烟墨区", 项数: "2", 落后项数: "1", 已达到项数: "1" },
      { 区域: "砚湖区", 项数: "2", 落后项数: "1", 已达到项数: "1" },
      { 区域: "墨渠县", 项数: "1", 落后项数: "0", 暂无数据项数: "1" },
    ]);
  });
});

describe("a dispatch", () => {
  test("of an area holds its own figures, of a unit those of its items", () => {
    expect(list(valuesOf(dispatch({ area: "烟墨区" })), "落后")).toMatchObject([
      { 指标: "工业机器人", 目标: "1900台", 完成: "390台", 差额: "1368台" },
    ]);
    const unit = valuesOf(dispatch({ unit: "市能源局", itemIds: ["单位增加值能耗", "关键工序数控化率"] }));
    expect(unit).toMatchObject({ 对象: "市能源局", 落后项数: "1", 截止日期: "2026年12月15日" });
  });

  test("may give a year for the answer", () => {
    expect(valuesOf(dispatch({ area: "烟墨区" }, "2027-12-01"))).toMatchObject({ 截止日期: "2027年12月1日" });
  });

  test.each([
    [dispatch({ area: "没有的区" }), "rollup.report-area-unknown"],
    [dispatch({ area: "墨渠县" }), "rollup.report-nothing-late"],
    [dispatch({ unit: "市数据局", itemIds: ["关键工序数控化率"] }), "rollup.report-nothing-late"],
    [dispatch({ area: "烟墨区" }, "2026-11-30"), "rollup.report-due-past"],
    [dispatch({ area: "烟墨区" }, "2027-12-02"), "rollup.report-due-too-far"],
    [dispatch({ area: "烟墨区" }, "9999-12-31"), "rollup.report-due-too-far"],
  ])("is not written where there is nothing to say: %#", (order, code) => {
    expect(reportValues(inventedSnapshot(), order)).toMatchObject({ ok: false, refusal: { code } });
  });
});
