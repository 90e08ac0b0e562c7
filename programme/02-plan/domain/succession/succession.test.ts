import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idOf } from "#kernel";
import type { PlanContent, PlanTarget, PlanTask } from "../plan-content.ts";
import { measuredIndicators } from "./measured-indicator.ts";
import { decideMatch, follow, NO_PREDECESSOR, namePredecessor, successionReport } from "./succession.ts";

const EMPTY: PlanContent = {
  schema: 1,
  about: {
    title: "试验计划",
    documentNumbers: [],
    issuers: [],
    issuedOn: null,
    period: null,
    region: null,
    level: null,
  },
  targets: [],
  grids: [],
  tasks: [],
  incentives: [],
  references: [],
};

function target(indicator: string, value: string, more: Partial<PlanTarget> = {}): PlanTarget {
  return {
    id: `${indicator}${value}`,
    indicator,
    kind: "flow",
    kindReason: "counted",
    bound: { op: "eq", value },
    unit: "家",
    period: "cumulative",
    year: 2024,
    fromYear: null,
    baseYear: null,
    falling: false,
    implied: false,
    area: null,
    scope: null,
    afterTask: null,
    beforeTask: null,
    ...more,
  } as PlanTarget;
}

const unit = (name: string) => ({ name, unitId: null });

function task(title: string, lead: string[], cooperating: string[] = []): PlanTask {
  return {
    id: title,
    number: null,
    title,
    section: null,
    lead: lead.map(unit),
    cooperating: cooperating.map(unit),
    implied: [],
    deadlines: [],
  };
}

const plan = (targets: PlanTarget[], tasks: PlanTask[] = []): PlanContent => ({ ...EMPTY, targets, tasks });

describe("indicators of two plans", () => {
  test("the same name, scope and unit is one indicator, with the exact difference", () => {
    const report = successionReport(plan([target("智能工厂", "100.1")]), plan([target("智能工厂", "150.3")]), []);
    expect(report.numbers).toMatchObject([{ kind: "kept", difference: "50.2" }]);
  });

  test.each([
    ["another name", target("数字化车间", "10"), target("数字化示范车间", "20"), "other-name"],
    ["another scope", target("智能工厂", "10"), target("智能工厂", "20", { scope: "北港片区" }), "other-scope"],
    ["another unit", target("智能工厂", "10"), target("智能工厂", "20", { unit: "个" }), "other-unit"],
  ])("%s is proposed and stays apart until a person joins it", (_, before, after, reason) => {
    const [from, to] = [plan([before]), plan([after])];
    const open = successionReport(from, to, []);
    expect(open.matches).toMatchObject([{ reason, state: "proposed" }]);
    expect(open.numbers.map(({ kind }) => kind)).toEqual(["new", "dropped"]);
    const [match] = open.matches;
    if (!match) throw new Error("nothing was proposed");
    const joined = successionReport(from, to, [{ before: match.before, after: match.after, decision: "joined" }]);
    expect(joined.numbers.map(({ kind }) => kind)).toEqual(["kept"]);
    const apart = successionReport(from, to, [{ before: match.before, after: match.after, decision: "apart" }]);
    expect(apart.numbers.map(({ kind }) => kind)).toEqual(["new", "dropped"]);
  });

  test("a level that is no longer said and another counting word are proposed, not joined", () => {
    const after = target("智能工厂", "100", { unit: "个" });
    const report = successionReport(plan([target("区级智能工厂", "60")]), plan([after]), []);
    expect(report.matches).toMatchObject([{ reason: "other-name", state: "proposed" }]);
    expect(report.numbers.map(({ kind }) => kind)).toEqual(["new", "dropped"]);
  });

  test("names that have little in common are not proposed", () => {
    const report = successionReport(plan([target("智能工厂", "2")]), plan([target("上云企业", "9")]), []);
    expect(report.matches).toEqual([]);
  });

  test("an exact pair can be kept apart", () => {
    const [from, to] = [plan([target("智能工厂", "1")]), plan([target("智能工厂", "2")])];
    const key = measuredIndicators(from)[0]?.key ?? "";
    const report = successionReport(from, to, [{ before: key, after: key, decision: "apart" }]);
    expect(report.numbers.map(({ kind }) => kind)).toEqual(["new", "dropped"]);
  });

  test("figures of different kinds have no difference", () => {
    const [from, to] = [plan([target("机器人", "10")]), plan([target("机器人", "20", { period: "annual" })])];
    expect(successionReport(from, to, []).numbers).toMatchObject([{ kind: "kept", difference: null }]);
  });
});

