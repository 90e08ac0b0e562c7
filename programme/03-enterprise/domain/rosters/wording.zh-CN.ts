/** Why something about rosters is not done, and the words of their workbooks. */
export const rosterRulesZh = {
  "refusal.enterprise.roster-kind-unknown": "没有“{kind}”这类名单。请从名单页面选择。",
  "refusal.enterprise.roster-title-missing": "请写明名单的标题，例如“2026年度专精特新中小企业名单”。",
  "refusal.enterprise.roster-issuer-missing": "请写明发布单位，例如“市经济和信息化局”。",
  "refusal.enterprise.roster-document-malformed":
    "“{text}”不是完整的发文字号。请写成“澄经信〔2026〕12号”这样：机关代字、年份、序号；没有文号就留空。",
  "refusal.enterprise.roster-issued-later": "发布日期 {day} 还没有到。请填名单实际发布的日期。",
  "refusal.enterprise.roster-ends-before-begin": "有效期止于 {until}，早于开始的 {from}。请改正其中一个日期。",
  "refusal.enterprise.roster-entry-outside":
    "有效期要在这份名单的有效期之内（{span}）。请改正日期，或者留空，就按名单的有效期。",
  "refusal.enterprise.roster-issue-expired": "《{title}》已于 {until} 到期，不能再加企业。请登记新的一批名单。",
  "refusal.enterprise.roster-enterprise-outside":
    "“{name}”不在这份名单所属的区域内。请核对代码，或加到它所在区域的名单。",
  "refusal.enterprise.roster-enterprise-unknown":
    "没有找到“{text}”：它还没有登记，或不在您的区域内。请先登记企业，再加到名单。",
  "refusal.enterprise.roster-already-on": "“{name}”已经在这份名单上（{from} 起）。不用再加；要改有效期，请先移出再加。",
  "refusal.enterprise.roster-named-twice": "“{name}”写了两次。请去掉一个。",
  "refusal.enterprise.roster-one-enterprise":
    "“{other}”的档案已并入“{name}”，两者是同一家企业。请去掉一个，名单上只记一次。",
  "refusal.enterprise.roster-one-file":
    "它和第 {row} 行是同一家企业“{name}”（档案已合并），名单上只记一次，按第 {row} 行登记。",
  "refusal.enterprise.roster-file-merged": "“{other}”的档案已并入“{name}”，将以“{name}”列入名单。",
  "refusal.enterprise.roster-name-differs": "这个代码登记的是“{name}”，表里写的是“{text}”。请核对代码和名称。",
  "refusal.enterprise.roster-not-a-day": "“{text}”不是日期。请写成 2026-03-01 或 2026年3月1日。",
  "refusal.enterprise.roster-already-off": "它已从 {day} 起移出这份名单。不用再移；要恢复，请重新加入。",
  "refusal.enterprise.roster-reason-missing": "请写明移出的原因，例如“复核未通过”。",
  "refusal.enterprise.roster-off-before-on": "移出日期早于它列入名单的 {from}。请改成这一天或以后。",
  "refusal.enterprise.roster-off-after-end": "它在名单上只到 {until}，到期后自动不再计入。要提前移出，请填更早的日期。",
  "refusal.enterprise.roster-issue-not-found": "没有找到这批名单，它可能不属于您的区域。请回到名单页面。",
  "refusal.enterprise.roster-entry-not-found": "没有找到这条记录，它可能不在您的区域内。请刷新名单。",
  "refusal.enterprise.roster-frozen-not-found": "没有找到这个冻结口径，它可能属于上级区域。请回到名单页面。",
  "refusal.enterprise.roster-id-reused": "这个页面之前已经提交过另一份内容，这次没有保存。请刷新页面后再填一次。",
  "refusal.enterprise.roster-period-unknown": "“{text}”不是月、季或年。请写成 2026-03、2026-Q1 或 2026。",
  "refusal.enterprise.roster-period-ahead": "{period} 还没有开始，不能冻结。请等到那时，或选已经开始的时期。",
  "refusal.enterprise.roster-freeze-reason":
    "这个时期已经冻结过（第 {revision} 版），原来的一版会保留。请写明为什么要再冻结一版。",
  "refusal.enterprise.roster-freeze-empty": "这一天名单上没有企业，没有可以冻结的。请先登记名单和成员。",
  "refusal.enterprise.roster-freeze-unchanged": "名单和第 {revision} 版完全一样，不需要再冻结。",
  "roster.standing.valid": "有效",
  "roster.standing.ending": "即将到期",
  "roster.standing.coming": "未生效",
  "roster.standing.expired": "已到期",
  "roster.standing.taken-off": "已移出",
  "roster.sheet.name": "名单",
  "roster.sheet.help": "填写说明",
  "roster.sheet.help.code": "统一社会信用代码：营业执照上的 18 位，必填；企业要先在系统里登记。",
  "roster.sheet.help.name": "企业名称：可以不填；填了会和登记的名称核对，防止代码抄错。",
  "roster.sheet.help.days": "有效期自、有效期至：留空就按这批名单的有效期；写成 2026-03-01 或 2026年3月1日。",
  "roster.sheet.help.remark": "备注：可以不填，例如主导产品、所在产业链。",
} as const;
