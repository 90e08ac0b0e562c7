import { describe, expect, test } from "vitest";
import { inventedIndicator } from "../testing/invented-indicator.ts";
import { bindingOf, boundTo } from "./bind-indicators.ts";

const robots = inventedIndicator({ names: ["在役工业机器人", "工业机器人（在役）"] });
const density = inventedIndicator({
  code: "invented-density",
  label: { zh: "机器人密度", en: "Robot density" },
  unit: "台/万人",
  names: ["工业机器人密度"],
});
const firms = inventedIndicator({ code: "invented-firms", label: { zh: "规上企业", en: "Firms" }, unit: "家" });
const all = [robots, density, firms];
const found = (name: string, unit: string, definitions = all) => boundTo({ name, unit }, definitions)?.code;

describe("a plan's words", () => {
  test("mean the indicator that has the name, or is called so, in the same unit", () => {
    expect(found("在役工业机器人", "台")).toBe(robots.code);
    expect(found("在用机器人", "台")).toBe(robots.code);
    expect(found("工业机器人密度", "台/万人")).toBe(density.code);
  });

  test("are compared without blanks and without regard to the width of signs", () => {
    expect(found("在役 工业\n机器人", " 台 ")).toBe(robots.code);
    expect(found("工业机器人(在役)", "台")).toBe(robots.code);
    expect(found("在役工业机器人", "台（套）")).toBe(robots.code);
  });

  test.each([
    ["在用机器人", "台(套)"],
    ["规上企业", "户"],
    ["规上企业", "个"],
    ["机器人密度", "台/万名"],
  ])("%s in %s is the same, since the units say the same", (name, unit) => {
    expect(found(name, unit)).toBeDefined();
  });

  test("in another unit mean nothing: a count is no rate, and nobody converts", () => {
    expect(found("在役工业机器人", "万台")).toBeUndefined();
    expect(found("工业机器人密度", "台")).toBeUndefined();
    expect(found("规上企业", "")).toBeUndefined();
  });

  test("that are only alike mean nothing", () => {
    expect(found("全市在役工业机器人", "台")).toBeUndefined();
    expect(found("工业机器人", "台")).toBeUndefined();
    expect(found("", "台")).toBeUndefined();
  });

  test("that two indicators are called by mean neither, unless the unit tells them apart", () => {
    const other = inventedIndicator({ code: "invented-others", names: ["在役工业机器人"] });
    expect(found("在役工业机器人", "台", [robots, other])).toBeUndefined();
    expect(found("在役工业机器人", "台", [robots, { ...other, unit: "亿元" }])).toBe(robots.code);
  });
});

describe("a person's word", () => {
  const bind = bindingOf(
    all,
    new Map([
      ["a", robots.code],
      ["b", robots.code],
      ["c", density.code],
    ]),
  );

  test("binds what no name fits, and only in the same unit", () => {
    expect(bind({ id: "a", indicator: "机器人总数", unit: "台" })?.code).toBe(robots.code);
    expect(bind({ id: "b", indicator: "机器人总数", unit: "万台" })).toBeUndefined();
    expect(bind({ id: "d", indicator: "机器人总数", unit: "台" })).toBeUndefined();
  });

  test("does not stand against a name that fits", () => {
    expect(bind({ id: "c", indicator: "在役工业机器人", unit: "台" })?.code).toBe(robots.code);
  });
});
