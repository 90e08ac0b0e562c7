import { createWording } from "#wording";
import { lookingBackEn } from "./wording.en.ts";
import { lookingBackZh } from "./wording.zh-CN.ts";

export const lookingBackWording = createWording(lookingBackZh, lookingBackEn);
