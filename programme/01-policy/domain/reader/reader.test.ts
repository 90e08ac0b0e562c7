import { expect, test } from "vitest";
import { readPlan } from "../read-plan.ts";
import { goals } from "./cases/case.ts";
import { STATUS_SIGNS } from "./items/metadata.ts";
import { NAMED_KINDS } from "./items/references.ts";
import { UNIT_PHRASES } from "./items/responsible-units.ts";
import { YEAR_LABELS } from "./items/tables.ts";
import { NO_GOALS } from "./items/target-verdict.ts";
import { TASK_COLUMNS } from "./items/task-tables.ts";
import { ANNOUNCEMENTS } from "./items/titles.ts";
import { plainText } from "./normalise/character.ts";
import { isPageDebris, isPageFurniture, PAGE_DEBRIS, PAGE_FURNITURE } from "./normalise/furniture.ts";
import { AFTER, BEFORE } from "./quantities/comparison.ts";
import { quantitiesIn } from "./quantities/quantity.ts";
import { YEAR_ROLES, yearsIn } from "./quantities/years.ts";
import { MARKERS, markerOf } from "./sections/markers.ts";
import { roleOf, SECTION_ROLES } from "./sections/outline.ts";

const examples = <T extends { readonly example: string }>(rules: readonly T[]) =>
  rules.map((rule) => [rule.example, rule] as const);

test.each(examples(PAGE_FURNITURE))("page furniture: %s", (example) => {
  expect(isPageFurniture(plainText(example))).toBe(true);
});

test.each(examples(PAGE_DEBRIS))("page debris: %s", (example) => {
  expect(isPageDebris(plainText(example))).toBe(true);
});

test.each(examples(MARKERS))("numbering: %s", (example, rule) => {
  expect(markerOf(plainText(example))?.level).toBe(rule.level);
});

test.each(examples(SECTION_ROLES))("section: %s", (example, rule) => {
  expect(roleOf(plainText(example))).toBe(rule.role);
});

test.each(examples([...BEFORE, ...AFTER]))("comparison: %s", (example, rule) => {
  expect(quantitiesIn(plainText(example))[0]?.op).toBe(rule.op);
});

test.each(examples(YEAR_ROLES))("year: %s", (example, rule) => {
  expect(yearsIn(plainText(example))[0]?.kind).toBe(rule.kind);
});

test.each(examples(ANNOUNCEMENTS))("title announced: %s", (example, rule) => {
  expect(rule.where.exec(plainText(example))?.[1]).toContain("临河市数字化转型行动计划");
});

test.each(examples(STATUS_SIGNS))("status: %s", (example, rule) => {
  expect(rule.sign.test(plainText(example))).toBe(true);
});

test.each(examples(NAMED_KINDS))("kind of document: %s", (example, rule) => {
  expect(NAMED_KINDS.find((it) => it.name.test(plainText(example)))?.kind).toBe(rule.kind);
});

test.each(examples(UNIT_PHRASES))("who leads: %s", (example, rule) => {
  expect(rule.phrase.exec(plainText(example))?.[1]).toContain("市工信局");
});

test.each(examples(TASK_COLUMNS))("task column: %s", (example, rule) => {
  expect(TASK_COLUMNS.find((it) => it.head.test(plainText(example)))?.column).toBe(rule.column);
});

test.each(examples(YEAR_LABELS))("year label: %s", (example, rule) => {
  expect(YEAR_LABELS.find((it) => it.form.test(plainText(example)))?.measure).toBe(rule.measure);
});

test.each(examples(NO_GOALS))("no goal: %s", (example) => {
  expect(readPlan(goals(`${example}。`), "example").targets).toEqual([]);
});

test.each([
  ["in a goal", `到2025年，规模以上工业增加值达到${"9".repeat(400)}亿元。`],
  ["times a factor", `到2025年，培育企业${"9".repeat(305)}万亿家。`],
  ["in a table", `附件：任务分解表\n| 区县 | 2025年 | 2026年 |\n| 甲区 | ${"9".repeat(400)} | 5 |\n| 乙区 | 3 | 4 |\n`],
])("a figure without end is no figure: %s", (_, text) => {
  const infinite = (value: unknown): boolean =>
    typeof value === "number"
      ? !Number.isFinite(value)
      : typeof value === "object" && value !== null && Object.values(value).some(infinite);
  expect(infinite(readPlan(`试验市行动计划（2024—2026年）\n一、行动目标\n${text}`, "endless"))).toBe(false);
});

test.each([
  ["按设备购置额的8%、安装和调试费用的15%给予补助", ["设备购置额", "安装和调试费用"]],
  ["按设备购置额的8%和软件购置额的15%给予补助", ["设备购置额", "软件购置额"]],
  ["按实际利息的30%给予补助", ["实际利息"]],
])("what a share is taken of is named whole: %s", (clause, bases) => {
  const { incentives } = readPlan(`试验区若干措施\n第一条 对完成改造的企业，${clause}，最高不超过60万元。\n`, "bases");
  expect(incentives.map(({ base }) => base)).toEqual(bases);
});