describe("tasks of two plans", () => {
  test("units that came, went and changed their part are said", () => {
    const before = [task("推进车间改造", ["经信局"], ["财政局", "科技局"]), task("开展普查", ["统计局"])];
    const after = [task("推进车间改造", ["科技局"], ["经信局"]), task("建设算力中心", ["数据局"])];
    const { tasks, units } = successionReport(plan([], before), plan([], after), []);
    expect(tasks.map(({ kind }) => kind)).toEqual(["kept", "new", "dropped"]);
    expect(tasks[0]).toMatchObject({
      match: "same",
      units: [
        { name: "经信局", before: "lead", after: "cooperating" },
        { name: "科技局", before: "cooperating", after: "lead" },
        { name: "财政局", before: "cooperating", after: null },
      ],
    });
    expect(units.find(({ name }) => name === "数据局")).toMatchObject({ before: { lead: 0 }, after: { lead: 1 } });
  });
});

/** Counts in its own way what the report must say: every indicator and every task of both plans exactly once. */
test("nothing is lost and nothing stands twice", () => {
  const names = ["智能工厂", "数字化车间", "上云企业", "工业机器人"];
  const targets = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...names),
      unit: fc.constantFrom("家", "个"),
      value: fc.integer({ min: 0, max: 99 }),
    }),
    { selector: ({ name, unit: of }) => name + of, maxLength: 6 },
  );
  const tasks = fc.uniqueArray(fc.constantFrom("抓培育", "建平台", "强服务", "引人才"), { maxLength: 4 });
  const side = fc.record({ targets, tasks });
  fc.assert(
    fc.property(side, side, (a, b) => {
      const made = ({ targets: list, tasks: titles }: typeof a) =>
        plan(
          list.map(({ name, unit: of, value }) => target(name, String(value), { unit: of })),
          titles.map((title) => task(title, ["经信局"])),
        );
      const report = successionReport(made(a), made(b), []);
      const seenBefore = report.numbers.flatMap((it) => (it.kind === "new" ? [] : [it.before.key]));
      const seenAfter = report.numbers.flatMap((it) => (it.kind === "dropped" ? [] : [it.after.key]));
      expect(new Set(seenBefore).size).toBe(a.targets.length);
      expect(new Set(seenAfter).size).toBe(b.targets.length);
      const both = a.tasks.filter((title) => b.tasks.includes(title)).length;
      expect(report.tasks.filter(({ kind }) => kind === "kept")).toHaveLength(both);
      expect(report.tasks).toHaveLength(a.tasks.length + b.tasks.length - both);
    }),
    { numRuns: 300 },
  );
});

describe("naming the plan before", () => {
  const [first, second] = [idOf<"plan">("first"), idOf<"plan">("second")];

  test("a plan follows neither itself nor its own successor", () => {
    expect(namePredecessor(first, first, [first])).toMatchObject({ refusal: { code: "plan.succeeds-itself" } });
    expect(namePredecessor(first, second, [second, first])).toMatchObject({
      refusal: { code: "plan.succeeds-itself" },
    });
    expect(namePredecessor(second, first, [first])).toMatchObject({ ok: true });
  });

  test("decisions end with the predecessor they are about; the last one holds", () => {
    const joined = { type: "indicators-joined", before: "a", after: "b" } as const;
    const apart = { type: "indicators-kept-apart", before: "a", after: "b" } as const;
    const named = { type: "predecessor-named", predecessorId: first } as const;
    expect([named, joined, apart].reduce(follow, NO_PREDECESSOR).decisions).toEqual([
      { before: "a", after: "b", decision: "apart" },
    ]);
    expect([named, joined, named].reduce(follow, NO_PREDECESSOR).decisions).toEqual([]);
  });

  test("only indicators that the plans have are joined", () => {
    const state = { predecessorId: first, decisions: [] };
    const decision = { before: "a", after: "b", decision: "joined" } as const;
    expect(decideMatch(NO_PREDECESSOR, { before: [], after: [] }, decision)).toMatchObject({
      refusal: { code: "plan.no-predecessor" },
    });
    expect(decideMatch(state, { before: [], after: [] }, decision)).toMatchObject({
      refusal: { code: "plan.indicator-unknown" },
    });
  });
});
