import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { DraftItemKind } from "#policy";
import type { AcceptedItem } from "./plan-from-draft.ts";
import { planFromDraft } from "./plan-from-draft.ts";
import { proposeChecks } from "./propose-checks.ts";
import { runChecks } from "./run-checks.ts";

const POLICY = resolve(import.meta.dirname, "../../../../shared/policy");
const present = existsSync(join(POLICY, "gold"));
if (!present) process.stderr.write("labelled plan documents are not present: their warnings were not compared\n");

const LISTS: { readonly [list: string]: DraftItemKind } = {
  targets: "target",
  tables: "table",
  tasks: "task",
  incentives: "incentive",
  references: "reference",
};

/** Labels of one document as accepted items, and its text where it is kept. */
function labelled(name: string) {
  const gold = JSON.parse(readFileSync(join(POLICY, "gold", `${name}.json`), "utf8"));
  const items = Object.entries(LISTS).flatMap(([list, kind]) =>
    gold[list].map((item: unknown): AcceptedItem => ({ kind, item }) as AcceptedItem),
  );
  const content = planFromDraft(items, gold.metadata, { units: new Map(), areas: new Map() });
  if (!content.ok) throw new Error(content.refusal.code);
  return { content: content.value, text: readFileSync(join(POLICY, gold.file), "utf8") };
}

function found(name: string, withText: boolean) {
  const { content, text } = labelled(name);
  const checks = proposeChecks(content, withText ? text : undefined).map(({ check }) => check);
  return { checks, warnings: runChecks(content, checks) };
}

describe.runIf(present)("warnings on the labelled documents", () => {
  const names = present ? readdirSync(join(POLICY, "gold")).map((file) => file.replace(/\.json$/, "")) : [];
  const talking = ["seed-1", "seed-3"];

  test.each(names.filter((name) => !talking.includes(name)))("%s says nothing", (name) => {
    expect(found(name, true).warnings).toEqual([]);
    expect(found(name, false).warnings).toEqual([]);
  });

  test.each([true, false])("Jiaxing 2019: every sum holds, one stock falls (text at hand: %s)", (withText) => {
    const { checks, warnings } = found("seed-1", withText);
    const kinds = checks.map(({ check }) => check);
    expect(kinds.filter((kind) => kind === "children")).toHaveLength(4);
    expect(kinds.filter((kind) => kind === "years")).toHaveLength(2);
    expect(kinds.filter((kind) => kind === "bodyAnnex")).toHaveLength(4);
    expect(warnings).toMatchObject([
      {
        code: "plan.stock-falls",
        expected: "500",
        actual: "450",
        difference: "-50",
        unit: "台",
        facts: { area: "嘉兴港区", period: "到2020年底", series: "500 → 450 → 520" },
      },
    ]);
  });

  test.each([true, false])(
    "Jiading 2024: parks against the goal, units only in the annex (text at hand: %s)",
    (withText) => {
      const { warnings } = found("seed-3", withText);
      expect(warnings).toMatchObject([
        {
          code: "plan.parts-exceed-whole",
          items: ["t1", "t5", "t6", "t7"],
          expected: "100",
          actual: "104",
          difference: "4",
        },
        {
          code: "plan.units-differ-between-body-and-annex",
          items: ["k1", "k15"],
          facts: { onlyInAnnex: ["区商务委"] },
        },
        {
          code: "plan.units-differ-between-body-and-annex",
          items: ["k2", "k16"],
          facts: { onlyInAnnex: ["区商务委", "安亭镇"], onlyInBody: null },
        },
      ]);
    },
  );
});
