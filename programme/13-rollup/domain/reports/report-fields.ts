import type { ReportKind } from "./report-kind.ts";

/** 标记: a name that a template may use, what stands in its place, and for a list the names of its entries. */
export type ReportField = {
  readonly name: string;
  readonly of: "text" | "flag" | "list";
  readonly explain: { readonly zh: string; readonly en: string };
  readonly fields: readonly ReportField[];
};

const text = (name: string, zh: string, en: string): ReportField => ({
  name,
  of: "text",
  explain: { zh, en },
  fields: [],
});
const flag = (name: string, zh: string, en: string): ReportField => ({
  name,
  of: "flag",
  explain: { zh, en },
  fields: [],
});
const list = (name: string, [zh, en]: readonly [string, string], fields: readonly ReportField[]): ReportField => ({
  ...{ name, of: "list", explain: { zh, en }, fields },
});

const FIGURES = [
  text("时间", "目标的时间，如“到2026年底”", "What time the target is of"),
  text("目标", "目标值，带单位", "The target with its unit"),
  text("完成", "完成值，带单位；没有数时写“暂无数据”", "The figure with its unit, or that there is none"),
  text("完成率", "完成值占目标值的百分比；没有时写“—”", "The figure in per cent of the target"),
  text("序时进度", "按时间过去了多少，现在应到的数", "Where the figure should be by now"),
  text("差额", "序时进度减完成值；已到时写“—”", "What is missing to where it should be"),
  text("进展", "未完成、落后、进度正常、已达到等", "How it stands"),
  text("存疑", "有数的企业偏少等提醒；没有时为空", "Why the figure is to be taken with care; empty when it is not"),
  text("最近", "还没有本期数时，最近一年的数；没有时为空", "The newest figure before, while there is none"),
];

const AREAS = list(
  "区域表",
  ["这一项的各个区域，落后的在前", "The areas of an item, what is behind first"],
  [text("区域", "区域名称", "The area"), ...FIGURES],
);

const ROW = [
  text("序号", "从 1 起", "From 1"),
  text("指标", "计划里的叫法", "As the plan calls it"),
  ...FIGURES,
  text("落后区域", "落后的区域和完成率，连成一句；没有时为空", "The areas that are behind, in one phrase"),
  text("出处", "目标在计划的哪里，对应哪个指标", "Where the target stands and which indicator it means"),
  AREAS,
];

const rows = (name: string, zh: string, en: string) => list(name, [zh, en], ROW);

const ABOUT = [
  text("标题", "文件的标题", "The title of the document"),
  text("计划", "计划的名称", "The plan"),
  text("计划版本", "如“第2版”", "Its version"),
  text("区域", "计划的区域", "The plan's area"),
  text("年度", "数据截至日所在的年份", "The year of the figures"),
  text("快照", "快照的名称", "What the snapshot is called"),
  text("快照号", "快照的编号", "Its number"),
  text("数据截至", "数据截至的日期", "The day of the figures"),
  text("冻结时间", "快照冻结的时间", "When it was frozen"),
  text("冻结人", "冻结快照的人", "Who froze it"),
  text("校验值", "快照内容的 SHA-256，共 64 位", "The SHA-256 of what was frozen"),
  text("来源", "数据来源的一整句：截至、快照号、校验值", "A sentence on where the figures are from"),
  text("发文单位", "落款的单位", "Who signs"),
  text("发文日期", "落款的日期", "The day below the signature"),
  list(
    "说明",
    ["数据从哪里来、怎么算的注释", "Notes on where figures are from"],
    [text("序号", "从 1 起", "From 1"), text("内容", "一条注释", "A note")],
  ),
];

const COUNTS = [
  text("项数", "计划的数字目标有几项", "How many targets"),
  text("落后项数", "未完成和落后的有几项", "How many are missed or behind"),
  text("已达到项数", "已达到的有几项", "How many are reached"),
  text("进展统计", "各种进展有几项，连成一句", "How many stand how, in one phrase"),
  flag("有落后", "有未完成或落后的目标时成立", "Holds when a target is missed or behind"),
  flag("有存疑项", "有不够可靠的完成值时成立", "Holds when a figure is uncertain"),
  flag("有暂无数据", "有目标暂无数据时成立", "Holds when a target has no figure"),
  flag("有无指标", "有目标没有对应的指标时成立", "Holds when a target means no indicator"),
  flag("有分区域", "有目标分到了区域时成立", "Holds when targets have parts by area"),
  flag("看不到完成值", "快照里只有目标、没有完成值时成立", "Holds when the snapshot has targets alone"),
];

const LISTS = [
  rows("落后", "未完成和落后的目标，最差的在前", "What is missed or behind, worst first"),
  rows("正常", "已达到、进度正常和进行中的目标", "What is reached or on track"),
  rows("存疑项", "完成值不够可靠的目标", "Targets whose figure is uncertain"),
  rows("暂无数据", "到了时间还没有数的目标", "Targets without a figure"),
  rows("无指标", "没有对应的指标、还不能比较的目标", "Targets that mean no indicator"),
  rows("未到期", "还没有到时间的目标", "Targets whose time has not begun"),
  rows("全部", "全部目标，最差的在前", "All targets, worst first"),
];

const BY_AREA = list(
  "分区域",
  ["各区域有几项落后、几项达到", "How many stand how in each area"],
  [
    text("序号", "从 1 起", "From 1"),
    text("区域", "区域名称", "The area"),
    text("项数", "分到这个区域的目标有几项", "How many targets it has"),
    text("落后项数", "未完成和落后的有几项", "How many are missed or behind"),
    text("正常项数", "进度正常和进行中的有几项", "How many are on track"),
    text("已达到项数", "已达到的有几项", "How many are reached"),
    text("暂无数据项数", "暂无数据的有几项", "How many have no figure"),
    text("未到期项数", "未到期的有几项", "How many are not due"),
  ],
);

/** The names that a template of each kind may use. */
export const REPORT_FIELDS: Readonly<Record<ReportKind, readonly ReportField[]>> = {
  weekly: [...ABOUT, ...COUNTS, ...LISTS, BY_AREA],
  annual: [...ABOUT, ...COUNTS, ...LISTS, BY_AREA],
  dispatch: [
    ...ABOUT,
    text("对象", "被督办的区域或责任单位", "The area or unit that it is about"),
    text("截止日期", "整改情况报送的截止日期", "The day by which to report"),
    text("落后项数", "落后的有几项", "How many are behind"),
    rows("落后", "这个区域或单位落后的目标，最差的在前", "What is behind there, worst first"),
    flag("有暂无数据", "那里有目标暂无数据时成立", "Holds when a target has no figure there"),
    rows("暂无数据", "这个区域或单位还没有数的目标", "Targets without a figure there"),
  ],
};

type Shape = { readonly [name: string]: "text" | "flag" | Shape };

/** The names alone, as the filler takes them. */
export function shapeOf(fields: readonly ReportField[]): Shape {
  return Object.fromEntries(fields.map(({ name, of, fields: inner }) => [name, of === "list" ? shapeOf(inner) : of]));
}
