import { createWording } from "#wording";
import { enterpriseRulesEn } from "./wording.en.ts";
import { enterpriseRulesZh } from "./wording.zh-CN.ts";

export { contactRulesWording } from "./contacts/wording.ts";
export { rosterRulesWording } from "./rosters/wording.ts";

/** Refusals and the words of the official list, for screens and for the files that go out. */
export const enterpriseRulesWording = createWording(enterpriseRulesZh, enterpriseRulesEn);
