import { groupBy } from "./grouping.ts";
import { bareName } from "./indicator-name.ts";
import type { PlanTask } from "./plan-content.ts";

/** A task of the body and the same task in the annex's task table. */
export type TaskPair = { readonly body: PlanTask; readonly annex: PlanTask };

const ANNEX = /附件|附表|任务表|任务清单|分解表|分工表/;

function inAnnex(task: PlanTask): boolean {
  return task.section !== null && ANNEX.test(task.section);
}

/** Tasks whose title stands once in the body and once in an annex. A title that stands more often pairs with nothing. */
export function taskPairs(tasks: readonly PlanTask[]): TaskPair[] {
  const byTitle = groupBy(tasks, ({ title }) => bareName(title));
  return [...byTitle.values()].flatMap((same) => {
    const [body, annex] = [same.filter((task) => !inAnnex(task)), same.filter(inAnnex)];
    const [onlyBody, onlyAnnex] = [body[0], annex[0]];
    return body.length === 1 && annex.length === 1 && onlyBody && onlyAnnex
      ? [{ body: onlyBody, annex: onlyAnnex }]
      : [];
  });
}
