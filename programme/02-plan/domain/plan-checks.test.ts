import { describe, expect, test } from "vitest";
import { idOf } from "#kernel";
import type { Target } from "#policy";
import {
  INVENTED_ITEMS,
  INVENTED_METADATA,
  INVENTED_TABLE,
  INVENTED_TARGETS,
  INVENTED_TASKS,
  inventedTarget,
  inventedTask,
} from "./invented-plan.ts";
import { type AcceptedItem, planFromDraft } from "./plan-from-draft.ts";
import type { Warning } from "./plan-warning.ts";
import { proposeChecks } from "./propose-checks.ts";
import { runChecks } from "./run-checks.ts";

function proposals(items: readonly AcceptedItem[], text?: string) {
  const made = planFromDraft(items, INVENTED_METADATA, { units: new Map(), areas: new Map() });
  if (!made.ok) throw new Error(made.refusal.code);
  return { content: made.value, checks: proposeChecks(made.value, text) };
}

function warnings(items: readonly AcceptedItem[], text?: string): Warning[] {
  const { content, checks } = proposals(items, text);
  return runChecks(
    content,
    checks.map(({ check }) => check),
  );
}

const ofTargets = (...targets: readonly Target[]) => targets.map((item) => ({ kind: "target", item }) as const);
const withTable = (...targets: readonly Target[]) => [
  { kind: "table", item: INVENTED_TABLE } as const,
  ...ofTargets(...targets),
];
const codes = (found: readonly Warning[]) => found.map(({ code }) => code);

