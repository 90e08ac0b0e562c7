import { createWording } from "#wording";
import { caseworkNoticesEn } from "./wording.en.ts";
import { caseworkNoticesZh } from "./wording.zh-CN.ts";

export const caseworkNoticesWording = createWording(caseworkNoticesZh, caseworkNoticesEn);
