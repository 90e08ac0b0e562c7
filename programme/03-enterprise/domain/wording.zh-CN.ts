/** Why something about enterprises is not done, and the words of the official list. */
export const enterpriseRulesZh = {
  "refusal.enterprise.answer-outdated": "“{measure}”刚刚有了新的数。请刷新页面，看过新的数再核对。",
  "refusal.enterprise.not-found": "没有找到这家企业，它可能不在您的区域内。请回到列表查找。",
  "refusal.enterprise.search-too-short": "请至少写两个字，或两个拼音首字母。",
  "refusal.enterprise.name-unreadable": "名称需要 2 到 {most} 个字，并且至少有一个文字或数字。请改正后再试。",
  "refusal.enterprise.credit-code-malformed":
    "“{text}”不是统一社会信用代码：应当是 18 位数字和大写字母，没有 I、O、S、V、Z。请对照营业执照改正。",
  "refusal.enterprise.credit-code-doubtful":
    "代码 {code} 的校验位不符，可能抄错了一位。请再核对营业执照；如果执照上确实如此，请写明理由后保存。",
  "refusal.enterprise.credit-code-known": "{code} 已经登记为“{name}”。请在列表中查找并使用它。",
  "refusal.enterprise.credit-code-taken":
    "代码 {codes} 已在其他区域登记。请核对代码；如果企业确已搬迁，请先由原区域保留，并告知市级管理员。",
  "refusal.enterprise.industry-unknown":
    "没有“{text}”这个行业代码（GB/T 4754-2017）。请从列表中选择，或填写 2 到 4 位代码。",
  "refusal.enterprise.area-is-no-division": "“{name}”是园区，不是行政区域。请选择企业所在的街镇或功能区。",
  "refusal.enterprise.sheet-heading-missing": "表里没有“{heading}”这一列。请用官方模板，或在表头补上这一列后重新提交。",
  "refusal.enterprise.sheet-heading-twice": "表头里有两列都是“{heading}”。请只保留一列后重新提交。",
  "refusal.enterprise.sheet-unit-differs":
    "“{heading}”的计量单位和系统的“{unit}”不同，直接取数会差出倍数。请换算成{unit}并改表头后重新提交。",
  "refusal.enterprise.sheet-year-missing": "“{heading}”没有写年份。请写成“2025年{measure}”这样的表头后重新提交。",
  "refusal.enterprise.sheet-without-headings":
    "没有找到表头：需要有一行同时写着“统一社会信用代码”和“企业名称”。请对照官方模板检查第一张工作表。",
  "refusal.enterprise.sheet-without-rows": "表头下面没有数据。请填写企业后重新提交。",
  "refusal.enterprise.sheet-too-long": "一次最多导入 {most} 行。请拆成几份提交。",
  "refusal.enterprise.sheet-took-too-long": "读取超过 {seconds} 秒，已停止。请删去多余的格式和空白列，另存后重新提交。",
  "refusal.enterprise.sheet-too-heavy": "这份表占用的内存太多。请删去格式和用不到的列，或拆成几份后重新提交。",
  "refusal.enterprise.sheet-stopped": "读取已停止，什么都没有登记。需要时请重新提交名单。",
  "refusal.enterprise.sheet-unreadable":
    "这个文件读不下去了，可能已损坏。请在 Excel、WPS 或 LibreOffice 中打开并另存为 .xlsx 后重新提交。",
  "refusal.enterprise.sheets-busy": "同时导入的人较多。请过一两分钟再提交。",
  "refusal.enterprise.sheet-cell-missing": "“{heading}”没有填写。请补上。",
  "refusal.enterprise.sheet-code-twice": "代码 {code} 在第 {row} 行已经出现过。请合并成一行。",
  "refusal.enterprise.sheet-code-doubtful":
    "代码 {code} 的校验位不符，可能抄错了一位。请核对营业执照；如果执照上确实如此，请在企业页面单独登记并写明理由。",
  "refusal.enterprise.sheet-area-unknown": "区域“{text}”不在您的范围内，或有同名。请写街镇全称。",
  "refusal.enterprise.sheet-area-differs":
    "这家企业登记在{area}，表里写的是“{text}”。如果没有搬迁请改正；如果确已搬迁，请先保留原区域，并告知市级管理员。",
  "refusal.enterprise.list-has-failed-rows": "还有 {failed} 行有问题。请改好后重新提交，或选择“先登记没有问题的行”。",
  "refusal.enterprise.list-changes-nothing": "表里没有新的内容，不需要登记。",
  "refusal.enterprise.list-changed-meanwhile":
    "检查之后有人改动了同样的数据，这次没有登记任何一行。请重新检查后再登记。",
  "refusal.enterprise.list-kind-unknown": "没有“{kind}”这种名单。请从相应的页面提交名单。",
  "refusal.enterprise.list-not-found": "没有找到这次导入，它可能已经撤销。请回到导入页面。",
  "refusal.enterprise.list-not-taken-in":
    "登记时出了意外，没有登记任何一行。请重新检查后再试；再不行，请联系管理员查看服务器记录。",
  "refusal.enterprise.list-not-undone": "撤销没有成功，名单登记的数都还在。请稍后再试一次。",
  "refusal.enterprise.list-not-ready": "这次导入现在不能这样处理，状态已经变化。请刷新后再看。",
  "enterprise.sheet.reason": "退回原因",
  "enterprise.sheet.name": "企业名单",
  "enterprise.sheet.failed": "退回的行",
  "enterprise.sheet.help": "填写说明",
  "enterprise.sheet.help.code": "统一社会信用代码：营业执照上的 18 位，必填，用来识别企业。",
  "enterprise.sheet.help.name": "企业名称：营业执照上的全称，必填。",
  "enterprise.sheet.help.area": "所在区域：街镇或功能区的全称；新企业必填。",
  "enterprise.sheet.help.industry": "行业代码：国民经济行业分类 GB/T 4754-2017 的 2 到 4 位代码。",
  "enterprise.sheet.help.figures": "其余各列按表头的年份和单位填数字；不知道的留空，留空不会改动已有的数。",
  "enterprise.sheet.help.yes-no": "是否类的列填“是”或“否”。",
  "enterprise.sheet.help.columns": "可以删去不用的列；表头请不要改。",
} as const;
