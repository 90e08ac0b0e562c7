import { createWording } from "#wording";
import { officeEn } from "./wording.en.ts";
import { officeZh } from "./wording.zh-CN.ts";

/** Why a workbook is not read and a Word template is not filled, for every screen that takes one. */
export const officeWording = createWording(officeZh, officeEn);
