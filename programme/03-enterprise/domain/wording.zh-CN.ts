/** Why something about enterprises is not done, and the words of the official list. */
export const enterpriseRulesZh = {
  "refusal.enterprise.answer-outdated": "“{measure}”刚刚有了新的数。请刷新页面，看过新的数再核对。",
  "refusal.enterprise.not-found": "没有找到这家企业，它可能不在您的区域内。请回到列表查找。",
  "refusal.enterprise.merged-away": "这份档案已并入“{name}”，新的数请登记到那里。",
  "refusal.enterprise.holder-merged-away": "“{gone}”的档案已并入“{name}”，厂区请登记到“{name}”名下。",
  "refusal.enterprise.own-file-merged":
    "贵企业的这份档案已并入同一企业的另一份。请联系经信部门，把账号改到合并后的档案。",
  "refusal.enterprise.move-beyond-scope":
    "“{area}”不在您的管辖范围内，不能由您迁入。请由管辖两地的{office}办理，或请对方所在的上级部门登记迁移。",
  "refusal.enterprise.split-beyond-scope":
    "撤销后这份档案要回到“{area}”，那里不在您的管辖范围内。请由管辖两地的{office}撤销。",
  "refusal.enterprise.search-too-short": "请至少写两个字，或两个拼音首字母。",
  "refusal.enterprise.name-unreadable": "名称需要 2 到 {most} 个字，并且至少有一个文字或数字。请改正后再试。",
  "refusal.enterprise.credit-code-malformed":
    "“{text}”不是统一社会信用代码：应当是 18 位数字和大写字母，没有 I、O、S、V、Z。请对照营业执照改正。",
  "refusal.enterprise.credit-code-doubtful":
    "代码 {code} 的校验位不符，可能抄错了一位。请再核对营业执照；如果执照上确实如此，请写明理由后保存。",
  "refusal.enterprise.credit-code-known": "{code} 已经登记为“{name}”。请在列表中查找并使用它。",
  "refusal.enterprise.credit-code-taken":
    "代码 {codes} 已在其他区域登记。请核对代码；如果企业确已搬迁，请管辖两地的上级部门在企业页面登记迁移。",
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
  "refusal.enterprise.sheet-name-unlike":
    "这个代码现在登记的是“{before}”，名单里写的是“{after}”，不像同一家企业。如果确已更名，请照常处理；如果代码抄错了行，请改正后再交一次。",
  "refusal.enterprise.list-kind-without-undo":
    "这类表格不能整份撤销。请到名单、厂区或设备页面，逐条撤回或更正它登记的内容。",
  "refusal.enterprise.sheet-area-unknown": "区域“{text}”不在您的范围内，或有同名。请写街镇全称。",
  "refusal.enterprise.sheet-area-differs":
    "这家企业登记在{area}，表里写的是“{text}”。如果没有搬迁请改正；如果确已搬迁，请先在企业页面登记迁移，再重新检查名单。",
  "refusal.enterprise.list-has-failed-rows": "还有 {failed} 行有问题。请改好后重新提交，或选择“先登记没有问题的行”。",
  "refusal.enterprise.list-changes-nothing": "表里没有新的内容，不需要登记。",
  "refusal.enterprise.list-changed-meanwhile":
    "检查之后有人改动了同样的数据，这次没有登记任何一行。请重新检查后再登记。",
  "refusal.enterprise.list-kind-unknown": "没有“{kind}”这种名单。请从相应的页面提交名单。",
  "refusal.enterprise.list-not-found": "没有找到这次导入，它可能已经撤销。请回到导入页面。",
  "refusal.enterprise.list-of-another":
    "这份名单是{person}提交的，由提交的人决定登记、撤销或放弃。请联系{person}处理，或由您自己提交一份。",
  "refusal.enterprise.list-not-taken-in":
    "登记时出了意外，没有登记任何一行。请重新检查后再试；再不行，请联系管理员查看服务器记录。",
  "refusal.enterprise.list-not-undone": "撤销没有成功，名单登记的数都还在。请稍后再试一次。",
  "refusal.enterprise.too-many-open-lists": "您导入的表有 {most} 份还没有处理完。请先登记或放弃其中几份，再提交新的。",
  "refusal.enterprise.list-lapsed": "导入的这份表 {days} 天没有处理，已自动放弃，什么都没有登记。还需要时请重新提交。",
  "refusal.enterprise.list-not-ready": "这次导入现在不能这样处理，状态已经变化。请刷新后再看。",
  "refusal.enterprise.site-not-found": "没有找到这个厂区，它可能不在您的区域内，或这一天还没有启用。请回到列表查找。",
  "refusal.enterprise.site-leaves-home":
    "“{name}”登记在别的城市，厂区不能跨城市移交。请在原城市停用这个厂区，再由对方城市登记。",
  "refusal.enterprise.entry-outdated": "刚刚有人改动了这一条，这次没有登记。请刷新后看过再改。",
  "refusal.enterprise.entry-key-reused": "同一次提交已经登记过别的内容。请刷新后重新填写。",
  "refusal.enterprise.entry-not-found": "没有找到要改的那一条。请刷新后再看。",
  "refusal.enterprise.entry-in-future": "{day}还没有到。请填写今天或以前的日期。",
  "refusal.enterprise.entry-begun-already": "它从{start}起已经登记。需要改启用日期时，请更正原来那一条。",
  "refusal.enterprise.entry-before-start": "它从{start}起才登记，这个日期早于启用。请改日期，或先更正启用日期。",
  "refusal.enterprise.entry-after-retirement": "它从{day}起已经停用。请改日期；如果停用登记有误，请先撤回停用。",
  "refusal.enterprise.entry-start-has-followers": "启用之后还有别的登记。请先撤回后面的，再撤回启用。",
  "refusal.enterprise.entry-changes-nothing": "内容和现在的一样，不需要登记。",
  "refusal.enterprise.words-missing": "“{field}”没有填写。请补上。",
  "refusal.enterprise.words-too-long": "“{field}”最多 {most} 个字。请缩短后再试。",
  "refusal.enterprise.control-unknown": "没有“{text}”这种控制方式。请填“无”“数控”“PLC”“DCS”或“机器人”。",
  "refusal.enterprise.equipment-class-unknown":
    "没有“{text}”这个设备类别。请从设备类别表中选择；都不合适时选“其他生产设备”或“其他设备”。",
  "refusal.enterprise.asset-value-unreadable": "原值“{text}”读不出来。请填写以万元为单位、不为负的数，例如 85.6。",
  "refusal.enterprise.step-of-another-site": "所选工序不在这个厂区，或已停用。请重新选择工序。",
  "refusal.enterprise.serial-known":
    "{maker}、出厂编号 {serial} 的设备已经登记在“{site}”。请使用已有的登记；如果抄错了编号，请对照铭牌改正。",
  "refusal.enterprise.serial-known-unseen":
    "{maker}、出厂编号 {serial} 的设备已经登记在同一企业的另一个厂区，您无权查看那里。请对照铭牌核对编号，或请企业所在地的部门核实。",
  "refusal.enterprise.count-year-not-over": "{year}年还没有结束，不能采用年末数。请选择已经结束的年份。",
  "refusal.enterprise.count-without-register": "台账里还没有可以计“{measure}”的内容。请先登记设备，或先认定关键工序。",
  "refusal.enterprise.count-taken": "“{measure}”的台账数已经采用，和现在的一样。",
  "refusal.enterprise.sheet-site-unknown":
    "这家企业没有名为“{text}”的厂区。请写登记过的厂区名称，或先在企业档案里登记厂区。",
  "refusal.enterprise.sheet-site-ambiguous":
    "这家企业有几个名为“{text}”的厂区（登记在 {codes} 名下），代码 {code} 看不出指的是哪一个。请填写该厂区登记时所用的代码，或先在企业档案里把其中一个改名。",
  "refusal.enterprise.sheet-enterprise-unknown":
    "代码 {code} 的企业不在您的区域内，或还没有登记。请核对代码，或先登记企业。",
  "refusal.enterprise.sheet-asset-unnamed": "没有编号就认不出是哪一台。请填写制造商和出厂编号，或填写设备编号。",
  "refusal.enterprise.sheet-row-twice": "第 {row} 行已经写过同一项。请合并成一行。",
  "refusal.enterprise.sheet-step-unknown":
    "这个厂区没有“{text}”这道工序。请填工序编号，或“产线/工序名称”；先导入工序清单。",
  "refusal.enterprise.sheet-day-unreadable": "“{text}”不是日期。请写成 2023-06-30；只知道年份时写当年 1 月 1 日。",
  "refusal.enterprise.sheet-not-yes-or-no": "“{text}”不是“是”或“否”。请改成“是”或“否”。",
  "refusal.enterprise.sheet-gone-already": "它从{day}起已经停用。请删去这一行，或先在厂区页面撤回停用。",
  "enterprise.register.note": "厂区设备台账，计数日 {day}",
  "enterprise.register.counted-again": "台账有变动，重新计数（{day}）",
  "enterprise.register.help.code": "统一社会信用代码、厂区：必填，用来找到企业和它登记过的厂区。",
  "enterprise.register.help.asset":
    "设备：制造商和出厂编号用来认出一台设备；没有出厂编号的填设备编号。没有出厂编号的设备，台账数只能算 E2。",
  "enterprise.register.help.step":
    "工序：有工序编号的按编号认，没有的按产线、产品和名称认。“关键工序”填“是”或“否”即由您认定，留空不认定。",
  "enterprise.register.help.day":
    "启用日期必填，写成 2023-06-30；只知道年份时写当年 1 月 1 日。停用日期填了就登记停用。",
  "enterprise.register.help.words": "设备类别、控制方式、是否类的列，请用“可填内容”表里的词。",
  "enterprise.register.help.empty": "已登记过的设备，空格不改动已有内容；其余各格以这份表为准。",
  "enterprise.register.words": "可填内容",
  "enterprise.sheet.reason": "退回原因",
  "enterprise.sheet.doubt": "另请核对：{doubt}",
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
