import { createWording } from "#wording";
import { importEn } from "./wording.en.ts";
import { importZh } from "./wording.zh-CN.ts";

export const importWording = createWording(importZh, importEn);
