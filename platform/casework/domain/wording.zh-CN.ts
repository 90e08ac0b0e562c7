export const caseworkNoticesZh = {
  "notice.casework.step-reached": "“{procedure}”到了“{place}”环节，等本单位办理",
  "notice.casework.case-returned": "您的“{procedure}”需要补正：{place}",
  "notice.casework.case-ended": "您的“{procedure}”已办结：{place}",
  "notice.casework.task-assigned": "一件“{procedure}”（{place}）交给您经办",
  "notice.casework.time-short": "“{procedure}”的“{place}”期限将到",
  "notice.casework.overdue": "“{procedure}”的“{place}”已超期",
  "notice.casework.due-moved": "“{procedure}”的“{place}”办理期限移动了",
} as const;
