import { expect, test } from "vitest";
import { inventedPlan } from "../../testing/any-plan.ts";
import type { PlanTask } from "../plan-content.ts";
import { returnedContent } from "./returned-content.ts";
import { tablesOfText } from "./table-text.ts";
import { namesIn } from "./task-return.ts";

const plan = inventedPlan();
const setting = { registers: { units: new Map(), areas: new Map() }, taken: new Set<string>() };

/** A task list as it is pasted: one line a title. */
function pasted(titles: readonly string[]) {
  return tablesOfText(["任务\t牵头单位", ...titles.map((title) => `${title}\t市数据局`)].join("\n"));
}

function returned(titles: readonly string[], tasks: readonly PlanTask[] = plan.tasks) {
  return returnedContent({ ...plan, tasks }, { grids: pasted(titles), whole: false }, setting);
}

test("tasks that only the copy has keep its order behind the task above them", () => {
  const [first, ...others] = plan.tasks.map(({ title }) => title);
  const { content } = returned(["先头一件", "先头二件", first ?? "", "后头一件", "后头二件", ...others]);
  expect(content.tasks.map(({ title }) => title).slice(0, 6)).toEqual([
    "先头一件",
    "先头二件",
    first,
    "后头一件",
    "后头二件",
    others[0],
  ]);
});

test("as many rows as are read take no time that anybody would notice", { timeout: 30_000 }, () => {
  const [model] = plan.tasks;
  if (!model) throw new Error("the plan has a task");
  const titles = Array.from({ length: 5000 }, (_, at) => `办好第${at}场数字化改造供需对接会`);
  const many = titles.map((title, at) => ({ ...model, id: `t${at}`, title: `又${title.slice(2)}`, section: null }));
  for (const tasks of [plan.tasks, many]) {
    const start = process.cpuUsage();
    const { content, recognised } = returned(titles, tasks);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500);
    expect([recognised, content.tasks.length]).toEqual([1, tasks.length + titles.length]);
  }
});

test("a longer list is not read", () => {
  const { recognised, remarks } = returned(Array.from({ length: 5001 }, (_, at) => `第${at}件`));
  expect([recognised, remarks.map(({ reason }) => reason)]).toEqual([0, ["table-too-large"]]);
});

test("names of a cell are parted as offices part them", () => {
  expect(namesIn("市数据局、市 科技局；—，各县区")).toEqual(["市数据局", "市 科技局", "各县区"]);
});
