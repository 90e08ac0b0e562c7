import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readText } from "#catalogue";
import { planFromDraft, proposeChecks, runChecks } from "#plan";
import { type Draft, readPlan, type Target, type Task } from "#policy";

const base = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const textOf = (name: string): string => readText(base, `demo/invented-city/${name}.txt`);
const labelsOf = (name: string): Draft => JSON.parse(readText(base, `demo/invented-city/${name}.gold.json`)) as Draft;

/** The same stretch of the document: two items speak of the same words. */
function overlaps(a: Target, b: Target): boolean {
  return a.span[0] < b.span[1] && b.span[0] < a.span[1];
}

const FIGURES = ["value", "min", "max", "unit", "op", "period", "year"] as const;

function sameTarget(a: Target, b: Target): boolean {
  return overlaps(a, b) && FIGURES.every((key) => a[key] === b[key]);
}

const bare = (text: string): string => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a.map(bare).toSorted()) === JSON.stringify(b.map(bare).toSorted());

function sameTask(a: Task, b: Task): boolean {
  return bare(a.title) === bare(b.title) && sameNames(a.lead, b.lead) && sameNames(a.coop, b.coop);
}

/** F1 of what was read against the labels, every label matched once. */
function agreement<Item>(read: readonly Item[], labels: readonly Item[], same: (a: Item, b: Item) => boolean): number {
  const left = [...read];
  const found = labels.filter((label) => {
    const index = left.findIndex((item) => same(item, label));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }).length;
  return read.length + labels.length === 0 ? 1 : (2 * found) / (read.length + labels.length);
}

function cells({ tables }: Draft): string[] {
  return tables
    .flatMap(({ rows }) =>
      rows.flatMap(({ indicator, unit, year, measure, values }) =>
        Object.entries(values).map(([area, value]) => [indicator, unit, year, measure, area, value].join(" ")),
      ),
    )
    .toSorted();
}

const money = ({ kind, rate, amount, cap, rank_to }: Draft["incentives"][number]): string =>
  [kind, rate ?? "-", amount ?? "-", cap ?? "-", rank_to ?? "-"].join(" ");

describe("reading the invented plans", () => {
  // 0.95 is asked of the walk's own plan; 0.9 and, of money clauses, 0.85 of any document the reader was not written for.
  test.each([
    ["plan", 0.95],
    ["district-plan", 0.9],
    ["traditional-plan", 0.9],
  ])("%s.txt is read as labelled", (name, bar) => {
    const [draft, labels] = [readPlan(textOf(name), name), labelsOf(name)];
    expect(cells(draft)).toEqual(cells(labels));
    expect(agreement(draft.targets, labels.targets, sameTarget)).toBeGreaterThanOrEqual(bar);
    expect(agreement(draft.incentives.map(money), labels.incentives.map(money), Object.is)).toBeGreaterThanOrEqual(
      0.85,
    );
    expect(draft.references.map(({ number }) => number)).toEqual(labels.references.map(({ number }) => number));
  });

  test.each(["plan", "district-plan"])("the tasks of %s.txt have their units", (name) => {
    expect(agreement(readPlan(textOf(name), name).tasks, labelsOf(name).tasks, sameTask)).toBeGreaterThanOrEqual(0.95);
  });

  test.each(["plan", "district-plan"])("the head of %s.txt is read", (name) => {
    const { title, issuers, doc_numbers, date, period } = labelsOf(name).metadata;
    expect(readPlan(textOf(name), name).metadata).toMatchObject({ title, issuers, doc_numbers, date, period });
  });

  test("the indicators of plan.txt have the names a reader would give them", () => {
    const names = ({ targets }: Draft) => targets.map(({ indicator }) => indicator);
    expect(names(readPlan(textOf("plan"), "plan"))).toEqual(names(labelsOf("plan")));
  });

  test("a blank after every character, as some scans have it, changes no target", () => {
    const scanned = textOf("traditional-plan").replace(/([^\n])/g, "$1 ");
    const values = (targets: readonly Target[]) => targets.map(({ value, unit, year }) => [value, unit, year]);
    expect(values(readPlan(scanned, "scanned").targets)).toEqual(values(labelsOf("traditional-plan").targets));
  });

  test("lines of thirty characters, as a PDF has them, change no target", () => {
    const wrapped = textOf("plan").replace(/^[^\t\n|]{31,}$/gm, (line) => line.replace(/(.{30})(?=.)/g, "$1\n"));
    const values = (targets: readonly Target[]) => targets.map(({ value, unit, year }) => [value, unit, year]);
    expect(values(readPlan(wrapped, "wrapped").targets)).toEqual(values(labelsOf("plan").targets));
  });
});

describe("what the labelled plans say about themselves", () => {
  const found = (name: string): string[] => {
    const { targets, tables, tasks, incentives, references, metadata } = labelsOf(name);
    const accepted = [
      ...targets.map((item) => ({ kind: "target" as const, item })),
      ...tables.map((item) => ({ kind: "table" as const, item })),
      ...tasks.map((item) => ({ kind: "task" as const, item })),
      ...incentives.map((item) => ({ kind: "incentive" as const, item })),
      ...references.map((item) => ({ kind: "reference" as const, item })),
    ];
    const plan = planFromDraft(accepted, metadata, { units: new Map(), areas: new Map() });
    if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
    const checks = proposeChecks(plan.value, textOf(name)).map(({ check }) => check);
    const warnings = runChecks(plan.value, checks).filter(({ severity }) => severity !== "notice");
    return warnings.map(({ code, expected, actual }) => `${code} ${expected} ${actual}`).toSorted();
  };

  test("the city's plan: 港区 falls from 500 to 470 robots, and 29 companies stand against 30", () => {
    expect(found("plan")).toEqual(["plan.children-sum-differs 30 29", "plan.stock-falls 500 470"]);
  });

  test("the district's plan: 83 companies stand against 80, and the annex names more units than the body", () => {
    expect(found("district-plan")).toContain("plan.parts-exceed-whole 80 83");
    expect(found("district-plan").filter((line) => line.startsWith("plan.units-differ"))).toHaveLength(3);
  });

  test("the measure in traditional script holds no contradiction", () => {
    expect(found("traditional-plan")).toEqual([]);
  });
});
