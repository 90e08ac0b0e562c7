import { createWording } from "#wording";
import { identityEn } from "./wording.en.ts";
import { identityZh } from "./wording.zh-CN.ts";

export const identityWording = createWording(identityZh, identityEn);
