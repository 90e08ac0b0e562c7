import { createWording } from "#wording";
import { expertsEn } from "./wording.en.ts";
import { expertsZh } from "./wording.zh-CN.ts";

export const expertsWording = createWording(expertsZh, expertsEn);
