import { createWording } from "#wording";
import { caseworkEn } from "./wording.en.ts";
import { caseworkZh } from "./wording.zh-CN.ts";

export const caseworkWording = createWording(caseworkZh, caseworkEn);
