import { createWording } from "#wording";
import { contactEn } from "./wording.en.ts";
import { contactZh } from "./wording.zh-CN.ts";

export const contactWording = createWording(contactZh, contactEn);
