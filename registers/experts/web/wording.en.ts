import type { expertsZh } from "./wording.zh-CN.ts";

export const expertsEn = {
  "experts.title": "Expert pool",
  "experts.lead":
    "Experts listed after an application, checks and a public notice. How to reach them is not kept here; look into the case where you need it.",
  "experts.name": "Name",
  "experts.employer": "Employer",
  "experts.job": "Professional title",
  "experts.fields": "Fields",
  "experts.fields.any": "All fields",
  "experts.field.diagnosis": "Diagnosis",
  "experts.field.automation": "Automation and robots",
  "experts.field.software": "Industrial software",
  "experts.field.networks": "Industrial internet",
  "experts.field.energy": "Energy and green manufacturing",
  "experts.field.finance": "Finance and performance",
  "experts.industries": "Industries known well",
  "experts.years": "Years of practice",
  "experts.conflicts": "Has an interest in a supplier",
  "experts.conflicts.explain":
    "Works for a supplier or holds shares of one, and so stands aside where such a project is reviewed; the case tells more.",
  "experts.empty": "No experts to show",
  "experts.empty.explain":
    "Experts apply themselves and are listed when their public notice ends. Wider filters may show more.",
  "kind.expert": "Expert",
} satisfies Record<keyof typeof expertsZh, string>;
