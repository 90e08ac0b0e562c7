import { createWording } from "#wording";
import { picturesEn } from "./wording.en.ts";
import { picturesZh } from "./wording.zh-CN.ts";

export const picturesWording = createWording(picturesZh, picturesEn);
