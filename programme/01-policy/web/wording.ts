import { createWording } from "#wording";
import { policyEn } from "./wording.en.ts";
import { policyZh } from "./wording.zh-CN.ts";

export const policyWording = createWording(policyZh, policyEn);
