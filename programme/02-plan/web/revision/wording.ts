import { createWording } from "#wording";
import { revisionEn } from "./wording.en.ts";
import { revisionZh } from "./wording.zh-CN.ts";

export const revisionWording = createWording(revisionZh, revisionEn);
