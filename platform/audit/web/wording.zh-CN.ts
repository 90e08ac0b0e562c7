export const auditZh = {
  "audit.title": "操作记录",
  "audit.lead": "谁在什么时候做了什么。每次修改与它的记录同时写入，只能增加，不能改动。",
  "audit.at": "时间",
  "audit.actor": "人员",
  "audit.action": "操作",
  "audit.object": "对象",
  "audit.area": "区域",
  "audit.detail": "内容",
  "audit.older": "再读更早的记录",
  "audit.empty": "还没有操作记录",
  "audit.empty.explain": "您管辖的区域内一有修改，就会出现在这里。",
} as const;
