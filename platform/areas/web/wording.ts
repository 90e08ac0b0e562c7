import { createWording } from "#wording";
import { areasEn } from "./wording.en.ts";
import { areasZh } from "./wording.zh-CN.ts";

export const areasWording = createWording(areasZh, areasEn);
