import { createWording } from "#wording";
import { equipmentEn } from "./wording.en.ts";
import { equipmentZh } from "./wording.zh-CN.ts";

export const equipmentWording = createWording(equipmentZh, equipmentEn);
