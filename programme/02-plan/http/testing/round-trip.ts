import { idOf } from "#kernel";
import type { CopyForm } from "../../domain/revision/copy-identity.ts";
import { differencesBetween } from "../../domain/revision/differences.ts";
import { returnedContent } from "../../domain/revision/returned-content.ts";
import type { PlanContent } from "../../index.ts";
import { type FileType, planFile, readCopy } from "../plan-files.ts";

const planId = idOf<"plan">("0190c0de-7a11-4bcd-9e00-3f9a1c2e77aa");

/** What a plan's file says when it comes back untouched: what it asks to change, what found no place, what it is a copy of. */
export async function roundTrip(content: PlanContent, form: CopyForm, type: FileType) {
  const bytes = await planFile(content, { form, type, planId, version: 1 });
  const opened = await readCopy({ bytes, manner: "file" });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const setting = { registers: { units: new Map(), areas: new Map() }, taken: new Set<string>() };
  const returned = returnedContent(content, { ...opened.value, whole: true }, setting);
  return {
    differences: differencesBetween(content, returned.content),
    remarks: returned.remarks,
    version: opened.value.identity?.version,
  };
}
