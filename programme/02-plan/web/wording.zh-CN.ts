/** Sentences of the plan stage. A missing fact reads as a dash, a list is joined. */
export const planWordingZh = {
  "refusal.plan.nothing-accepted": "还没有采纳任何条目，无法发布。请先在审阅页采纳目标、分解表、任务或政策条款。",
  "refusal.plan.items-undecided": "还有 {remaining} 个条目没有处理。请逐条采纳或驳回后再发布。",
  "refusal.plan.title-missing": "规划还没有名称。请在文件信息中填写名称后再发布。",
  "refusal.plan.already-published": "内容与已发布的第 {version} 版完全相同，无需重复发布。",
  "refusal.plan.unresolved-names":
    "有名称尚未与名录对应。单位：{units}；区域：{areas}。请先对应，或确认按原文保留后再发布。",
  "refusal.plan.not-published": "规划尚未发布，不能撤回。",
  "refusal.plan.already-withdrawn": "规划已于 {on} 撤回，不能再发布或撤回。如需重新发布，请从原文件建立新的规划。",
  "refusal.plan.reason-missing": "请写明撤回的原因，它将与规划一起保留。",
  "refusal.plan.item-twice": "条目 {item} 出现了两次。请保留其中一条。",
  "refusal.plan.value-not-exact": "条目 {item} 的数值不是可以准确记录的数字。请按原文改正。",

  "warning.plan.children-sum-differs":
    "“{indicator}”{period}：各区域合计 {actual}{unit}，{area}为 {expected}{unit}，相差 {difference}{unit}。",
  "warning.plan.years-sum-differs":
    "“{indicator}”{area}：各年合计 {actual}{unit}，{period}为 {expected}{unit}，相差 {difference}{unit}。",
  "warning.plan.stock-falls":
    "“{indicator}”（{where}）为 {actual}{unit}，低于此前的 {expected}{unit}（{series}）。存量目标一般不应下降，请核对原文。",
  "warning.plan.ratio-out-of-range": "“{indicator}”（{where}）为 {actual}{unit}，占比应在 0 与 {expected}{unit} 之间。",
  "warning.plan.body-annex-differs":
    "正文“{indicator}”为 {expected}{unit}，附件“{annexIndicator}”{period}为 {actual}{unit}，相差 {difference}{unit}。",
  "warning.plan.goal-restated-differently":
    "“{indicator}”在文件中出现两次，一处为 {expected}{unit}，另一处为 {actual}{unit}。",
  "warning.plan.parts-exceed-whole":
    "“{indicator}”总体目标 {expected}{unit}，其各部分合计 {actual}{unit}（{parts}），多出 {difference}{unit}。",
  "warning.plan.units-differ-between-body-and-annex":
    "任务“{task}”的单位前后不一。仅附件列出：{onlyInAnnex}；仅正文列出：{onlyInBody}。",
} as const;
