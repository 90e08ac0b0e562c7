import { createWording } from "#wording";
import { rosterRulesEn } from "./wording.en.ts";
import { rosterRulesZh } from "./wording.zh-CN.ts";

/** Refusals about rosters and the words of their workbooks. */
export const rosterRulesWording = createWording(rosterRulesZh, rosterRulesEn);
