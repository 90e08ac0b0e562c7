import { createWording } from "#wording";
import { auditEn } from "./wording.en.ts";
import { auditZh } from "./wording.zh-CN.ts";

export const auditWording = createWording(auditZh, auditEn);
