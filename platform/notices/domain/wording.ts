import { createWording } from "#wording";
import { noticeRulesEn } from "./wording.en.ts";
import { noticeRulesZh } from "./wording.zh-CN.ts";

/** What leaves the platform, and what this room refuses: the server and the pages say it. */
export const noticeRulesWording = createWording(noticeRulesZh, noticeRulesEn);
