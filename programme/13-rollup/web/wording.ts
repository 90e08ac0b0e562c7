import { createWording } from "#wording";
import { rollupEn } from "./wording.en.ts";
import { rollupZh } from "./wording.zh-CN.ts";

export const rollupWording = createWording(rollupZh, rollupEn);
