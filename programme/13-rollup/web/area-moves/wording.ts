import { createWording } from "#wording";
import { areaMoveEn } from "./wording.en.ts";
import { areaMoveZh } from "./wording.zh-CN.ts";

export const areaMoveWording = createWording(areaMoveZh, areaMoveEn);
