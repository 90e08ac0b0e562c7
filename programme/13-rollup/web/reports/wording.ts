import { createWording } from "#wording";
import { reportEn } from "./wording.en.ts";
import { reportZh } from "./wording.zh-CN.ts";

export const reportWording = createWording(reportZh, reportEn);
