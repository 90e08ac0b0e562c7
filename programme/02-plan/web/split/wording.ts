import { createWording } from "#wording";
import { splitEn } from "./wording.en.ts";
import { splitZh } from "./wording.zh-CN.ts";

export const splitWording = createWording(splitZh, splitEn);
