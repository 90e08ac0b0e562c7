import { createWording } from "#wording";
import { operationsEn } from "./wording.en.ts";
import { operationsZh } from "./wording.zh-CN.ts";

export const operationsWording = createWording(operationsZh, operationsEn);
