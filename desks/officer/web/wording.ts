import { createWording } from "#wording";
import { officerEn } from "./wording.en.ts";
import { officerZh } from "./wording.zh-CN.ts";

export const officerWording = createWording(officerZh, officerEn);
