import { createWording } from "#wording";
import { ownEn } from "./wording.en.ts";
import { ownZh } from "./wording.zh-CN.ts";

export const ownAccountWording = createWording(ownZh, ownEn);
