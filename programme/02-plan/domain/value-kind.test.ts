import { describe, expect, test } from "vitest";
import { KIND_RULES, kindOf } from "./value-kind.ts";

describe("the nature of a value", () => {
  test.each(KIND_RULES.map((rule) => [rule.reason, rule] as const))(
    "rule %s decides its own example",
    (reason, rule) => {
      expect(kindOf(rule.example)).toEqual({ kind: rule.kind, reason });
    },
  );

  test.each([
    ["能源管理平台普及率", "%", "cumulative", "ratio"],
    ["工业机器人密度", "台/万人", "level", "ratio"],
    ["投资强度", "万元/亩", "annual", "ratio"],
    ["技术改造投资", "亿元/年", "annual", "flow"],
    ["拥有市级服务机构", "家", "plan_total", "stock"],
    ["新增示范车间", "个", "annual", "flow"],
    ["数字经济发展指数", "分", "level", "level"],
    ["示范工厂", "家", "level", "stock"],
  ] as const)("%s in %s (%s) is a %s", (indicator, unit, measure, kind) => {
    expect(kindOf({ indicator, unit, measure }).kind).toBe(kind);
  });
});
