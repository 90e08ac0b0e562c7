import { createWording } from "#wording";
import { noticesEn } from "./wording.en.ts";
import { noticesZh } from "./wording.zh-CN.ts";

export const noticesWording = createWording(noticesZh, noticesEn);
