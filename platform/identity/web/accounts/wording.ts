import { createWording } from "#wording";
import { accountsEn } from "./wording.en.ts";
import { accountsZh } from "./wording.zh-CN.ts";

export const accountsWording = createWording(accountsZh, accountsEn);
