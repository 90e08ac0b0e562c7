import { expect, test } from "vitest";
import { inventedPlan } from "../../testing/any-plan.ts";
import type { PlanContent } from "../plan-content.ts";
import { proposeChecks } from "../propose-checks.ts";
import { runChecks } from "../run-checks.ts";
import { differencesBetween } from "./differences.ts";
import type { PlanDifference } from "./plan-difference.ts";
import { revisedContent } from "./revised-content.ts";

const plan = inventedPlan();
const anyShape = () => true;

function withFigures(figure: string): PlanContent {
  const grids = plan.grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((row, area) => (grid.areas[area]?.role === "part" ? row.map(() => figure) : row)),
  }));
  return { ...plan, grids };
}

function refusal(changes: readonly PlanDifference[], fits = anyShape) {
  const revised = revisedContent(plan, changes, fits);
  return revised.ok ? "revised" : revised.refusal.code;
}

test("figures that are none are refused before they are added up", () => {
  expect(refusal(differencesBetween(plan, withFigures("abc")))).toBe("plan.value-not-exact");
});

test("a total whose parts add up to more digits than a figure may have stays as it was", () => {
  const changes = differencesBetween(plan, withFigures("9".repeat(40)));
  const revised = revisedContent(plan, changes, anyShape);
  expect(revised.ok && revised.value.grids[0]?.cells[0]).toEqual(plan.grids[0]?.cells[0]);
  expect(
    revised.ok &&
      runChecks(
        revised.value,
        proposeChecks(revised.value, undefined).map(({ check }) => check),
      ),
  ).toEqual(expect.any(Array));
});

test("a content without a plan's shape is refused before anything is reckoned", () => {
  expect(refusal(differencesBetween(plan, withFigures("abc")), () => false)).toBe("plan.change-malformed");
});

test("a table without a figure for every area and period is refused", () => {
  const [grid] = plan.grids;
  if (!grid) throw new Error("the plan has a grid");
  const grids = [...plan.grids, { ...grid, id: "ragged", cells: grid.cells.slice(1) }];
  expect(refusal(differencesBetween(plan, { ...plan, grids }))).toBe("plan.change-malformed");
  const wide = { ...plan, grids: [{ ...grid, areas: Array.from({ length: 100_000 }, () => grid.areas[0]) }] };
  expect(refusal(differencesBetween(plan, wide as PlanContent).filter(({ change }) => change === "field"))).toBe(
    "plan.change-malformed",
  );
});
