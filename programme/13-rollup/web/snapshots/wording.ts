import { createWording } from "#wording";
import { snapshotEn } from "./wording.en.ts";
import { snapshotZh } from "./wording.zh-CN.ts";

export const snapshotWording = createWording(snapshotZh, snapshotEn);
