import { expect, test } from "vitest";
import { inventedPlan } from "../../testing/any-plan.ts";
import type { PlanContent, PlanTask } from "../plan-content.ts";
import { applyDifferences } from "./apply-differences.ts";
import { differencesBetween } from "./differences.ts";
import { addressed } from "./plan-difference.ts";
import { threeWay } from "./three-way.ts";

const plan = inventedPlan();
const MANY = 20_000;

/** The plan with this many tasks of their own ids, titled with a mark. */
function withTasks(count: number, ids: string, mark: string): PlanContent {
  const [model] = plan.tasks;
  if (!model) throw new Error("the plan has a task");
  const tasks = Array.from({ length: count }, (_, at): PlanTask => ({ ...model, id: `${ids}${at}`, title: mark }));
  return { ...plan, tasks };
}

/** What it returns, with a bound on the processor's time that whatever is quadratic in MANY passes by far. */
function soon<T>(work: () => T): T {
  const start = process.cpuUsage();
  const done = work();
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  return done;
}

test("twenty thousand changed, added and removed entries are told apart, applied and compared three ways at once", {
  timeout: 60_000,
}, () => {
  const [old, changed, other] = [withTasks(MANY, "a", "甲"), withTasks(MANY, "a", "乙"), withTasks(MANY, "b", "甲")];
  for (const after of [changed, other]) {
    const differences = soon(() => differencesBetween(old, after));
    expect(soon(() => applyDifferences(old, differences))).toEqual({ ok: true, value: after });
  }
  const ours = soon(() => threeWay(old, changed, withTasks(MANY, "a", "丙")));
  expect([ours.differences.length, ours.conflicts.length]).toEqual([MANY, MANY]);
  expect(soon(() => threeWay(old, other, withTasks(MANY, "c", "甲"))).differences).toEqual([]);
});

test("twenty thousand equal names are addressed one by one", () => {
  const names = soon(() => addressed([...Array.from({ length: MANY }, () => "东区"), "东区#3"]));
  expect([names[0], names[1], names.at(-1), new Set(names).size]).toEqual(["东区", "东区#2", "东区#3#2", MANY + 1]);
});
