import { createWording } from "#wording";
import { planWordingEn } from "./wording.en.ts";
import { planWordingZh } from "./wording.zh-CN.ts";

export const planWording = createWording(planWordingZh, planWordingEn);
