export const identityNoticesZh = {
  "notice.identity.role-proposed": "有一项角色建议等待您确认（{area}）",
  "notice.identity.role-confirmed": "您建议的一项角色已获确认（{area}）",
  "notice.identity.role-declined": "您建议的一项角色没有获得确认（{area}），理由见账号页面",
  "notice.identity.role-held": "您有了一项新的角色（{area}），重新打开页面即可使用",
  "notice.identity.reset-requested": "有一项重设密码的申请等待您确认（{area}）",
} as const;
