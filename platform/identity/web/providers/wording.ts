import { createWording } from "#wording";
import { providersEn } from "./wording.en.ts";
import { providersZh } from "./wording.zh-CN.ts";

export const providersWording = createWording(providersZh, providersEn);
