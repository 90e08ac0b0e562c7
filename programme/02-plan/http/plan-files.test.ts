import { expect, test } from "vitest";
import { openContainer } from "#files";
import { idOf } from "#kernel";
import { zipOf } from "../../../platform/office/testing/zip-of.ts";
import { inventedPlan } from "../testing/any-plan.ts";
import { planFile, readCopy } from "./plan-files.ts";

const planId = idOf<"plan">("0190c0de-7a11-4bcd-9e00-3f9a1c2e77aa");

/** The container without one of its parts. */
async function without(bytes: Uint8Array, part: string): Promise<Uint8Array> {
  const container = await openContainer(bytes);
  if (!container.ok) throw new Error(container.refusal.code);
  const parts: Record<string, Uint8Array> = {};
  for (const name of container.value.names.filter((one) => one !== part)) {
    const read = await container.value.read(name);
    if (read.ok && read.value) parts[name] = read.value;
  }
  return zipOf(parts);
}

test.each(["xlsx", "docx"] as const)(
  "a %s whose document properties were dropped is known by its foot line",
  async (type) => {
    const whole = await planFile(inventedPlan(), { form: "annex", type, planId, version: 7 });
    const bytes = await without(whole, "docProps/custom.xml");
    expect(bytes.length).toBeLessThan(whole.length);
    const opened = await readCopy({ bytes, manner: "file" });
    expect(opened.ok && opened.value.identity).toEqual({ planEnding: planId.slice(-12), version: 7 });
  },
);
