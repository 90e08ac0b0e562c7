import { createWording } from "#wording";
import { identityNoticesEn } from "./wording.en.ts";
import { identityNoticesZh } from "./wording.zh-CN.ts";

/** What people are told of accounts and roles; it leaves the platform, so it names nobody. */
export const identityNoticesWording = createWording(identityNoticesZh, identityNoticesEn);
