import { createWording } from "#wording";
import { screenEn } from "./wording.en.ts";
import { screenZh } from "./wording.zh-CN.ts";

/** What the shared components themselves say. */
export const screenWording = createWording(screenZh, screenEn);
