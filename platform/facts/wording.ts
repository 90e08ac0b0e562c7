import { createWording } from "#wording";
import { factsEn } from "./wording.en.ts";
import { factsZh } from "./wording.zh-CN.ts";

/** Sources, evidence tiers and refusals of the ledger, for every screen that shows what is known. */
export const factsWording = createWording(factsZh, factsEn);
