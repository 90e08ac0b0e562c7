import type { auditZh } from "./wording.zh-CN.ts";

export const auditEn = {
  "audit.title": "Audit trail",
  "audit.lead":
    "Who did what and when. A change and its record are written together; records are added, never altered.",
  "audit.at": "When",
  "audit.actor": "Who",
  "audit.action": "What",
  "audit.object": "On",
  "audit.area": "Area",
  "audit.detail": "Detail",
  "audit.older": "Read older records",
  "audit.empty": "Nothing recorded yet",
  "audit.empty.explain": "As soon as something changes in your areas it stands here.",
} satisfies Record<keyof typeof auditZh, string>;
