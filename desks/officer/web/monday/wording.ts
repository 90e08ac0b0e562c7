import { createWording } from "#wording";
import { mondayEn } from "./wording.en.ts";
import { mondayZh } from "./wording.zh-CN.ts";

export const mondayWording = createWording(mondayZh, mondayEn);
