import { createWording } from "#wording";
import { operationsRulesEn } from "./wording.en.ts";
import { operationsRulesZh } from "./wording.zh-CN.ts";

/** What backing up and restoring refuses, for the command line and the pages. */
export const operationsRulesWording = createWording(operationsRulesZh, operationsRulesEn);
