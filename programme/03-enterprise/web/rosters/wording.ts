import { createWording } from "#wording";
import { rosterEn } from "./wording.en.ts";
import { rosterZh } from "./wording.zh-CN.ts";

export const rosterWording = createWording(rosterZh, rosterEn);
