import { createWording } from "#wording";
import { successionEn } from "./wording.en.ts";
import { successionZh } from "./wording.zh-CN.ts";

export const successionWording = createWording(successionZh, successionEn);
