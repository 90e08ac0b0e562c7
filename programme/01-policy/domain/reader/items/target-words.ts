import { codesOf } from "../clauses/codes.ts";

/** Verbs that make a count of things a goal. */
export const GROWS =
  /共建|联建|聘请|选聘|培育|打造|建设|建成|新建|扩建|新增|新培育|新认定|新引进|引进|引育|招引|招引|培养|扶持|推动|推进|带动|实施|完成|开展|组织|认定|遴选|形成|推广|创建|争创|建立|制定|制修订|制订|修订|举办|服务|支持|突破|实现|发展|落地|部署|改造|诊断|赋能|集聚|聚集|累计|孵化|攻克|研制|研发|开发|发布|推出|入选|评定|入库|储备|吸引|选树|树立|拥有|列入|通过|获得|应用|布局|构建|搭建|选派|发放|设立|征集|评选|选拔|惠及|撬动|投入|投资|转化|培训|牵头|参与|扩大|覆盖|上线|上云|接入|联网|汇聚|输出|签约|申报|获评|入围|增加|壮大|建立健全|梳理|挂牌|贯标|总结|提炼|举行|对接|满足|力争|确保|安装|推广应用|汇集|招收|引导|助力|支撑|配备|跻身|诞生|涌现|指导|辅导|走访|深入|上市|交付|淘汰|更新|更换|筛选|腾退|盘活|纳入|布设|试点|验收|启动|登记|注册/;

/** Verbs that make a state a goal; they end what stands before the number. */
const REACHES =
  /▁*(?:(?:力争|争取|确保|均|都|分别|双双|总数|总量|总共|合计|累计|稳步|进一步|平均|同比|年均|至少需?|需|逐步|基本|预计|将|也|可|要|应|已|再|就|仅|至|每年)*(?:达到|达至|达|提升至|提升到|提升|提高至|提高到|提高|增长至|增长到|增长|增至|增加至|增加到|增加|升至|上升到|上升至|上升|扩大到|扩大至|降低至|降低到|降低|降至|降到|下降至|下降到|下降|减少至|减少|减至|减到|缩短至|缩短|压缩至|压缩|压减至|压减到|压减|保持在|保持|稳定在|维持在|超过|超|突破|占比|占到|占|接近|翻|控制在|为|实现|完成|在)?(?:了)?(?:约)?)$/;

/** Last signs of the words of `REACHES`: a name that ends otherwise, as most do, need not be searched. */
const REACHES_END = codesOf(
  "▁争取保均都别双数量共计步比少需本将也可要应已再就仅至年到达升高长加大低降短缩减持在过超破占近翻为现成了约",
);

/** How many signs at the end of the words before a number say that it is reached. */
export function reachLength(words: string): number {
  return REACHES_END.has(words.charCodeAt(words.length - 1)) ? (REACHES.exec(words)?.[0].length ?? 0) : 0;
}

/** The old value in 由75%提高到85%: it is no goal. */
export const OLD_VALUE =
  /(?:由|从)(?:20\d\d年(?:底|末)?|现有|目前|现在|上年|去年|当前)?的?\d[\d.]*(?:%|[\u4e00-\u9fff]{0,3}?(?:\/[\u4e00-\u9fff]{1,3}?)?)(?:(?:、|和|及)\d[\d.]*(?:%|[\u4e00-\u9fff]{1,3}?))*(?:左右|以上)?,?(?:分别)?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|缩短|压缩|压减|[压缩]?减|增|升|降)(?:到|至)(?:20\d\d年(?:底|末)?的?)?/g;

