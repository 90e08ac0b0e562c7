import { createWording } from "#wording";
import { shellEn } from "./wording.en.ts";
import { shellZh } from "./wording.zh-CN.ts";

export const shellWording = createWording(shellZh, shellEn);
