import path from "node:path";
import { expect, test } from "vitest";
import { planFromDraft } from "#plan";
import { roundTrip } from "../programme/02-plan/http/testing/round-trip.ts";
import { acceptedItems, demoProgrammes } from "./index.ts";

const base = path.resolve(import.meta.dirname, "..");
const unknown = { units: new Map(), areas: new Map() };

test("the annex and the task list of every demo programme come back as they left, from Excel and from Word", {
  timeout: 60_000,
}, async () => {
  for (const programme of demoProgrammes(base)) {
    const { doc } = programme;
    const plan = planFromDraft(acceptedItems(programme), programme.metadata, unknown);
    if (!plan.ok) throw new Error(plan.refusal.code);
    for (const form of plan.value.grids.length > 0 ? (["annex", "tasks"] as const) : (["tasks"] as const)) {
      for (const type of ["xlsx", "docx"] as const) {
        const back = await roundTrip(plan.value, form, type);
        expect({ doc, form, type, ...back }).toEqual({ doc, form, type, differences: [], remarks: [], version: 1 });
      }
    }
  }
});
