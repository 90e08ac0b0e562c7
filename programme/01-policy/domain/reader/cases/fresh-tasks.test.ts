import { expect, test } from "vitest";
import { readPlan } from "../../read-plan.ts";
import { taskLine } from "./case.ts";
import { FRESH_TASK_CASES } from "./fresh-tasks.ts";

test.each(FRESH_TASK_CASES.map((it) => [it.name, it] as const))("%s", (_, { text, tasks }) => {
  expect(readPlan(text, "case").tasks.map(taskLine)).toEqual(tasks);
});
