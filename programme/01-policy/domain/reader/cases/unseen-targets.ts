import type { Case } from "./case.ts";

const city = (text: string) => `临渡市制造业数字化转型三年行动计划（2024—2026年）\n一、主要目标\n${text}\n`;
const province = (text: string) => `丹河省“十四五”智能制造发展规划\n二、发展目标\n${text}\n`;
const park = (text: string) => `望江高新区“机器人+”应用行动方案（2025—2027年）\n二、行动目标\n${text}\n`;
const outline = (text: string) => `2025年松桥区新型工业化工作要点\n一、年度目标\n${text}\n`;
const work = (text: string) => `云泽县工业强县实施意见（2021—2025年）\n三、重点工作\n${text}\n`;

/** Goals as other offices word them: scopes, facts, horizons, comparisons, years, lists and figures that are no goals. */
export const UNSEEN_TARGET_CASES: readonly Case[] = [
  {
    name: "scopes: the bay area takes over one paragraph later",
    text: city(
      "到2026年，全市建成绿色工厂60家。\n携手粤港澳大湾区兄弟城市，到2026年粤港澳大湾区共建成绿色工厂1200家。",
    ),
    targets: ["绿色工厂 = 60家 2026", "〔粤港澳大湾区〕绿色工厂 = 1200家 2026"],
  },
  {
    name: "scopes: twin-city circle first, own city second",
    text: city("成渝地区双城经济圈联合打造中试平台40个。我市自建中试平台6个。"),
    targets: ["〔成渝地区双城经济圈〕中试平台 = 40个 2026", "中试平台 = 6个 2026"],
  },
  {
    name: "scopes: same noun, other measure word, delta named in the same sentence",
    text: province("到2025年，全省打造5G工厂150家，长三角区域联合打造5G工厂500个。"),
    targets: ["5G工厂 = 150家 2025", "〔长三角〕5G工厂 = 500个 2025"],
  },
  {
    name: "scopes: whole province and the whole of it in other words stay one region",
    text: province("到2025年，全省上云企业达到20万家。\n全省重点园区5G网络覆盖率达到98%。"),
    targets: ["上云企业 = 200000家 2025", "重点园区5G网络覆盖率 = 98% 2025"],
  },
  {
    name: "scopes: a park of the city is a part, not another region",
    text: city("到2026年，全市部署工业机器人9000台，青萝产业园部署工业机器人1500台。"),
    targets: ["工业机器人 = 9000台 2026", "工业机器人 = 1500台 2026"],
  },
  {
    name: "scopes: capital region over two sentences",
    text: city("推动京津冀协同发展。支持京津冀三地共建算力调度平台2个、联合攻关项目30项。\n全市算力规模达到3000P。"),
    targets: ["〔京津冀〕算力调度平台 = 2个 2026", "〔京津冀〕联合攻关项目 = 30项 2026", "算力规模 = 3000P 2026"],
  },
  {
    name: "facts: a batch was published",
    text: outline("去年公布首批8家、第二批17家数字化车间。2025年，新建数字化车间25个。"),
    targets: ["数字化车间 = 25个 2025"],
  },
  {
    name: "facts: how many there are by now",
    text: park("目前，全区集聚机器人整机企业23家，拥有省级以上平台9个。到2027年，机器人整机企业达到45家。"),
    targets: ["机器人整机企业 = 45家 2027"],
  },
  {
    name: "facts: named pattern and code of the plan",
    text: city("深入实施“1469”行动，构建“2+4+N”产业体系，打造100+标杆场景矩阵，到2026年两化融合贯标企业达到180家。"),
    targets: ["两化融合贯标企业 = 180家 2026"],
  },
  {
    name: "facts: parts of the document are counted",
    text: work("本意见共5个部分、21条举措。围绕4大领域、12个方面，到2025年，培育小巨人企业18家。"),
    targets: ["小巨人企业 = 18家 2025"],
  },
  {
    name: "facts: growth of last year in a news lead",
    text: "临渡市发布机器人产业行动计划\n2024年7月2日 来源：临渡日报\n2023年，该市机器人产业营收达86亿元，同比增长14.2%。根据计划，到2026年，机器人产业营收突破150亿元。\n",
    targets: ["机器人产业营收 > 150亿元 2026"],
  },
  {
    name: "facts: achievements since a past year",
    text: work("“十三五”以来，全县累计实施技改项目640个，完成投资210亿元。到2025年，实施技改项目800个。"),
    targets: ["技改项目 = 800个 2025"],
  },
  {
    name: "facts: clusters that already stand",
    text: province("我省已形成3个万亿级、11个千亿级产业集群。到2025年，力争新增千亿级产业集群4个。"),
    targets: ["新增千亿级产业集群 = 4个 2025"],
  },
  {
    name: "horizons: three stages, same two indicators",
    text: park(
      "2025年，应用场景达到20个，机器人密度达到260台/万人；2026年，应用场景达到35个，机器人密度达到300台/万人；2027年，应用场景达到50个，机器人密度达到350台/万人。",
    ),
    targets: [
      "应用场景 = 20个 2025",
      "机器人密度 = 260台/万人 2025",
      "应用场景 = 35个 2026",
      "机器人密度 = 300台/万人 2026",
      "应用场景 = 50个 2027",
      "机器人密度 = 350台/万人 2027",
    ],
  },
  {
    name: "horizons: first stage and second stage",
    text: "青萝市绿色制造实施方案（2024—2027年）\n二、目标\n第一阶段：到2025年，创建绿色工厂30家。\n第二阶段：到2027年，创建绿色工厂70家。\n",
    targets: ["绿色工厂 = 30家 2025", "绿色工厂 = 70家 2027"],
  },
  {
    name: "horizons: near goal and outlook",
    text: "丹河省算力基础设施高质量发展意见\n一、总体目标\n到2025年底，全省智能算力规模超过8000P；展望2030年，全省智能算力规模达到30000P。\n",
    targets: ["智能算力规模 > 8000P 2025", "智能算力规模 = 30000P 2030"],
  },
  {
    name: "horizons: numbered stage paragraphs",
    text: city(
      "1.启动期（2024年）。完成试点企业改造50家。\n2.推广期（2025年）。完成试点企业改造200家。\n3.深化期（2026年）。完成试点企业改造500家。",
    ),
    targets: ["试点企业改造 = 50家 2024", "试点企业改造 = 200家 2025", "试点企业改造 = 500家 2026"],
  },
  {
    name: "horizons: respectively over years",
    text: city("到2024年、2025年、2026年，关键业务环节数字化率分别达到55%、62%、70%。"),
    targets: ["关键业务环节数字化率 = 55% 2024", "关键业务环节数字化率 = 62% 2025", "关键业务环节数字化率 = 70% 2026"],
  },
  {
    name: "horizons: the later clause returns to the first date",
    text: city("到2025年，培育链主企业6家；到2026年，培育链主企业10家，带动配套企业上平台400家。"),
    targets: ["链主企业 = 6家 2025", "链主企业 = 10家 2026", "配套企业上平台 = 400家 2026"],
  },
  {
    name: "respectively: levels of one noun",
    text: city("到2026年，国家级、省级、市级智能工厂分别达到3家、20家、100家。"),
    targets: ["国家级智能工厂 = 3家 2026", "省级智能工厂 = 20家 2026", "市级智能工厂 = 100家 2026"],
  },
  {
    name: "respectively: three industries, one bar",
    text: province("到2025年，装备制造、新能源、绿色食品三大产业营业收入均突破3000亿元。"),
    targets: ["装备制造营业收入 > 3000亿元 2025", "新能源营业收入 > 3000亿元 2025", "绿色食品营业收入 > 3000亿元 2025"],
  },
  {
    name: "respectively: two rates of one population",
    text: province("到2025年，规上工业企业关键工序数控化率、数字化研发设计工具普及率分别不低于68%和82%。"),
    targets: ["规上工业企业关键工序数控化率 ≥ 68% 2025", "规上工业企业数字化研发设计工具普及率 ≥ 82% 2025"],
  },
  {
    name: "respectively: figures with 以上 at the end of the row",
    text: city("到2026年，国家级、省级单项冠军企业分别达到5家以上、40家以上。"),
    targets: ["国家级单项冠军企业 ≥ 5家 2026", "省级单项冠军企业 ≥ 40家 2026"],
  },
  {
    name: "subsets: two members of one total",
    text: city("到2026年，新增专精特新企业200家，其中国家级“小巨人”企业15家、省级专精特新企业60家。"),
    targets: ["新增专精特新企业 = 200家 2026", "国家级“小巨人”企业 = 15家 2026", "省级专精特新企业 = 60家 2026"],
  },
  {
    name: "subsets: member in brackets",
    text: park("到2027年，引育机器人企业80家（其中核心零部件企业不少于25家）。"),
    targets: ["机器人企业 = 80家 2027", "核心零部件企业 ≥ 25家 2027"],
  },
  {
    name: "subsets: every year holds for both members of the clause",
    text: work("每年遴选优秀场景20个、标杆企业5家。"),
    targets: ["优秀场景 = 20个 每年", "标杆企业 = 5家 每年"],
  },
  {
    name: "subsets: every year ends at the date",
    text: work("每年组织巡回诊断30场；到2025年，培训首席数据官200名。"),
    targets: ["巡回诊断 = 30场 每年", "首席数据官 = 200名 2025"],
  },
  {
    name: "subsets: money total and its share",
    text: city("三年累计完成技改投资600亿元，其中设备投资占比不低于55%。"),
    targets: ["技改投资 = 600亿元 2026", "设备投资占比 ≥ 55% 2026"],
  },
  {
    name: "subsets: a total in the year, of which a part above it",
    text: outline("2025年新增5G基站1200个，其中园区基站300个以上。"),
    targets: ["新增5G基站 = 1200个 2025", "园区基站 ≥ 300个 2025"],
  },
  {
    name: "broken: the year over two lines",
    text: city("到20\n26年，全市培育数字化服务商45\n家。"),
    targets: ["数字化服务商 = 45家 2026"],
  },
  {
    name: "broken: per cent sign on the next line",
    text: city("到2026年，设备数字化率达到\n62.5\n%。"),
    targets: ["设备数字化率 = 62.5% 2026"],
  },
  {
    name: "broken: page number with blanks between two halves",
    text: city("到2026年，培育数字化车间3\n\n— 12 —\n\n60个。"),
    targets: ["数字化车间 = 360个 2026"],
  },
  {
    name: "broken: traditional text of a mirror",
    text: "臨渡市製造業數字化轉型行動計劃（2024—2026年）\n一、主要目標\n到2026年，培育數字化車間120個，關鍵工序數控化率達到66%以上。\n",
    targets: ["數字化車間 = 120个 2026", "關鍵工序數控化率 ≥ 66% 2026"],
  },
  {
    name: "broken: full-width figures, sign and point",
    text: city("到２０２６年，企业上云率达到７２．５％，新建算力中心３个。"),
    targets: ["企业上云率 = 72.5% 2026", "算力中心 = 3个 2026"],
  },
  {
    name: "foreign: an advert of another place behind the text",
    text: `${city("到2026年，培育智能工厂90家。")}热门推荐\n花屿市出台新政，力争2026年建成智能工厂350家\n`,
    targets: ["智能工厂 = 90家 2026"],
  },
  {
    name: "compare: not less and not more",
    text: city("到2026年，服务企业不少于1500家，单次诊断时间不超过15天。"),
    targets: ["服务企业 ≥ 1500家 2026", "单次诊断时间 ≤ 15天 2026"],
  },
  {
    name: "compare: strive for, break through, exceed",
    text: province(
      "到2025年，力争国家级绿色工厂达到120家，工业互联网核心产业规模突破900亿元，软件业务收入超过2000亿元。",
    ),
    targets: ["国家级绿色工厂 = 120家 2025", "工业互联网核心产业规模 > 900亿元 2025", "软件业务收入 > 2000亿元 2025"],
  },
  {
    name: "compare: within and below",
    text: city("到2026年，产品不良率控制在1.5%以内，算力中心电能利用效率控制在1.25以下。"),
    targets: ["产品不良率 ≤ 1.5% 2026", "算力中心电能利用效率 ≤ 1.25 2026"],
  },
  {
    name: "compare: three ways of going down",
    text: city("到2026年，单位工业增加值能耗下降13%，万元产值用水量压减18%以上，产品研制周期缩短30%。"),
    targets: ["单位工业增加值能耗 = 13% 2026", "万元产值用水量 ≥ 18% 2026", "产品研制周期 = 30% 2026"],
  },
  {
    name: "compare: doubling has no figure of its own",
    text: province("到2025年，数字经济核心产业增加值实现翻一番，规上工业企业数量实现倍增。"),
    targets: [],
  },
  {
    name: "compare: percentage points",
    text: city("到2026年，智能装备占比提高8个百分点。"),
    targets: ["智能装备占比 = 8个百分点 2026"],
  },
  {
    name: "compare: share of a whole",
    text: province("到2025年，高技术制造业增加值占规上工业增加值比重达到32%左右。"),
    targets: ["高技术制造业增加值占规上工业增加值比重 ≈ 32% 2025"],
  },
  {
    name: "compare: average per firm",
    text: city("到2026年，上云企业户均降低信息化成本3万元以上。"),
    targets: ["上云企业户均降低信息化成本 ≥ 3万元 2026"],
  },
  {
    name: "year: before the end of the year, by the end of the five-year plan",
    text: province("2023年底前，建成省级平台12个。“十四五”末，省级平台达到25个。"),
    targets: ["省级平台 = 12个 2023", "省级平台 = 25个 2025"],
  },
  {
    name: "year: within three years",
    text: city("三年内，组织千家企业开展诊断，培养卓越工程师300名。"),
    targets: ["企业开展诊断 = 1000家 2026", "卓越工程师 = 300名 2026"],
  },
  {
    name: "year: from one year on, every year",
    text: city("从2025年起，每年新增上云企业260家。"),
    targets: ["新增上云企业 = 260家 每年"],
  },
  {
    name: "year: this year and the whole year",
    text: outline("今年新增规上工业企业35家，全年完成工业投资120亿元。"),
    targets: ["新增规上工业企业 = 35家 2025", "工业投资 = 120亿元 2025"],
  },
  {
    name: "year: mean yearly growth on its own",
    text: province("“十四五”期间，规上工业增加值年均增长6.5%左右。"),
    targets: ["规上工业增加值年均增长 ≈ 6.5% 每年"],
  },
  {
    name: "year: half a year and a quarter inside a yearly outline",
    text: outline("上半年完成诊断40家，年底前完成诊断100家。"),
    targets: ["诊断 = 40家 2025", "诊断 = 100家 2025"],
  },
  {
    name: "coverage: all firms of a size",
    text: park("到2027年，实现规上企业5G专网应用全覆盖，重点企业机器人应用场景诊断全覆盖。"),
    targets: ["规上企业5G专网应用覆盖率 = 100% 2027", "重点企业机器人应用场景诊断覆盖率 = 100% 2027"],
  },
  {
    name: "coverage: basic, general and large are no figures",
    text: work("中小企业数字化改造基本覆盖，龙头企业普遍应用数字孪生，能效水平大幅提升。"),
    targets: [],
  },
  {
    name: "list: shared verb, level named each time",
    text: work("（一）绿色制造。新认定国家级绿色工厂2个、省级绿色工厂10个、绿色园区1个。"),
    targets: ["国家级绿色工厂 = 2个 2025", "省级绿色工厂 = 10个 2025", "绿色园区 = 1个 2025"],
  },
  {
    name: "list: four nouns after one verb, figures in front",
    text: city("到2026年，建设3个行业大脑、8个标识解析二级节点、25个“5G+工业互联网”项目和400个典型场景。"),
    targets: [
      "行业大脑 = 3个 2026",
      "标识解析二级节点 = 8个 2026",
      "“5G+工业互联网”项目 = 25个 2026",
      "典型场景 = 400个 2026",
    ],
  },
  {
    name: "range: three dashes",
    text: city("到2026年，培育3-5家总承包商，建设10～12个产业园，引进2至4家实验室。"),
    targets: ["总承包商 ~ 3-5家 2026", "产业园 ~ 10-12个 2026", "实验室 ~ 2-4家 2026"],
  },
  {
    name: "numeral: Chinese figures with factors",
    text: province("到2025年，先进制造业营业收入突破五千亿元，推动十万家企业上云，打造二十个中试平台。"),
    targets: ["先进制造业营业收入 > 5000亿元 2025", "企业上云 = 100000家 2025", "中试平台 = 20个 2025"],
  },
  {
    name: "numeral: ten thousands and hundred millions",
    text: province("到2025年，工业企业总数达到6.5万家，数字经济规模达到1.2万亿元，工业设备上云35万台（套）。"),
    targets: ["工业企业总数 = 65000家 2025", "数字经济规模 = 12000亿元 2025", "工业设备上云 = 350000台(套) 2025"],
  },
  {
    name: "empty: subsidy shares and quotas of a measures document",
    text: "松桥区支持“专精特新”发展若干措施\n第一条 对首次认定的企业给予20万元奖励，区级财政承担60%。\n第二条 每年支持不超过15家企业，单个企业三年内累计不超过3次。\n",
    targets: [],
  },
  {
    name: "empty: contact lines of a notice",
    text: "关于组织填报2024年技改项目库的通知\n各有关企业：\n请于4月30日前报送材料一式4份至行政中心3号楼1207室。\n联系人：李某，电话：0599-5551234，邮箱：x1@example.cn。\n",
    targets: [],
  },
  {
    name: "empty: conditions on age, staff and years",
    text: "白鹭县首席数据官评选办法\n第三条 申报人年龄不超过50周岁，从业5年以上，所在企业职工不少于100人。\n第四条 评审得分不低于75分，公示期为5个工作日。\n",
    targets: [],
  },
  {
    name: "empty: a slogan-only preface",
    text: work("坚持“一企一策、一链一图”，聚焦1个目标、抓好3个关键、落实6项机制，奋力谱写新篇章。"),
    targets: [],
  },
  {
    name: "empty: interpretation that only tells the number of articles",
    text: "《松桥区支持算力发展若干措施》解读\n一、出台背景\n2022年，省政府印发了有关文件。\n二、主要内容\n共分为5个方面、16条措施，第3条至第7条为新增内容。\n",
    targets: [],
  },
  {
    name: "empty: scores and weights of an evaluation standard",
    text: "青萝市数字化车间评价细则\n第五条 评价采用百分制，设备联网占30分，数据应用占40分，满分100分。\n第六条 总分80分（含）以上的评为A级，60分以下的不予通过。\n",
    targets: [],
  },

  {
    name: "list: levels behind a shared verb, unlike measure words",
    text: "砚山县传统产业技术改造三年计划（2016—2018年）\n一、目标任务\n三年实施“零增地”技改项目150项，腾出用能空间5万吨标准煤，淘汰落后设备2600台套。\n",
    targets: ["“零增地”技改项目 = 150项 2018", "用能空间 = 50000吨标准煤 2018", "淘汰落后设备 = 2600台套 2018"],
  },
  {
    name: "year: an odd deadline with a month",
    text: "青萝市机器换人工作方案（2017—2019年）\n一、工作目标\n到2018年6月底，完成机器换人项目80个；到2019年底，完成机器换人项目200个。\n",
    targets: ["机器换人项目 = 80个 2018", "机器换人项目 = 200个 2019"],
  },
  {
    name: "range: per cents joined by a dash with one sign",
    text: city("到2026年，改造企业生产效率提升15%—20%，运营成本降低10%至12%。"),
    targets: ["改造企业生产效率 ~ 15-20% 2026", "运营成本 ~ 10-12% 2026"],
  },
  {
    name: "compare: first rank and top class are no figures",
    text: province("到2025年，智能制造水平位居全国前列，创新指数进入全国前10位，数字化应用达到国内一流水平。"),
    targets: [],
  },
  {
    name: "year: every year until a date",
    text: work("2023年至2025年，每年新增数字化车间不少于15个。"),
    targets: ["新增数字化车间 ≥ 15个 每年"],
  },
  {
    name: "coverage: a rate that is reached by all",
    text: city("到2026年，规上工业企业数字化改造覆盖率达到100%，实现乡镇5G网络全覆盖。"),
    targets: ["规上工业企业数字化改造覆盖率 = 100% 2026", "乡镇5G网络覆盖率 = 100% 2026"],
  },
];
