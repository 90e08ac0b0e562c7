import { isUnitWord } from "../../quantities/units.ts";
import type { Cell } from "../grid.ts";
import { isNumeric, NO_VALUE } from "../grid.ts";
import { isPlaceKind } from "../place-kinds.ts";

/** What a cell of any table may be, told by its words alone. */

const BARE_YEAR = /^20[1-4]\d$/;
const TIME =
  /^(?:到|至|截至)?20\d\d年?(?:[-~至到]20\d\d年?)?(?:度|[底末]|年底|年末)?(?:前)?(?:累计|合计|小计|总计|新增|目标|任务|计划|完成)*(?:数|值|量)?$/;
const SUM_OF_TIMES =
  /^(?:[三五两四2-5]年|全年|期间|"?十[三四五]五"?(?:期间|时期)?)?(?:累计|合计|小计|总计|共计|总数|总量|总)(?:目标|任务)*(?:数|值|量)?$|^[三五两四2-5]年(?:目标|任务|总量|总数)$/;
const AREA =
  /(?:[省市区县旗镇乡园州盟]|街道|新城|办事处|管委会|[省市区县旗]\([^()]+\))$|^(?:全[省市区县州旗](?:合计|目标|任务)?|[市区县]?[合总共]计|汇总|市本级|市直)$/;
const CORNER =
  /^(?:序号|编号|序|单位|计量单位|单位名称|名称|地区|区域|片区|板块|类别|类型|行政区|项目|指标|指标名称|主要指标|目标|任务|任务名称|内容|年[度份]?|时间|牵头单位|责任单位|实施单位)$/;
const TWO_AXES = /^[\u4e00-\u9fff]{2,6}[/\\][\u4e00-\u9fff]{2,6}$/;
const UNIT_IN_BRACKET = /\((?:单位:)?([^()]{1,8}(?:\([^()]{1,3}\))?)\)$/;

export function isValue(cell: Cell | undefined): boolean {
  return cell !== undefined && (isNumeric(cell) || NO_VALUE.test(cell.text));
}

export function isBareYear({ text }: Cell): boolean {
  return BARE_YEAR.test(text);
}

export function isSum({ text }: Cell): boolean {
  return SUM_OF_TIMES.test(text);
}

export function isTime(cell: Cell): boolean {
  return TIME.test(cell.text) || isSum(cell);
}

export function isArea({ text }: Cell): boolean {
  return AREA.test(text);
}

/** An area that is not the sum of others. */
export function isOneArea(cell: Cell): boolean {
  return isArea(cell) && !isTotal(cell) && !isSum(cell);
}

/** A unit that stands alone: 亿元, (台). */
export function isUnit({ text }: Cell): boolean {
  return text.length <= 8 && isUnitWord(text.replace(/^\((?:单位:)?|\)$/g, ""));
}

/** An indicator that says its unit: 技改投资(亿元). */
export function isMeasured({ text }: Cell): boolean {
  const unit = UNIT_IN_BRACKET.exec(text)?.[1];
  return unit !== undefined && isUnitWord(unit) && text.length > unit.length + 2;
}

/** A head that may stand over names. */
export function isCorner({ text }: Cell): boolean {
  return CORNER.test(text) || TWO_AXES.test(text) || isPlaceKind(text);
}

export function isSerialHead({ text }: Cell): boolean {
  return /^(?:序号|编号|序)$/.test(text);
}

export function isRemarkHead({ text }: Cell): boolean {
  return /^备注$/.test(text);
}

/** The sum of all areas, or of a group of them. */
export function isTotal({ text }: Cell): boolean {
  return /^(?:全[省市区县州旗].{0,2}|[市区县]?[合总小共]计|汇总)$/.test(text);
}
