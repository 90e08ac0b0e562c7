import path from "node:path";
import { expect, test } from "vitest";
import { idOf } from "#kernel";
import { planFromDraft } from "#plan";
import { differencesBetween } from "../programme/02-plan/domain/revision/differences.ts";
import { returnedContent } from "../programme/02-plan/domain/revision/returned-content.ts";
import { openCopy, planFile } from "../programme/02-plan/http/plan-files.ts";
import { acceptedItems, demoProgrammes } from "./index.ts";

const base = path.resolve(import.meta.dirname, "..");
const planId = idOf<"plan">("0190c0de-7a11-4bcd-9e00-3f9a1c2e77aa");
const unknown = { units: new Map(), areas: new Map() };

test("the annex and the task list of every demo programme come back as they left, from Excel and from Word", async () => {
  for (const programme of demoProgrammes(base)) {
    const plan = planFromDraft(acceptedItems(programme), programme.metadata, unknown);
    if (!plan.ok) throw new Error(plan.refusal.code);
    const forms = [...(plan.value.grids.length > 0 ? (["annex"] as const) : []), "tasks" as const];
    for (const form of forms) {
      for (const type of ["xlsx", "docx"] as const) {
        const bytes = await planFile(plan.value, { form, type, planId, version: 1 });
        const opened = await openCopy({ bytes, manner: "file" });
        if (!opened.ok) throw new Error(opened.refusal.code);
        const setting = { registers: unknown, taken: new Set<string>() };
        const { content, remarks } = returnedContent(plan.value, { ...opened.value, whole: true }, setting);
        expect([programme.doc, form, type, differencesBetween(plan.value, content), remarks]).toEqual([
          programme.doc,
          form,
          type,
          [],
          [],
        ]);
      }
    }
  }
});
