import { createWording } from "#wording";
import { suppliersEn } from "./wording.en.ts";
import { suppliersZh } from "./wording.zh-CN.ts";

export const suppliersWording = createWording(suppliersZh, suppliersEn);
