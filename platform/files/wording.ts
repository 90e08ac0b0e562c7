import { createWording } from "#wording";
import { filesEn } from "./wording.en.ts";
import { filesZh } from "./wording.zh-CN.ts";

/** Why a file is no text, for every screen and command that takes files. */
export const filesWording = createWording(filesZh, filesEn);
