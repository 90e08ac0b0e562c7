import { createWording } from "#wording";
import { contactRulesEn } from "./wording.en.ts";
import { contactRulesZh } from "./wording.zh-CN.ts";

/** Words of the contact log, for every page that shows contacts. */
export const contactRulesWording = createWording(contactRulesZh, contactRulesEn);
