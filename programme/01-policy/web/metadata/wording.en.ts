import type { metadataZh } from "./wording.zh-CN.ts";

export const metadataEn = {
  "policy.facts.plan-title": "Name of the plan",
  "policy.facts.own-title": "Title of the document",
  "policy.facts.published": "Published",
  "policy.facts.period.from": "First year",
  "policy.facts.period.to": "Last year",
  "policy.facts.period.both": "Please give both years or none.",
  "policy.facts.correct": "Correct the document data",
  "policy.facts.save": "Save",
  "policy.facts.correct.title": "Correct the document data",
  "policy.facts.correct.explain":
    "What you correct goes into the plan; what was read and the text itself stay. Blank means that the document does not say.",
  "policy.facts.corrected": "Corrected by {name} on {at}",
  "refusal.policy.metadata-corrected-meanwhile":
    "{by} corrected the document data a moment ago; nothing was overwritten. Please close the window and look at what stands now.",
  "refusal.policy.period-backwards": "The period begins in {from}, after its end in {to}. Please put the years right.",
} as const satisfies Record<keyof typeof metadataZh, string>;
