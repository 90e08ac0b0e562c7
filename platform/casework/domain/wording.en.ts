import type { caseworkNoticesZh } from "./wording.zh-CN.ts";

export const caseworkNoticesEn = {
  "notice.casework.step-reached": "A case of “{procedureEn}” has come to “{placeEn}” and waits for your office",
  "notice.casework.case-returned": "Your case “{procedureEn}” needs correction: {placeEn}",
  "notice.casework.case-ended": "Your case “{procedureEn}” has ended: {placeEn}",
  "notice.casework.task-assigned": "A case of “{procedureEn}” ({placeEn}) was given to you",
  "notice.casework.time-short": "Time is short for “{placeEn}” of “{procedureEn}”",
  "notice.casework.overdue": "“{placeEn}” of “{procedureEn}” is overdue",
  "notice.casework.due-moved": "The due day of “{placeEn}” of “{procedureEn}” has moved",
} satisfies Record<keyof typeof caseworkNoticesZh, string>;
