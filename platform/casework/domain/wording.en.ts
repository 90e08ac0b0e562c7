import type { caseworkNoticesZh } from "./wording.zh-CN.ts";

export const caseworkNoticesEn = {
  "notice.casework.step-reached": "A case of “{procedure}” has come to “{place}” and waits for your office",
  "notice.casework.case-returned": "Your case “{procedure}” needs correction: {place}",
  "notice.casework.case-ended": "Your case “{procedure}” has ended: {place}",
  "notice.casework.task-assigned": "A case of “{procedure}” ({place}) was given to you",
  "notice.casework.time-short": "Time is short for “{place}” of “{procedure}”",
  "notice.casework.overdue": "“{place}” of “{procedure}” is overdue",
  "notice.casework.due-moved": "The due day of “{place}” of “{procedure}” has moved",
} satisfies Record<keyof typeof caseworkNoticesZh, string>;
