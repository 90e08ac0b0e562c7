import type { Target } from "../../draft.ts";
import { quantitiesIn } from "../quantities/quantity.ts";
import { isUnitWord } from "../quantities/units.ts";
import { plainUnit } from "./table-units.ts";

/** What the name of a row says beside the name itself. */
export type RowName = {
  readonly name: string;
  readonly unit: string | undefined;
  readonly summed: boolean;
  readonly base: number | undefined;
};

const MARK = /^(?:\(?\d{1,2}(?:[.、)](?!\d)|\s)|[①-⑳#*]|其中[:,]?)+/;
const BASE_YEAR = /(?:以|比|较)(20\d\d)年/;
const SUMMED = /^(?:期末|年末|三年|五年)?累计(?:数|值)?$/;

/** The name of an indicator without its number, its unit and what is noted in brackets behind it. */
export function rowNameOf(printed: string): RowName {
  let name = printed.replace(/（/g, "(").replace(/）/g, ")").replace(MARK, "");
  let unit: string | undefined;
  let summed = false;
  const base = Number(BASE_YEAR.exec(name)?.[1] ?? 0);
  for (;;) {
    const found = /[(〔[]([^()〔〕[\]]{1,16})[)〕\]]$/.exec(name);
    const note = found?.[1]?.replace(/^单位[:：]?/, "") ?? "";
    if (!found || found.index < 2) break;
    if (unit === undefined && isUnitWord(note)) unit = note;
    else if (SUMMED.test(note)) summed = true;
    else if (!BASE_YEAR.test(note) && !/^[①-⑳*\d]{1,2}$/.test(note)) break;
    name = name.slice(0, found.index);
  }
  return { name, unit, summed: summed || name.includes("累计"), base: base || undefined };
}

/** What a cell says as a goal. */
export type GoalCell = {
  readonly min: number;
  readonly max: number;
  readonly op: Target["op"];
  /** Printed in the cell; undefined when the row has to tell it. */
  readonly unit: string | undefined;
  readonly summed: boolean;
  readonly yearly: boolean;
  readonly down: boolean;
  readonly base: number | undefined;
  readonly implied: boolean;
};

const BEFORE =
  /^(?:(?:比|较)20\d\d年|年均|累计|增长|提高|提升|下降|降低|减少|压减|达到|达|力争|保持|控制|在|至|到|为)+/;
const SIGNS: Readonly<Record<string, Target["op"]>> = {
  "≥": "ge",
  ">": "gt",
  "≤": "le",
  "<": "lt",
  "≧": "ge",
  "≦": "le",
};
const NUMBER =
  /^(?:不低于|不少于|不高于|不超过|不大于|超过|突破|约)?\d[\d,]*(?:\.\d+)?%?(?:[-~至]\d[\d,]*(?:\.\d+)?)?(?:万|亿)?[^\d,.:-]{0,8}$/;

const COVERED: GoalCell = {
  min: 100,
  max: 100,
  op: "eq",
  unit: "%",
  summed: false,
  yearly: false,
  down: false,
  base: undefined,
  implied: true,
};

/** Reads a goal cell: 70以上, ≥12%, [450], 比2020年下降18%, 3-5家, 全覆盖. Undefined when it is no single goal. */
export function goalCellOf(text: string): GoalCell | undefined {
  if (text.length > 24) return undefined;
  if (/^(?:实现)?全覆盖$/.test(text)) return COVERED;
  const bracket = /^[[〔(](.+)[\])〕]$/.exec(text)?.[1];
  const words = bracket ?? text;
  const before = BEFORE.exec(words)?.[0] ?? "";
  const sign = SIGNS[words.charAt(before.length)];
  const number = words.slice(before.length + (sign ? 1 : 0)).replace(/^=/, "");
  if (!NUMBER.test(number)) return undefined;
  const least = /^(\d[\d,]*(?:\.\d+)?)%?[-~至](?=\d)/.exec(number);
  const [quantity, other] = quantitiesIn(number.slice(least?.[0].length ?? 0));
  const min = least ? Number(least[1]?.replaceAll(",", "")) : quantity?.min;
  if (!quantity || other || min === undefined || min > quantity.max) return undefined;
  return {
    min,
    max: quantity.max,
    op: sign ?? (/以内$/.test(number) ? "le" : quantity.op),
    unit: quantity.kind === "plain" ? undefined : quantity.unit,
    summed: bracket !== undefined || before.includes("累计"),
    yearly: before.includes("年均"),
    down: /下降|降低|减少|压减/.test(before),
    base: Number(BASE_YEAR.exec(before)?.[1] ?? 0) || undefined,
    implied: false,
  };
}

/** The unit of a number and what to multiply it by. */
export function unitFor(goal: GoalCell, row: readonly (string | undefined)[]): { unit: string; factor: number } {
  if (goal.unit !== undefined) return { unit: goal.unit, factor: 1 };
  const printed = row.find((it) => it !== undefined && it !== "" && !/^[-/]+$/.test(it));
  return printed === undefined ? { unit: "", factor: 1 } : plainUnit(printed);
}

const FLOW =
  /^(?:每年|年|当年|全年)?(?:新增|新建|新认定|新培育|完成|实施|开展|推动|推广|组织|举办|培训|引进|改造|淘汰|诊断)/;
const STATE = /(?:率|比重|占比|比例|密度|指数|水平|强度|总数|总量|规模|收入|产值|增加值|数量|保有量|存量)$/;

/** What a goal of a row is: a flow of its year, a sum over the plan or a state. */
export function rowPeriod(name: RowName, goal: GoalCell, column: { total: boolean; totalled: boolean }, unit: string) {
  if (goal.yearly) return "annual";
  if (name.summed || goal.summed || column.total) return "cumulative";
  if (FLOW.test(name.name) || (column.totalled && unit !== "%" && !STATE.test(name.name))) return "annual";
  return unit === "%" || unit === "" || unit.includes("/") || STATE.test(name.name) ? "level" : "cumulative";
}
