import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPlan, inventedPlan } from "../../testing/any-plan.ts";
import type { PlanContent } from "../plan-content.ts";
import { applyDifferences } from "./apply-differences.ts";
import { differencesBetween } from "./differences.ts";
import { threeWay } from "./three-way.ts";

const plan = inventedPlan();

function applied(content: PlanContent, differences: ReturnType<typeof differencesBetween>): PlanContent {
  const done = applyDifferences(content, differences);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}

/** The plan with one figure of its first grid changed. */
function withFigure(content: PlanContent, at: readonly [area: number, period: number], figure: string): PlanContent {
  const [first, ...others] = content.grids;
  if (!first) throw new Error("the plan has a grid");
  const cells = first.cells.map((row, area) =>
    row.map((held, period) => (area === at[0] && period === at[1] ? figure : held)),
  );
  return { ...content, grids: [{ ...first, cells }, ...others] };
}

describe("differences", () => {
  test("of the same content there are none", () => {
    expect(differencesBetween(plan, structuredClone(plan))).toEqual([]);
  });

  test("a changed figure names its indicator, place and unit", () => {
    expect(differencesBetween(plan, withFigure(plan, [1, 1], "9.5"))).toEqual([
      expect.objectContaining({
        sentence: "difference.cell",
        title: "数字化改造投资",
        place: { area: "东屿区", period: "2026年" },
        unit: "亿元",
        from: "9.1",
        to: "9.5",
        needs: [],
      }),
    ]);
  });

  test("a task with another unit and one more task", () => {
    const [first, ...others] = plan.tasks;
    if (!first) throw new Error("the plan has a task");
    const changed = { ...first, lead: [{ name: "市数据局", unitId: null }] };
    const after = { ...plan, tasks: [changed, { ...changed, id: "k90", title: "办好对接会" }, ...others] };
    expect(differencesBetween(plan, after).map(({ sentence, title }) => [sentence, title])).toEqual([
      ["difference.field", "建设潮信园，集聚数字服务力量"],
      ["difference.added", "办好对接会"],
    ]);
  });

  test("applied to where they start they end where they should, whatever two plans are compared", () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        expect(applied(before, differencesBetween(before, after))).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });

  test("in another order they end at the same place", () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const differences = differencesBetween(before, after);
        const additions = differences.filter(({ change }) => change === "added");
        const others = differences.filter(({ change }) => change !== "added").toReversed();
        expect(applied(before, [...others, ...additions])).toEqual(after);
      }),
      { numRuns: 100 },
    );
  });

  test("what starts from another value is refused and nothing is changed", () => {
    const differences = differencesBetween(plan, withFigure(plan, [1, 1], "9.5"));
    expect(applyDifferences(withFigure(plan, [1, 1], "9.3"), differences)).toEqual({
      ok: false,
      refusal: { code: "plan.change-unfit", facts: { title: "数字化改造投资", remaining: 1 } },
    });
  });
});

describe("a copy of an older version", () => {
  test("asks for what was changed in it and for nothing else", () => {
    const ours = withFigure(plan, [2, 1], "6.4");
    const { differences, conflicts, left } = threeWay(plan, ours, withFigure(plan, [1, 1], "9.5"));
    const parts = differences.filter(
      (one) => one.change === "cell" && one.place.area !== "全市" && one.place.period !== "三年目标",
    );
    expect(parts).toEqual([expect.objectContaining({ from: "9.1", to: "9.5" })]);
    expect([conflicts, left]).toEqual([[], []]);
  });

  test("conflicts where both changed the same figure, and not where both agree", () => {
    const ours = withFigure(plan, [1, 1], "9.3");
    const { differences, conflicts } = threeWay(plan, ours, withFigure(plan, [1, 1], "9.5"));
    const both = differences.find((one) => "from" in one && one.from === "9.3");
    expect(both).toMatchObject({ to: "9.5" });
    expect(conflicts).toEqual([{ key: both?.key, base: "9.1" }]);
    expect(threeWay(plan, ours, ours)).toMatchObject({ differences: [], conflicts: [], left: [] });
  });

  test("sums what both sides changed instead of making their totals conflict", () => {
    const [ours, theirs] = [
      withFigure(withFigure(plan, [1, 1], "9.6"), [0, 1], "18.6"),
      withFigure(plan, [2, 1], "6.2"),
    ];
    const { differences, conflicts } = threeWay(plan, ours, withFigure(theirs, [0, 1], "18.3"));
    const cells = differences.flatMap((one) =>
      one.change === "cell" ? [[one.place.area, one.place.period, one.from, one.to]] : [],
    );
    expect(cells).toContainEqual(["西泽区", "2026年", "6", "6.2"]);
    expect(cells).toContainEqual(["全市", "2026年", "18.6", "18.8"]);
    expect(conflicts).toEqual([]);
  });

  test("adds nothing that both sides added under ids of their own", () => {
    const fresh = { ...(plan.tasks[0] ?? { id: "" }), title: "办好对接会" } as (typeof plan.tasks)[number];
    const [ours, theirs] = ["k90", "k91"].map((id) => ({ ...plan, tasks: [...plan.tasks, { ...fresh, id }] }));
    expect(threeWay(plan, ours ?? plan, theirs ?? plan).differences).toEqual([]);
  });

  test("a change to a task that was dropped meanwhile is told, not made", () => {
    const changed = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, section: "其他" })) };
    const { differences, left } = threeWay(plan, { ...plan, tasks: plan.tasks.slice(1) }, changed);
    expect(differences.length).toBe(plan.tasks.length - 1);
    expect(left.map(({ item }) => item)).toEqual(["k1"]);
  });
});
