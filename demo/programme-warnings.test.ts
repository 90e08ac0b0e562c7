import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { planFromDraft, proposeChecks, runChecks, type Warning } from "#plan";
import { acceptedItems, demoProgrammes } from "./index.ts";

const base = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

function warningsOf(doc: string): Warning[] {
  const programme = demoProgrammes(base).find((one) => one.doc === doc);
  if (!programme) throw new Error(`no demo programme ${doc}`);
  const plan = planFromDraft(acceptedItems(programme), programme.metadata, { units: new Map(), areas: new Map() });
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
  const checks = proposeChecks(plan.value).map(({ check }) => check);
  return runChecks(plan.value, checks);
}

test("every demo programme becomes plan content", () => {
  for (const { doc } of demoProgrammes(base)) expect(() => warningsOf(doc), doc).not.toThrow();
});

test("the robots of 港区 fall from 500 to 450 in the Jiaxing programme of 2019, and nothing else is wrong there", () => {
  const [fall, ...others] = warningsOf("jiaxing-2019").filter(({ severity }) => severity !== "notice");
  expect(others).toEqual([]);
  expect(fall).toMatchObject({ code: "plan.stock-falls", expected: "500", actual: "450" });
  expect(fall?.cells.map(({ area }) => area)).toContain("嘉兴港区");
});

test("the three parks of Jiading 2024 add up to 104 against 100, and its annex names units the body does not", () => {
  const warnings = warningsOf("jiading-2024");
  expect(warnings.filter(({ code }) => code === "plan.parts-exceed-whole")).toMatchObject([
    { expected: "100", actual: "104", difference: "4" },
  ]);
  const missing = warnings.filter(({ code }) => code === "plan.units-differ-between-body-and-annex");
  expect(JSON.stringify(missing)).toContain("区商务委");
  expect(JSON.stringify(missing)).toContain("安亭镇");
});
