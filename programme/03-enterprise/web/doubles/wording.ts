import { createWording } from "#wording";
import { doublesEn } from "./wording.en.ts";
import { doublesZh } from "./wording.zh-CN.ts";

export const doublesWording = createWording(doublesZh, doublesEn);
