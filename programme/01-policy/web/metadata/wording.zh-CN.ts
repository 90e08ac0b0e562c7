/** What the screen says when a document's own data is shown and corrected, in Chinese. */
export const metadataZh = {
  "policy.facts.plan-title": "计划名称",
  "policy.facts.own-title": "文件标题",
  "policy.facts.published": "发布日期",
  "policy.facts.period.from": "计划期起（年）",
  "policy.facts.period.to": "计划期止（年）",
  "policy.facts.period.both": "起止年份请都填写，或都留空。",
  "policy.facts.correct": "更正文件信息",
  "policy.facts.save": "保存",
  "policy.facts.correct.title": "更正文件信息",
  "policy.facts.correct.explain": "更正后的内容写入计划；系统读出的内容和原文仍然保留。留空表示文件没有写明。",
  "policy.facts.corrected": "{name} 更正于 {at}",
  "refusal.policy.metadata-corrected-meanwhile":
    "文件信息刚刚由 {by} 更正过，没有覆盖对方的结果。请关闭窗口，看过最新内容后再改。",
  "refusal.policy.period-backwards": "计划期的起始年份 {from} 晚于结束年份 {to}。请对调或改正后再保存。",
} as const;
