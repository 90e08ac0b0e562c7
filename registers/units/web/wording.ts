import { createWording } from "#wording";
import { unitsEn } from "./wording.en.ts";
import { unitsZh } from "./wording.zh-CN.ts";

export const unitsWording = createWording(unitsZh, unitsEn);
