import { accept, type IsoDate, type Result, refuse, yearsLater } from "#kernel";
import type { Standing } from "../attainment.ts";
import { countByStanding, partsBeside, wholeCell, worstFirst } from "../progress-order.ts";
import type { FrozenCell, FrozenProgress, FrozenRow } from "./frozen-progress.ts";
import { type DispatchAbout, REPORT_NAMES, type ReportOrder } from "./report-kind.ts";
import { countsText, dayText, figureTexts, momentText } from "./report-texts.ts";

/** What stands in the places of a template's names. */
export type ReportValues = { readonly [name: string]: string | boolean | readonly ReportValues[] };

/** A row with the one of its cells that the report is about. */
type Chosen = { readonly row: FrozenRow; readonly cell: FrozenCell; readonly parts: readonly FrozenCell[] };

const LATE: readonly Standing[] = ["missed", "behind"];
const isLate = (cell: FrozenCell) => LATE.includes(cell.standing);
/** Several areas stand for all in a phrase. */
const AREAS_NAMED = 5;

function rowValues({ row, cell, parts }: Chosen, index: number): ReportValues {
  const late = parts.filter(isLate);
  const named = late
    .slice(0, AREAS_NAMED)
    .map((it) => `${it.areaName}（${it.rate === null ? "完成率无法计算" : `完成${figureTexts(it, row).完成率}`}）`);
  const rest = late.length > AREAS_NAMED ? `等${late.length}个区域` : "";
  return {
    序号: `${index + 1}`,
    指标: row.indicator,
    ...figureTexts(cell, row),
    落后区域: `${named.join("、")}${rest}`,
    出处: `计划${row.from === "grid" ? "目标分解表" : "正文"}；${row.code === null ? "没有对应的指标" : `指标目录 ${row.code}`}`,
    区域表: parts.map((it) => ({ 区域: it.areaName, ...figureTexts(it, row) })),
  };
}

function chosenRows(rows: readonly FrozenRow[]): Chosen[] {
  return worstFirst<FrozenCell, FrozenRow>(rows).flatMap((row) => {
    const cell = wholeCell(row);
    return cell ? [{ row, cell, parts: partsBeside(row, cell) }] : [];
  });
}

const listed = (chosen: readonly Chosen[], keep: (it: Chosen) => boolean): ReportValues[] =>
  chosen.filter(keep).map(rowValues);

/** How the targets of each area stand that have a part of their own, the most behind first. */
function byArea(chosen: readonly Chosen[]): ReportValues[] {
  const cells = chosen.filter(({ row }) => row.code !== null).flatMap(({ parts }) => parts);
  const names = [...new Set(cells.map(({ areaName }) => areaName))];
  const counted = names.map((name) => {
    const own = cells.filter(({ areaName }) => areaName === name);
    const of = (...standings: readonly Standing[]) => own.filter(({ standing }) => standings.includes(standing)).length;
    return { name, all: own.length, of };
  });
  return counted
    .toSorted((a, b) => b.of(...LATE) - a.of(...LATE))
    .map(({ name, all, of }, index) => ({
      ...{ 序号: `${index + 1}`, 区域: name, 项数: `${all}`, 落后项数: `${of(...LATE)}` },
      ...{
        正常项数: `${of("on-track", "under-way")}`,
        已达到项数: `${of("reached")}`,
        暂无数据项数: `${of("unknown")}`,
        未到期项数: `${of("not-due")}`,
      },
    }));
}

/** What the figures lack, where they were frozen before all was there. */
function lacking({ underWay }: FrozenProgress): string[] {
  if (!underWay) return [];
  const { lists, enterprises } = underWay;
  const said = [
    ...(lists > 0 ? [`有${lists}份名单正在登记`] : []),
    ...(enterprises === null ? [] : [`企业档案正在载入，还差${enterprises}家`]),
  ];
  return [`冻结时${said.join("，")}，数据不全，请以之后的快照为准。`];
}

function notes(frozen: FrozenProgress, source: string): ReportValues[] {
  const { progress } = frozen;
  return [
    source,
    ...lacking(frozen),
    `目标值取自《${progress.plan.title}》第${progress.plan.version}版，数值与计划所印一致。`,
    ...(progress.measurable ? [] : ["冻结时看不到该区域的全部企业，因此本快照只有目标，没有完成值。"]),
    "完成值由企业档案中的数据逐家汇总，含企业填报和核验的数；范围内有数的企业偏少时注明“仅供参考”。",
    "年度累计数按已过天数占全部天数的比例折算序时进度；年末数和比率自上年末的实际数起按直线推算，上年末没有数时不比较。",
    "完成率为完成值与目标值之比，按未经舍入的数计算，印出时四舍五入；“—”表示没有或不适用。",
  ].map((note, index) => ({ 序号: `${index + 1}`, 内容: note }));
}

