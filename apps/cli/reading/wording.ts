import { filesWording } from "#files/wording";
import { combine, createWording } from "#wording";
import { readingEn } from "./wording.en.ts";
import { readingZh } from "./wording.zh-CN.ts";

/** Everything `gongfu read` may have to say. */
export const readingWording = combine([createWording(readingZh, readingEn), filesWording]);
