import { createWording } from "#wording";
import { callSheetEn } from "./wording.en.ts";
import { callSheetZh } from "./wording.zh-CN.ts";

export const callSheetWording = createWording(callSheetZh, callSheetEn);
