import { createWording } from "#wording";
import { enterpriseEn } from "./wording.en.ts";
import { enterpriseZh } from "./wording.zh-CN.ts";

export const enterpriseWording = createWording(enterpriseZh, enterpriseEn);