function aboutValues(frozen: FrozenProgress, { snapshot, issuer, day }: ReportOrder, title: string): ReportValues {
  const { plan, area, day: until } = frozen.progress;
  const frozenAt = momentText(frozen.takenAt);
  const source = `数据截至${dayText(until)}，快照号${snapshot}，由${frozen.takenByName}于${frozenAt}冻结，校验值（SHA-256）${frozen.sha256}。`;
  return {
    ...{ 标题: title, 计划: plan.title, 计划版本: `第${plan.version}版`, 区域: area.name, 年度: until.slice(0, 4) },
    ...{
      快照: frozen.title,
      快照号: snapshot,
      数据截至: dayText(until),
      冻结时间: frozenAt,
      冻结人: frozen.takenByName,
    },
    ...{ 校验值: frozen.sha256, 来源: source, 发文单位: issuer, 发文日期: dayText(day), 说明: notes(frozen, source) },
  };
}

function overview(frozen: FrozenProgress): ReportValues {
  const { rows, measurable } = frozen.progress;
  const chosen = chosenRows(rows);
  const bound = ({ row }: Chosen) => row.code !== null;
  const stands =
    (...standings: readonly Standing[]) =>
    (it: Chosen) =>
      bound(it) && standings.includes(it.cell.standing);
  const count = (keep: (it: Chosen) => boolean) => `${chosen.filter(keep).length}`;
  const unbound = chosen.filter((it) => !bound(it)).length;
  const lists = {
    落后: listed(chosen, stands(...LATE)),
    存疑项: listed(chosen, ({ cell }) => cell.uncertain),
    // What no enterprise can be asked for waits for records of the office's own.
    暂无数据: listed(chosen, (it) => stands("unknown")(it) && it.row.asked),
    无指标: listed(chosen, (it) => !bound(it)),
    分区域: byArea(chosen),
  };
  return {
    ...{ 项数: `${chosen.length}`, 落后项数: count(stands(...LATE)), 已达到项数: count(stands("reached")) },
    进展统计: countsText(countByStanding(rows), unbound),
    看不到完成值: !measurable,
    ...lists,
    ...Object.fromEntries(Object.entries(lists).map(([name, entries]) => [`有${name}`, entries.length > 0])),
    正常: listed(chosen, stands("reached", "on-track", "under-way")),
    未到期: listed(chosen, stands("not-due")),
    全部: listed(chosen, () => true),
  };
}

/** Of every row that means an indicator the cell that the dispatch is about. */
function aboutOf(frozen: FrozenProgress, about: DispatchAbout): Result<Chosen[]> {
  const bound = frozen.progress.rows.filter(({ code }) => code !== null);
  if ("unit" in about) return accept(chosenRows(bound.filter(({ itemId }) => about.itemIds.includes(itemId))));
  const { area } = about;
  if (!frozen.progress.rows.some(({ cells }) => cells.some(({ areaName }) => areaName === area)))
    return refuse("rollup.report-area-unknown", { area });
  const own = bound.map((row) => ({ ...row, cells: row.cells.filter(({ areaName }) => areaName === area) }));
  // Alone, an area's cells are chosen among as a whole's are.
  const alone = own.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, role: "total" as const })) }));
  return accept(chosenRows(alone));
}

/** Refuses `rollup.report-due-past` {due} and `rollup.report-due-too-far` {due, latest}: an answer is wanted within a year. */
function checkDue({ due, day }: { readonly due: IsoDate; readonly day: IsoDate }): Result<undefined> {
  if (due < day) return refuse("rollup.report-due-past", { due });
  const latest = yearsLater(day, 1);
  return due > latest ? refuse("rollup.report-due-too-far", { due, latest }) : accept();
}

function dispatched(frozen: FrozenProgress, order: Extract<ReportOrder, { kind: "dispatch" }>): Result<ReportValues> {
  const soon = checkDue(order);
  if (!soon.ok) return soon;
  const found = aboutOf(frozen, order.about);
  if (!found.ok) return found;
  const chosen = found.value;
  const name = "unit" in order.about ? order.about.unit : order.about.area;
  const late = listed(chosen, ({ cell }) => isLate(cell));
  if (late.length === 0) return refuse("rollup.report-nothing-late", { about: name });
  const unknown = listed(chosen, ({ row, cell }) => cell.standing === "unknown" && row.asked);
  return accept({
    ...aboutValues(frozen, order, `关于${name}滞后目标的督办通知`),
    ...{ 对象: name, 截止日期: dayText(order.due), 落后项数: `${late.length}`, 落后: late },
    ...{ 有暂无数据: unknown.length > 0, 暂无数据: unknown },
  });
}

/**
 * What a report says, in the words of its fields (`REPORT_FIELDS`): every figure is printed from the frozen number, once.
 * Refuses of a dispatch `rollup.report-area-unknown` {area}, `rollup.report-nothing-late` {about}, and what `checkDue` refuses.
 */
export function reportValues(frozen: FrozenProgress, order: ReportOrder): Result<ReportValues> {
  const { plan, area, day } = frozen.progress;
  if (order.kind === "dispatch") return dispatched(frozen, order);
  const title =
    order.kind === "weekly"
      ? `${area.name}目标推进情况${REPORT_NAMES.weekly}`
      : `《${plan.title}》${day.slice(0, 4)}年${REPORT_NAMES.annual}`;
  return accept({ ...aboutValues(frozen, order, title), ...overview(frozen) });
}
