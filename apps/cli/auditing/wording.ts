import { databaseLauncherEn, databaseLauncherZh } from "#database/launcher";
import { operationsRulesWording } from "#operations/wording";
import { combine, createWording } from "#wording";
import { commandEn } from "../wording.en.ts";
import { commandZh } from "../wording.zh-CN.ts";
import { auditingEn } from "./wording.en.ts";
import { auditingZh } from "./wording.zh-CN.ts";

/** Everything `gongfu audit` may have to say. */
export const auditingWording = combine([
  createWording(auditingZh, auditingEn),
  createWording(commandZh, commandEn),
  createWording(databaseLauncherZh, databaseLauncherEn),
  operationsRulesWording,
]);
