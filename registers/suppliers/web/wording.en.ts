import type { suppliersZh } from "./wording.zh-CN.ts";

export const suppliersEn = {
  "suppliers.title": "Suppliers",
  "suppliers.lead":
    "Suppliers listed for three years after an application, checks and a public notice. Those that are valid stand in the recommended catalogue, which enterprises read without signing in.",
  "suppliers.catalogue": "Recommended catalogue",
  "suppliers.catalogue.open": "Open the recommended catalogue",
  "suppliers.catalogue.lead":
    "Suppliers of smart manufacturing that were checked, shown in a public notice and are valid today. Being listed is no warranty for their products or services.",
  "suppliers.company": "Company",
  "suppliers.uscc": "Credit code",
  "suppliers.kinds": "Kind",
  "suppliers.kinds.any": "All kinds",
  "suppliers.kind.integrator": "Solution integrator",
  "suppliers.kind.comprehensive": "Comprehensive provider",
  "suppliers.kind.platform": "Industrial internet provider",
  "suppliers.kind.diagnosis": "Diagnosis agency",
  "suppliers.industries": "Industries served",
  "suppliers.scenes": "Scenes mastered",
  "suppliers.staff": "Technical staff",
  "suppliers.valid-until": "Valid until",
  "suppliers.empty": "No suppliers to show",
  "suppliers.empty.explain":
    "Suppliers apply themselves and are listed when their public notice ends. Wider filters may show more.",
  "kind.supplier": "Supplier",
} satisfies Record<keyof typeof suppliersZh, string>;
