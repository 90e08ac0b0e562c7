import { createWording } from "#wording";
import { evidenceEn } from "./wording.en.ts";
import { evidenceZh } from "./wording.zh-CN.ts";

export const evidenceWording = createWording(evidenceZh, evidenceEn);
