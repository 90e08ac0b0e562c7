import { expect, test } from "vitest";
import { fill } from "#wording";
import { INVENTED_ITEMS, INVENTED_METADATA } from "../domain/invented-plan.ts";
import { planFromDraft, proposeChecks, runChecks } from "../index.ts";
import { planWordingEn } from "./wording.en.ts";
import { planWordingZh } from "./wording.zh-CN.ts";

test("every warning of the invented plan reads as a sentence without a gap", () => {
  const made = planFromDraft(INVENTED_ITEMS, INVENTED_METADATA, { units: new Map(), areas: new Map() });
  if (!made.ok) throw new Error(made.refusal.code);
  const warnings = runChecks(
    made.value,
    proposeChecks(made.value).map(({ check }) => check),
  );
  const said = warnings.map(({ code, facts, expected, actual, difference, unit }) =>
    fill("zh-CN", planWordingZh[`warning.${code}`], { ...facts, expected, actual, difference, unit }),
  );
  expect(said[0]).toBe(
    "“在役数控机床”（云港园区、到2027年底）为 180台，低于此前的 200台（200 → 180 → 210）。存量目标一般不应下降，请核对原文。",
  );
  expect(said[4]).toContain("仅附件列出：市商务局；仅正文列出：—。");
  expect(said.slice(0, 4).join("")).not.toMatch(/—|undefined|\{/);
});

test("both languages ask for the same facts", () => {
  const asked = (sentence: string) => [...new Set(sentence.match(/\{\w+/g))].toSorted();
  for (const [key, sentence] of Object.entries(planWordingZh)) {
    expect([key, asked(planWordingEn[key as keyof typeof planWordingEn])]).toEqual([key, asked(sentence)]);
  }
});
