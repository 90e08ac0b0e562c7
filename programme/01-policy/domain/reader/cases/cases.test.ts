import { expect, test } from "vitest";
import { readPlan } from "../../read-plan.ts";
import { type Case, cellLines, incentiveLine, indicatorNames, targetLine, taskLine } from "./case.ts";
import { FAMILY_TARGET_CASES } from "./families-targets.ts";
import { FRESH_FRONT_CASES } from "./fresh-front.ts";
import { FRESH_MONEY_CASES } from "./fresh-money.ts";
import { FRESH_TABLE_CASES } from "./fresh-tables.ts";
import { FRESH_TARGET_CASES } from "./fresh-targets.ts";
import { FRESH_TASK_CASES } from "./fresh-tasks.ts";
import { FRONT_CASES } from "./front.ts";
import { FURTHER_MONEY_CASES } from "./further-money.ts";
import { FURTHER_TABLE_CASES } from "./further-tables.ts";
import { FURTHER_TASK_CASES } from "./further-tasks.ts";
import { LATER_FRONT_CASES } from "./later-front.ts";
import { LATER_MONEY_CASES } from "./later-money.ts";
import { LATER_TABLE_HEAD_CASES } from "./later-table-heads.ts";
import { LATER_TABLE_CASES } from "./later-tables.ts";
import { LATER_TARGET_CASES } from "./later-targets.ts";
import { LATER_TASK_TABLE_CASES } from "./later-task-tables.ts";
import { LATER_TASK_CASES } from "./later-tasks.ts";
import { LATEST_FRONT_CASES } from "./latest-front.ts";
import { LATEST_MORE_TABLE_CASES } from "./latest-more-tables.ts";
import { LATEST_TABLE_LAYOUT_CASES } from "./latest-table-layouts.ts";
import { LATEST_TABLE_CASES } from "./latest-tables.ts";
import { LATEST_TARGET_CASES } from "./latest-targets.ts";
import { LATEST_TASK_CASES } from "./latest-tasks.ts";
import { MODEL_TABLE_CASES } from "./model-tables.ts";
import { MODEL_TABLE_CASES_ASIDE } from "./model-tables-aside.ts";
import { MODEL_TABLE_CASES_FURTHER } from "./model-tables-further.ts";
import { MODEL_TABLE_CASES_MIXED } from "./model-tables-mixed.ts";
import { MONEY_CASES } from "./money.ts";
import { MORE_MONEY_CASES } from "./more-money.ts";
import { MORE_TABLE_CASES } from "./more-tables.ts";
import { MORE_TASK_CASES } from "./more-tasks.ts";
import { NEWEST_CASES } from "./newest-finds.ts";
import { NOTHING_INVENTED_CASES } from "./nothing-invented.ts";
import { PAGE_HEAD_CASES } from "./page-heads.ts";
import { TABLE_CASES } from "./tables.ts";
import { TARGET_CASES } from "./targets.ts";
import { TASK_CASES } from "./tasks.ts";
import { UNSEEN_FRONT_CASES } from "./unseen-front.ts";
import { UNSEEN_MONEY_CASES } from "./unseen-money.ts";
import { UNSEEN_TABLE_CASES } from "./unseen-tables.ts";
import { UNSEEN_TARGET_CASES } from "./unseen-targets.ts";
import { UNSEEN_TASK_CASES } from "./unseen-tasks.ts";
import { WORDED_FRONT_CASES } from "./worded-front.ts";
import { WORDED_TARGET_CASES } from "./worded-targets.ts";

const CASES: readonly Case[] = [
  ...TARGET_CASES,
  ...MONEY_CASES,
  ...TASK_CASES,
  ...FRONT_CASES,
  ...TABLE_CASES,
  ...FRESH_TABLE_CASES,
  ...UNSEEN_MONEY_CASES,
  ...UNSEEN_TASK_CASES,
  ...UNSEEN_TABLE_CASES,
  ...MORE_MONEY_CASES,
  ...FURTHER_MONEY_CASES,
  ...FURTHER_TASK_CASES,
  ...FURTHER_TABLE_CASES,
  ...MORE_TASK_CASES,
  ...MORE_TABLE_CASES,
  ...UNSEEN_TARGET_CASES,
  ...UNSEEN_FRONT_CASES,
  ...WORDED_TARGET_CASES,
  ...WORDED_FRONT_CASES,
  ...PAGE_HEAD_CASES,
  ...FAMILY_TARGET_CASES,
  ...FRESH_TARGET_CASES,
  ...NOTHING_INVENTED_CASES,
  ...FRESH_FRONT_CASES,
  ...FRESH_MONEY_CASES,
  ...FRESH_TASK_CASES,
  ...LATER_TASK_CASES,
  ...LATER_MONEY_CASES,
  ...LATER_TARGET_CASES,
  ...LATER_FRONT_CASES,
  ...LATER_TABLE_CASES,
  ...LATER_TABLE_HEAD_CASES,
  ...LATER_TASK_TABLE_CASES,
  ...LATEST_TASK_CASES,
  ...LATEST_FRONT_CASES,
  ...LATEST_TARGET_CASES,
  ...LATEST_TABLE_CASES,
  ...LATEST_TABLE_LAYOUT_CASES,
  ...LATEST_MORE_TABLE_CASES,
  ...MODEL_TABLE_CASES,
  ...MODEL_TABLE_CASES_ASIDE,
  ...MODEL_TABLE_CASES_FURTHER,
  ...MODEL_TABLE_CASES_MIXED,
  ...NEWEST_CASES,
];

test.each(CASES.map((it) => [it.name, it] as const))("%s", (_, expected) => {
  const draft = readPlan(expected.text, "case");
  if (expected.targets) expect(draft.targets.map(targetLine)).toEqual(expected.targets);
  if (expected.incentives) expect(draft.incentives.map(incentiveLine)).toEqual(expected.incentives);
  if (expected.tasks) expect(draft.tasks.map(taskLine)).toEqual(expected.tasks);
  if (expected.references) {
    expect(draft.references.map((it) => [it.kind, it.name, ...(it.number ? [it.number] : [])].join(" "))).toEqual(
      expected.references,
    );
  }
  if (expected.cells) expect(cellLines(draft).toSorted()).toEqual([...expected.cells].toSorted());
  if (expected.indicators) expect(indicatorNames(draft)).toEqual(expected.indicators);
  if (expected.metadata) expect(draft.metadata).toMatchObject(expected.metadata);
});
