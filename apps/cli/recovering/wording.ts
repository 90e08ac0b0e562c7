import { databaseLauncherEn, databaseLauncherZh } from "#database/launcher";
import { operationsRulesWording } from "#operations/wording";
import { combine, createWording } from "#wording";
import { commandEn } from "../wording.en.ts";
import { commandZh } from "../wording.zh-CN.ts";
import { recoveringEn } from "./wording.en.ts";
import { recoveringZh } from "./wording.zh-CN.ts";

/** Everything `gongfu recover` may have to say. */
export const recoveringWording = combine([
  createWording(recoveringZh, recoveringEn),
  createWording(commandZh, commandEn),
  createWording(databaseLauncherZh, databaseLauncherEn),
  operationsRulesWording,
]);