/** What stands before an indicator and is not part of its name. */
const LEADS =
  /^(?:(?:(?=[推支携长京珠粤大成])(?:推动|支持|携手)?(?:长三角|京津冀|珠三角|粤港澳大湾区|大湾区|成渝(?:地区)?(?:双城经济圈)?|长株潭)(?:区域|地区|三地|两地|各地|城市群)?(?:联合|携手|协同|共同)?(?=共?建|打造|培育|新增|形成|组建|设立|布局)|\((?=其中|含|[^()]*$)|〔[^〔〕]{1,12}〕|下一步|下步|[一二三四五六七八]是|我局|我委|第[一二三四五]年度?|(?:上|下)半年|(?:第?[一二三四]|前三)季度|年底?前|年末|\d{1,2}月底?前|-+|[●■◆▲★·*]|其中|同时|力争|确保|努力|争取|预计|此外|另外|还|并|且|以及|及|和|与|将|要|再|共(?![建同享性用创])|共计|总计|合计|全面|加快|大力|积极|着力|持续|重点(?=培育|打造|建设|支持|推进|推动|引进|发展|实施|扶持|培养)|深入|稳步|有序|逐步|进一步|不断|切实|基本|初步|累计|每个?月|每季度|每周|每半年|每年|年均|平均|每年度|全年|年内|三年内|三年|四年|五年|两年|当年|本年度|今年|未来(?=[三五两几\d,]|一段)|通过|计划|目标|主要|分批|分类|分级|分行业|优先|至少|原则上|率先|先行|梯度|梯次|在(?![役建册库线校地产网职籍孵])|到(?!位)|至|使|让|对|由|以|[\u4e00-\u9fff]{2,3}[省市区县](?:将|要)|(?:到|至|截至|力争到|确保到)?20\d\d年(?:底|末|年底)?(?:之?前)?|20\d\d年?[-~至到]20\d\d年(?:期间)?|"?十[三四五]五"?(?:期间|时期|末)?|全市|全省|全区|全县|全州|我市|我省|我区|我县|本市|本区|本省|本县|市内|区内|县内|省内|市级层面|全域|辖区内?|地区|各地|各县\(市、区\)|各区县|各区|上海|范围内|[,:、]))+/;

/** Verbs that lead an indicator; only the noun phrase names a key figure. */
const LEADING_VERBS =
  /^(?:(?:引进和培育|引进培育|培育引进|培育和引进|培育壮大|培育发展|培育|打造|建设|建成|新建成|新建|扩建|引进|引育|招引|培养|扶持|推动|推进|带动|实施|完成|开展|组织|认定|遴选|形成|推广应用|推广|创建|争创|建立|举办|实现|发展|部署|选树|树立|拥有|构建|搭建|征集|评选|突破|集聚|支持|鼓励|引导|力争|确保|梳理|制定修订|制修订|制定|修订|发布|推出|储备|吸引|通过|新培育|新引进|新认定|共建成|共建|联建|自建|做大做强|壮大|总结|提炼|升级|和|并|及|、|累计|腾出|培训(?!各)(?=.{2,14}(?:人员|人才|骨干|官|企业家|员工|技师|工程师|专员)$)|加快|重点(?=培育|打造|建设|支持|推进|推动|引进|发展|实施|扶持|培养)))+/;

/** What `LEADS` begins with, but for the name of a region (青山市将): that has 省, 市, 区 or 县 behind two or three characters. */
const BEGINS_LEAD = codesOf(
  '推支携长京珠粤大成(〔上下一二三四五六七八我第前年末0123456789-●■◆▲★·*其同力确努争预此另还并且以及和与将要再共总合全加积着持重深稳有逐进不切基初累每平两当本今未通计目主分优至原率梯在到使让对由截"十市区县省辖地各范,:、',
);
const REGION_ENDS = codesOf("省市区县");
const BEGINS_VERB = codesOf(
  "引培打建新扩招扶推带实完开组认遴形创争举发部选树拥构搭征评突集支鼓力确梳制修储吸通共联自做壮总提升和并及、累腾加重",
);

function maybeRegion(words: string): boolean {
  return words.length > 3 && (REGION_ENDS.has(words.charCodeAt(2)) || REGION_ENDS.has(words.charCodeAt(3)));
}

/** How many signs at the beginning lead to an indicator: the pattern is long, and most words begin otherwise. */
export function leadsLength(words: string): number {
  if (!BEGINS_LEAD.has(words.charCodeAt(0)) && !maybeRegion(words)) return 0;
  return LEADS.exec(words)?.[0].length ?? 0;
}

/** How many signs at the beginning are verbs that lead an indicator. */
export function verbsLength(words: string): number {
  return BEGINS_VERB.has(words.charCodeAt(0)) ? (LEADING_VERBS.exec(words)?.[0].length ?? 0) : 0;
}

/** Nouns after a number that count the plan's own parts, not its results. */
export const PLAN_PARTS =
  /^(?:大|项)?(?:重点|主要|具体|专项|工作|核心|基本|关键)?(?:任务|举措|措施|方面|环节|阶段|行动$|行动(?!示范|计划)|专项行动|原则|步骤|要点|维度|条款|意见|政策|板块|部分|层次|层面|重点领域|领域|方向|体系$|字$|字以内|要求|目标(?!企业|客户)|指标|问题|主体|关系|结合|强化|统一|转变|聚焦|领导小组|(?:工作)?专班|工作组|提升工程|工程$)/;

/** Wording of a fact: what is there already. */
export const FACT =
  /实际(?:建成|完成|推广|新增|培育|实现)|超额完成|截至(?!20[3-9])|截止(?!到?20[3-9])|目前|(?<![对将把用托在由从])(?:现有|已有)(?=[^,。;]{0,14}\d)|已经|已建成|已累计|已培育|累计已|已达|已(?:认定|实现|完成|获评|入选|超过|集聚|形成|拥有|推动|有)|(?<![较比与对以])(?:去年|上年|上一年)|前期|此前|近年来|近[三五两\d]年|以来|共认定(?=\d)|予以公布|拟认定|(?:我[市省区县]|现在|如今)拥有|获批|授牌|我市有|共有(?=\d)|第[一二三四五六七八九十\d]+批(?=\d)|首批(?=\d)/;

/** Wording that makes a number a condition or a grant and never a goal. */
export const GRANT =
  /给予|奖励|补助|补贴|资助|奖补|贴息|配套支持|予以(?:支持|扶持|奖|补)|扶持资金|最高(?:不超过)?\d|减免|支持(?:额度|标准|比例)|拨付|兑现|(?:按|按照)[^,。]{0,30}%[^,。]{0,12}(?:支持|补|奖)|奖金|券/;

export const YEARLY = /每年|年均|逐年|每年度|每季度|每月|按年/;
export const THIS_YEAR = /全年|(?<![三五两二四2-5])年内|当年(?!度)|本年度|年度(?:内|新增|完成)|今年/;

/** Nouns that make a number without a unit an index. */
export const INDEX_NOUN = /指数|水平|系数|得分|评分|分值|贡献度$|PUE|能效|(?:利用|使用)效率/;

/** Heads of indicators that are states and not sums of efforts. */
export const STATE_NOUN =
  /率|比重|比例|占比|指数|水平|密度|强度|总数|总量|总额|规模|数量|覆盖面|贡献度|保有量|存量|在役|产值|营收|收入|增加值/;

/** Clauses that say a figure grows without naming how much; the next clause does: 产业规模不断壮大，突破500亿元 */
export const GROWS_VAGUELY =
  /(?:实现|得到|进一步|明显|显著|稳步|持续|不断|大幅|全面|加快|较快)*(?:倍增|翻一?番|提升|增强|壮大|扩大|增长|提高|完善|优化|扩张|做大|凸显|加快|突破|集聚)$/;

/** Last signs of those words: asked first, because most clauses end otherwise. */
export const GROWS_VAGUELY_END = codesOf("增番升强大长高善化张显快破聚");

/** Populations over which 全覆盖 is a figure (100 %). */
export const POPULATION =
  /企业|园区|单位|行业|工厂|车间|开发区|镇|街道|乡|村|县|区(?!域)|市|人员|负责人|处理者|从业者|主体|员工|学校|医院|项目|机构|基地|集群|产业链|设备|平台|用户|场所|楼宇|社区|危险源|管线|管网|产线|生产线|储罐|码头|库区|港口|路段|工地|矿山|工序/;

/** Larger areas whose goals stand beside those of the document's own region. */
export const OTHER_REGION =
  /长三角|京津冀|珠三角|粤港澳大湾区|大湾区|成渝(?:地区)?(?:双城经济圈)?|长江经济带|环渤海|东北三省|西部地区|中部地区|长株潭|关中平原|黄河流域/;
