import { createWording } from "#wording";
import { definitionEn } from "./wording.en.ts";
import { definitionZh } from "./wording.zh-CN.ts";

export const definitionWording = createWording(definitionZh, definitionEn);
