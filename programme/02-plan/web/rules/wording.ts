import { createWording } from "#wording";
import { ruleEn } from "./wording.en.ts";
import { ruleZh } from "./wording.zh-CN.ts";

export const ruleWording = createWording(ruleZh, ruleEn);
