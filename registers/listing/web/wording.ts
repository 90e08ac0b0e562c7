import { createWording } from "#wording";
import { listingEn } from "./wording.en.ts";
import { listingZh } from "./wording.zh-CN.ts";

export const listingWording = createWording(listingZh, listingEn);
