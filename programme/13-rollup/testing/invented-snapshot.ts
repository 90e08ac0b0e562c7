import type { Instant } from "#kernel";
import type { FrozenProgress } from "../index.ts";

type Row = FrozenProgress["progress"]["rows"][number];
type Cell = Row["cells"][number];

const cell = (more: Partial<Cell>): Cell => ({
  ...{ areaName: "澄砚市", areaId: 990100, role: "total", first: 2026, last: 2026, adding: false, wanted: "at-least" },
  ...{ target: "0", figure: null, rate: null, expected: null, standing: "unknown", uncertain: false, latest: null },
  ...more,
});
const part = (areaName: string, more: Partial<Cell>): Cell => cell({ areaName, areaId: 990102, role: "part", ...more });
const row = (indicator: string, unit: string, cells: readonly Cell[], more: Partial<Row> = {}): Row => ({
  ...{ itemId: indicator, indicator, unit, from: "grid", code: "invented", asked: true, cells, ...more },
});

/** 演示数据: a frozen progress with a row of every standing, one uncertain, one without an indicator. */
export function inventedSnapshot(more: Partial<FrozenProgress["progress"]> = {}): FrozenProgress {
  return {
    title: "第48周（演示数据）",
    underWay: null,
    takenAt: "2026-11-30T07:08:00.000Z" as Instant,
    takenByName: "演示员",
    sha256: "ab12".repeat(16),
    progress: {
      plan: { id: "p", title: "澄砚市制造业数智赋能三年行动计划（演示数据）", version: 2 },
      ...{ area: { id: 990100, name: "澄砚市" }, day: "2026-11-30", measurable: true },
      rows: [
        row("工业机器人", "台", [
          cell({
            target: "9600",
            figure: "2670",
            rate: "27.81",
            expected: "8881.041096",
            standing: "behind",
            uncertain: true,
          }),
          part("砚湖区", { target: "2100", figure: "2280", rate: "108.57", standing: "reached" }),
          part("烟墨区", { target: "1900", figure: "390", rate: "20.53", expected: "1757.5", standing: "behind" }),
          part("墨渠县", { target: "1200", figure: null, standing: "unknown" }),
        ]),
        row("数字化改造投资", "亿元", [
          cell({
            adding: true,
            target: "180",
            figure: "171.256",
            rate: "95.14",
            expected: "164.712329",
            standing: "on-track",
          }),
          part("砚湖区", {
            adding: true,
            target: "40",
            figure: "31.5",
            rate: "78.75",
            expected: "36.6",
            standing: "behind",
          }),
          part("烟墨区", { adding: true, target: "35", figure: "36", rate: "102.86", standing: "reached" }),
        ]),
        row("单位增加值能耗", "吨标准煤/万元", [
          cell({
            last: 2025,
            first: 2025,
            wanted: "at-most",
            target: "0.35",
            figure: "0.412",
            rate: "117.71",
            standing: "missed",
          }),
        ]),
        row("关键工序数控化率", "%", [cell({ target: "75", figure: "76.2", rate: "101.6", standing: "reached" })]),
        row("诊断覆盖率", "%", [cell({ target: "100", standing: "unknown", latest: { year: 2025, figure: "41.5" } })]),
        row("智能工厂", "个", [cell({ target: "90", first: 2028, last: 2028, standing: "not-due" })]),
        row("供需对接活动", "场", [cell({ target: "40" })], { code: null, from: "target" }),
      ],
      ...more,
    },
  };
}
