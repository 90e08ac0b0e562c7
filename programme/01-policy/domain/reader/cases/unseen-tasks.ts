import type { Case } from "./case.ts";

const city = (text: string) => `临渡市制造业数字化转型三年行动计划（2024—2026年）\n二、重点任务\n${text}\n`;
const province = (text: string) => `丹河省推动算力发展实施方案\n三、重点行动\n${text}\n`;
const district = (text: string) => `2025年松桥区新型工业化工作要点\n二、主要任务\n${text}\n`;
const measures = (text: string) => `白鹭县支持工业企业技术改造若干措施\n${text}\n`;

/** Tasks and their units as other offices print them. */
export const UNSEEN_TASK_CASES: readonly Case[] = [
  {
    name: "units: several cities and counties, and the boards of zones, are one",
    text: province("（一）优化布局。统筹算力节点。（责任单位：省数据局、有关市、县政府及开发区管委会）"),
    tasks: ["优化布局: 省数据局 / 有关市、县政府及开发区管委会"],
  },
  {
    name: "units: counties with brackets, then the zone's board",
    text: city("（一）实施诊断。开展上门诊断。（责任单位：市工信局，各县（市、区）人民政府、望江高新区管委会）"),
    tasks: ["实施诊断: 市工信局 / 各县（市、区）人民政府 / 望江高新区管委会"],
  },
  {
    name: "units: prefectures and counties under one government word",
    text: province("（一）建设平台。建设中试平台。（责任单位：省工业和信息化厅，各设区市、县（市、区）人民政府）"),
    tasks: ["建设平台: 省工业和信息化厅 / 各设区市、县（市、区）人民政府"],
  },
  {
    name: "units: corner brackets inside the name",
    text: city("（一）推广上云。发放云券。（责任单位：市大数据局，各县〔市、区〕人民政府〔开发区管委会〕）"),
    tasks: ["推广上云: 市大数据局 / 各县〔市、区〕人民政府〔开发区管委会〕"],
  },
  {
    name: "units: a department with its second name in brackets",
    text: city("（一）加强宣传。讲好案例。（责任单位：市委宣传部（市政府新闻办）、市工信局）"),
    tasks: ["加强宣传: 市委宣传部（市政府新闻办） / 市工信局"],
  },
  {
    name: "units: streets, towns and the industrial park",
    text: district("1.提升能级。引育企业。（责任单位：区经委、区投促办、各街镇、青萝工业区）"),
    tasks: ["提升能级: 区经委 / 区投促办 / 各街镇 / 青萝工业区"],
  },
  {
    name: "units: towns with streets in brackets",
    text: measures("1.支持技改。实施技改项目。（责任单位：县工信局，各镇（街道））"),
    tasks: ["支持技改: 县工信局 / 各镇（街道）"],
  },
  {
    name: "tasks: black brackets with lead and cooperation",
    text: city("（一）推进绿色制造。创建绿色工厂。【牵头单位：市工信局；配合单位：市生态环境局、市发改委】"),
    tasks: ["推进绿色制造: 市工信局 + 市生态环境局 / 市发改委"],
  },
  {
    name: "tasks: lead verb, cooperation verb, governments after it",
    text: city("（一）培育服务商。建立资源池。（市工信局牵头，市商务局、市国资委、各县区政府配合）"),
    tasks: ["培育服务商: 市工信局 + 市商务局 / 市国资委 / 各县区政府"],
  },
  {
    name: "tasks: lead and participation",
    text: city("（一）建设园区。打造特色园区。（牵头单位：市发改委，参与单位：市自然资源局、市住建局）"),
    tasks: ["建设园区: 市发改委 + 市自然资源局 / 市住建局"],
  },
  {
    name: "tasks: two leads and others with 等",
    text: province("（一）攻关技术。揭榜挂帅。（省科技厅、省工业和信息化厅牵头，省财政厅、省教育厅等配合）"),
    tasks: ["攻关技术: 省科技厅 / 省工业和信息化厅 + 省财政厅 / 省教育厅"],
  },
  {
    name: "tasks: shared duty without distinction",
    text: province("（一）夯实网络。建设5G基站。（省通信管理局、省能源局、省数据局按职责分工负责）"),
    tasks: ["夯实网络: 省通信管理局 / 省能源局 / 省数据局"],
  },
  {
    name: "tasks: a bare list of departments in brackets",
    text: district("1.打造标杆工厂。遴选标杆。（区经委、区科委、各街镇）"),
    tasks: ["打造标杆工厂: 区经委 / 区科委 / 各街镇"],
  },
  {
    name: "tasks: units on a line of their own with semicolons",
    text: city("（一）培养人才。共建产业学院。\n责任单位：市教育局；市人社局；市工信局"),
    tasks: ["培养人才: 市教育局 / 市人社局 / 市工信局"],
  },
  {
    name: "tasks: lead and cooperation on two lines",
    text: city("（一）强化金融。推广专属产品。\n牵头单位：市金融办\n配合单位：市财政局、人民银行临渡市分行"),
    tasks: ["强化金融: 市金融办 + 市财政局 / 人民银行临渡市分行"],
  },
  {
    name: "tasks: unit and time of completion",
    text: district("1.开展摸底。建立台账。（责任单位：区经委、区统计局；完成时限：2025年6月底前）"),
    tasks: ["开展摸底: 区经委 / 区统计局"],
  },
  {
    name: "tasks: only a leading unit",
    text: city("（一）举办大赛。组织机器人大赛。（牵头单位：市总工会）"),
    tasks: ["举办大赛: 市总工会"],
  },
  {
    name: "tasks: articles of a measures document",
    text: measures(
      "第一条 支持设备更新。淘汰落后设备。（责任单位：县工信局、县财政局）\n第二条 支持绿色改造。推广节能装备。（责任单位：县工信局、县生态环境分局）",
    ),
    tasks: ["支持设备更新: 县工信局 / 县财政局", "支持绿色改造: 县工信局 / 县生态环境分局"],
  },
  {
    name: "tasks: actions above, numbered items below, running on",
    text: city(
      "（一）工厂升级行动\n1.建设智能工厂。梯度培育。（责任单位：市工信局）\n2.推广机器人。开展对接。（责任单位：市科技局）\n（二）平台赋能行动\n3.壮大平台。引育平台企业。（责任单位：市大数据局）",
    ),
    tasks: ["建设智能工厂: 市工信局", "推广机器人: 市科技局", "壮大平台: 市大数据局"],
  },
  {
    name: "tasks: figures in circles below a heading",
    text: city(
      "（一）上云行动\n①推动设备上云。打通数据。（责任单位：市工信局）\n②推动业务上云。推广应用。（责任单位：市大数据局）",
    ),
    tasks: ["推动设备上云: 市工信局", "推动业务上云: 市大数据局"],
  },
  {
    name: "tasks: full-width points and digits",
    text: district(
      "１．发展中试平台。建设中试线。（责任单位：区科委）\n２．发展工业设计。引进机构。（责任单位：区经委）",
    ),
    tasks: ["发展中试平台: 区科委", "发展工业设计: 区经委"],
  },
  {
    name: "tasks: heading on its own line",
    text: city(
      "（一）建设数字化车间\n支持企业改造产线，打造样板。（责任单位：市工信局、市财政局）\n（二）建设智慧园区\n推进园区物联。（责任单位：市发改委）",
    ),
    tasks: ["建设数字化车间: 市工信局 / 市财政局", "建设智慧园区: 市发改委"],
  },
  {
    name: "tasks: a heading that holds a comma",
    text: district("1.聚焦机器人，壮大特色集群。引进整机企业。（责任单位：区经委）"),
    tasks: ["聚焦机器人，壮大特色集群: 区经委"],
  },
  {
    name: "tasks: safeguards begin anew",
    text: "青萝市专精特新企业培育实施方案\n三、主要任务\n（一）建立梯队。动态入库。（责任单位：市工信局）\n四、组织保障\n（一）完善机制。召开例会。（责任单位：市工信局、市统计局）\n",
    tasks: ["建立梯队: 市工信局", "完善机制: 市工信局 / 市统计局"],
  },
  {
    name: "tasks: two unit brackets in one item",
    text: city(
      "（一）优化供给。遴选优质服务商，编制清单。（责任单位：市工信局）组建专家库，开展巡诊服务。（责任单位：市科协）",
    ),
    tasks: ["优化供给: 市工信局", "组建专家库: 市科协"],
  },
  {
    name: "tasks: units that go without saying later on",
    text: city(
      "（一）抓好试点。开展城市试点。（责任单位：市工信局；以下各项均需各县区政府落实，不再逐一列出）\n（二）抓好网络。建设专网。（责任单位：市通管办）",
    ),
    tasks: ["抓好试点: 市工信局", "抓好网络: 市通管办"],
  },
  {
    name: "tasks: an annex table with the lead merged downwards",
    text: "松桥区算力产业行动方案（2025—2026年）\n附件：任务分工表\n| 序号 | 任务 | 牵头单位 | 配合单位 |\n| 1 | 建设智算中心 | 区数据局 | 区发改委、区供电公司 |\n| 2 | 培育算力服务商 | ↑ | 区投促办等 |\n| 3 | 推广算力券 | 区财政局 | 各街镇 |\n",
    tasks: [
      "建设智算中心: 区数据局 + 区发改委 / 区供电公司",
      "培育算力服务商: 区数据局 + 区投促办",
      "推广算力券: 区财政局 + 各街镇",
    ],
  },
  {
    name: "tasks: an annex table, one cell a line",
    text: "白鹭县技改专项行动方案（2025年）\n附件\n重点任务清单\n序号\n重点任务\n责任单位\n1\n建立技改项目库\n县工信局、县统计局\n2\n组织银企对接\n县金融办\n",
    tasks: ["建立技改项目库: 县工信局 / 县统计局", "组织银企对接: 县金融办"],
  },
  {
    name: "broken: a unit over a line break",
    text: city("（一）强化安全。开展检查。（责任单位：市工业和信\n息化局、市应急管\n理局）"),
    tasks: ["强化安全: 市工业和信息化局 / 市应急管理局"],
  },
  {
    name: "broken: a heading over a line break",
    text: city("（一）加快工业互联网平台推\n广应用。打造平台体系。（责任单位：市工信局）"),
    tasks: ["加快工业互联网平台推广应用: 市工信局"],
  },
  {
    name: "foreign: the contents list above the text names no tasks twice",
    text: "临渡市设备更新行动方案（2024—2027年）\n目录\n一、总体要求……1\n二、重点任务……2\n一、总体要求\n坚持市场主导。\n二、重点任务\n（一）更新设备。淘汰旧机床。（责任单位：市工信局）\n",
    tasks: ["更新设备: 市工信局"],
  },
  {
    name: "foreign: links below the text are no tasks",
    text: `${city("（一）做强链条。编制图谱。（责任单位：市工信局）")}【打印】【关闭】\n上一篇：花屿市召开工业大会\n下一篇：砚山县开展技改诊断\n`,
    tasks: ["做强链条: 市工信局"],
  },

  {
    name: "tasks: lead and duty told by verbs with commas",
    text: city("（一）招引项目。开展链式招商。（市商务局负责，市工信局、望江高新区管委会参与）"),
    tasks: ["招引项目: 市商务局 + 市工信局 / 望江高新区管委会"],
  },
  {
    name: "tasks: half-width brackets and colon",
    text: city("(一)发展算力。建设智算中心。(责任单位:市数据局、市发展改革委,各县区政府)"),
    tasks: ["发展算力: 市数据局 / 市发展改革委 / 各县区政府"],
  },
  {
    name: "tasks: no units printed at all",
    text: province("（一）支持购买设备。按规定补助。\n（二）支持引进人才。落实待遇。"),
    tasks: ["支持购买设备: ", "支持引进人才: "],
  },
  {
    name: "tasks: traditional characters",
    text: "臨渡市智能工廠行動方案（2024—2026年）\n二、重點任務\n（一）建設智能工廠。分級培育。（責任單位：市工信局、市財政局）\n",
    tasks: ["建設智能工廠: 市工信局 / 市財政局"],
  },
  {
    name: "tasks: an annex table with goals and an empty cell of cooperation",
    text: "青萝市绿色工厂培育方案（2025年）\n附件：重点任务分工表\n| 序号 | 重点任务 | 目标 | 责任单位 | 配合单位 |\n| 1 | 培育绿色工厂 | 培育绿色工厂12家。 | 市工信局 | 市生态环境局 |\n| 2 | 开展节能诊断 | 完成节能诊断50家。 | 市节能中心 | |\n",
    tasks: ["培育绿色工厂: 市工信局 + 市生态环境局", "开展节能诊断: 市节能中心"],
    targets: ["绿色工厂 = 12家 2025", "节能诊断 = 50家 2025"],
  },
  {
    name: "units: the zone's board and the counties in one unit with 和",
    text: city("（一）推进试点。分批实施。（责任单位：市工信局，各县（市、区）人民政府和开发区管委会）"),
    tasks: ["推进试点: 市工信局 / 各县（市、区）人民政府和开发区管委会"],
  },
];
