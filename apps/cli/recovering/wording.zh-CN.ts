export const recoveringZh = {
  "recovering.intro":
    "找回管理员（两人在场）\n\n这项操作让一位系统、安全或审计管理员重新登录，或在没有时任命一位。须两个人同时在服务器前，各写姓名和理由，各输入一半确认码；全过程记入审计。",
  "recovering.role": "找回哪一类管理员？1 系统管理员  2 安全管理员  3 审计管理员：",
  "recovering.user-name": "用户名：",
  "recovering.display-name": "姓名（新开账号时使用）：",
  "recovering.area": "管辖区域的代码（例如 310114）：",
  "recovering.witness": "第 {turn} 人",
  "recovering.witness.name": "  姓名：",
  "recovering.witness.reason": "  理由：",
  "recovering.witness.code": "  确认码（{half}），请照样输入：",
  "recovering.done":
    "已办理并记入审计。请把下面的链接接在平台地址后面，交给管理员本人设密码，72 小时内有效：\n\n  /join#{token}\n",
  "recovering.failed": "没有办理：{reason}",
  "refusal.recovering.no-such-role": "请输入 1、2 或 3。没有作任何改动。",
  "refusal.recovering.wrong-half": "确认码输入不对，没有作任何改动。请重新开始。",
  "refusal.recovering.not-set-up": "平台还没有首次设置。请运行 gongfu serve，用设置码建立三员。",
  "refusal.recovering.wrong-area": "区域代码应是整数，没有作任何改动。请重新开始，例如 310114。",
  "recovering.no.identity.recovery-one-person": "须由两个不同的人办理。没有作任何改动，请重新开始。",
  "recovering.no.identity.recovery-reason-missing": "两个人都要写明姓名和理由。没有作任何改动。",
  "recovering.no.identity.other-duty": "这个账号的岗位不能担任这个角色，三员互斥。请换一个用户名。",
  "recovering.no.identity.user-name-taken": "用户名“{userName}”与已有的用户名看上去一样，请换一个。",
  "recovering.no.areas.not-found": "没有这个代码的区域。没有作任何改动。",
} as const;