describe("an invented plan says by itself what does not fit", () => {
  const found = warnings(INVENTED_ITEMS);

  test("and nothing else", () => {
    expect(codes(found)).toEqual([
      "plan.stock-falls",
      "plan.children-sum-differs",
      "plan.years-sum-differs",
      "plan.parts-exceed-whole",
      "plan.units-differ-between-body-and-annex",
    ]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  });

  test("the park's machines fall from one year to the next", () => {
    expect(found[0]).toMatchObject({
      severity: "warning",
      items: ["tb1.2"],
      cells: [
        { grid: "tb1.2", area: "云港园区", period: "到2026年底" },
        { grid: "tb1.2", area: "云港园区", period: "到2027年底" },
      ],
      expected: "200",
      actual: "180",
      difference: "-20",
      unit: "台",
      facts: { series: "200 → 180 → 210" },
    });
  });

  test("one wrong cell fails across and down, so the two warnings cross in it", () => {
    expect(found[1]).toMatchObject({ severity: "error", expected: "9", actual: "10", facts: { period: "2027年" } });
    expect(found[2]).toMatchObject({ severity: "error", expected: "30", actual: "29", facts: { area: "全市" } });
    const [across, down] = [found[1]?.cells ?? [], found[2]?.cells ?? []];
    const crossing = across.filter((cell) => down.some((other) => JSON.stringify(other) === JSON.stringify(cell)));
    expect(crossing).toEqual([{ grid: "tb1.3", area: "全市", period: "2027年" }]);
  });

  test("three parks ask for more than the goal that opens their section", () => {
    expect(found[3]).toMatchObject({ items: ["t4", "t5", "t6", "t7"], expected: "40", actual: "42", difference: "2" });
  });

  test("one unit stands in the annex alone", () => {
    expect(found[4]).toMatchObject({ items: ["k2", "k6"], facts: { onlyInAnnex: ["市商务局"], onlyInBody: null } });
  });
});

describe("parts and their whole", () => {
  const parts = INVENTED_TARGETS.slice(4);
  const whole = (more: Partial<Target>) => inventedTarget("t4", 300, { indicator: "数字服务企业", value: 40, ...more });
  const tasks = INVENTED_TASKS.map((item) => ({ kind: "task", item }) as const);
  const found = (target: Target) =>
    codes(warnings([...tasks, ...ofTargets(target, ...parts)]).filter(({ items }) => items.includes("t4")));

  test.each([
    ["a minimum may be exceeded", { op: "ge" }],
    ["another unit is another count", { unit: "个" }],
    ["another noun is another population", { indicator: "数字服务平台" }],
    ["another year is another goal", { year: 2027 }],
    ["a goal behind the tasks does not open their section", { span: [750, 760] }],
    ["a goal of one place is no whole", { scope: "东屿区" }],
  ] as const)("%s", (_why, more) => {
    expect(found(whole(more))).toEqual([]);
  });

  test("without annex tasks, a sentence that names the places joins them", () => {
    const before = "前言。";
    const text = `${before}在潮信园、磐石园和\n望海园培育数字服务企业40家。其他内容。`;
    const start = before.length + 15;
    const sentence = whole({ span: [start, start + 10] });
    expect(codes(warnings(ofTargets(sentence, ...parts), text))).toEqual(["plan.parts-exceed-whole"]);
    expect(warnings(ofTargets(sentence, ...parts), text.replace("望海园", "别处"))).toEqual([]);
    expect(warnings(ofTargets(sentence, ...parts))).toEqual([]);
  });

  test("two candidates for one place leave it open which one counts", () => {
    const second = inventedTarget("t8", 1130, { indicator: "数据企业", value: 30, scope: "潮信园" });
    const { checks } = proposals([...tasks, ...ofTargets(whole({}), ...parts, second)]);
    expect(checks.map(({ check }) => check)).toContainEqual({ check: "parts", whole: "t4", parts: ["t6", "t7"] });
  });

  test("a subset may not exceed the count before it", () => {
    const [all, some] = [
      inventedTarget("t1", 10, { indicator: "示范工厂", value: 20, span: [10, 20] }),
      inventedTarget("t2", 21, { indicator: "省级示范工厂", value: 25, quote: "其中省级25家", span: [21, 28] }),
    ];
    expect(warnings(ofTargets(all, some))).toMatchObject([
      { code: "plan.parts-exceed-whole", expected: "20", actual: "25" },
    ]);
    expect(warnings(ofTargets(all, { ...some, value: 20 }))).toEqual([]);
  });
});

describe("body and annex", () => {
  const differs = (target: Target) =>
    warnings(withTable(target)).filter(({ code }) => code === "plan.body-annex-differs");
  const investment = (value: number, more: Partial<Target> = {}) =>
    inventedTarget("t1", 10, { indicator: "数字化改造投资", unit: "亿元", value, ...more });

  test("a total that is printed otherwise in the annex contradicts the body", () => {
    expect(differs(investment(60.3))).toEqual([]);
    expect(differs(investment(65))).toMatchObject([
      { severity: "error", items: ["t1", "tb1.1"], expected: "65", actual: "60.3", difference: "-4.7" },
    ]);
  });

  test("a minimum is met by more, not by less", () => {
    expect(differs(investment(50, { op: "ge" }))).toEqual([]);
    expect(differs(investment(61, { op: "ge" }))).toHaveLength(1);
    expect(differs(investment(60, { op: "approx" }))).toEqual([]);
  });

  test("a nearly equal name only warns, another population is not compared", () => {
    expect(differs(investment(65, { indicator: "数字化技术改造投资" }))).toMatchObject([{ severity: "warning" }]);
    expect(differs(investment(65, { indicator: "规上企业数字化改造投资" }))).toEqual([]);
  });

  test("a state is compared with its year's end, a yearly goal with its year", () => {
    const machines = inventedTarget("t1", 10, {
      indicator: "数控机床",
      unit: "台",
      period: "level",
      year: 2027,
      value: 1100,
    });
    expect(differs(machines)).toMatchObject([{ expected: "1100", actual: "1000", facts: { period: "到2027年底" } }]);
    expect(differs(investment(20, { period: "annual", year: 2026 }))).toMatchObject([{ actual: "18.1" }]);
  });

  test("what the plan adds cannot exceed the state at its end, but may stay below it", () => {
    const state = (value: number) =>
      inventedTarget("t1", 10, { indicator: "数字化车间", unit: "个", period: "level", value });
    expect(differs(state(25))).toMatchObject([{ expected: "25", actual: "30" }]);
    expect(differs(state(80))).toEqual([]);
  });
});

describe("goals and tasks printed twice", () => {
  const goal = (id: string, more: Partial<Target>) => inventedTarget(id, 10, { indicator: "示范工厂", ...more });

  test("two figures that no number satisfies together contradict each other", () => {
    expect(codes(warnings(ofTargets(goal("t1", { value: 10 }), goal("t2", { value: 12 }))))).toEqual([
      "plan.goal-restated-differently",
    ]);
    expect(warnings(ofTargets(goal("t1", { value: 10, op: "ge" }), goal("t2", { value: 12 })))).toEqual([]);
  });

  test("a state asked for at two dates should not fall", () => {
    const state = (id: string, year: number, value: number) =>
      goal(id, { indicator: "在役数控机床", unit: "台", period: "level", year, value });
    expect(warnings(ofTargets(state("t1", 2028, 90), state("t2", 2026, 100)))).toMatchObject([
      { code: "plan.stock-falls", items: ["t2", "t1"], expected: "100", actual: "90" },
    ]);
    expect(warnings(ofTargets(state("t1", 2026, 90), state("t2", 2028, 100)))).toEqual([]);
  });

  test("a registered alias is the same unit", () => {
    const units = new Map([
      ["市工信局", idOf<"unit">("u1")],
      ["青澜市工业和信息化局", idOf<"unit">("u1")],
    ]);
    const items = [
      inventedTask("k1", 10, { title: "建设平台", lead: ["市工信局"] }),
      inventedTask("k2", 90, { title: "建设平台", section: "附表", lead: ["青澜市工业和信息化局"] }),
    ].map((item) => ({ kind: "task", item }) as const);
    const made = planFromDraft(items, INVENTED_METADATA, { units, areas: new Map() });
    if (!made.ok) throw new Error(made.refusal.code);
    expect(runChecks(made.value, [{ check: "units", body: "k1", annex: "k2" }])).toEqual([]);
    expect(warnings(items)).toHaveLength(1);
  });
});

test("a share above the whole is flagged, growth is not", () => {
  const rate = (indicator: string) => inventedTarget("t1", 10, { indicator, value: 120, unit: "%", period: "level" });
  expect(warnings(ofTargets(rate("设备联网率")))).toMatchObject([{ code: "plan.ratio-out-of-range", actual: "120" }]);
  expect(warnings(ofTargets(rate("产值增长")))).toEqual([]);
});

test("a check about an item that is gone finds nothing", () => {
  const { content } = proposals([]);
  expect(runChecks(content, [{ check: "children", grid: "gone", mode: "equal" }])).toEqual([]);
});
