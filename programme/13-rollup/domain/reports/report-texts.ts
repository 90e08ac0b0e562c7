import { compare, type Fraction, type Instant, later, parseDecimal, subtract, ZERO } from "#kernel";
import type { Standing } from "../attainment.ts";
import { placesIn, printedFigure } from "../printed-figure.ts";
import type { FrozenCell, FrozenRow } from "./frozen-progress.ts";

const NONE = "—";

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  missed: "未完成",
  behind: "落后",
  "under-way": "进行中",
  "on-track": "进度正常",
  reached: "已达到",
  unknown: "暂无数据",
  "not-due": "未到期",
};

/** 2026-03-05 as 2026年3月5日. */
export function dayText(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** A moment in Beijing time, as 2026年3月5日16时08分. */
export function momentText(moment: Instant): string {
  const here = later(moment, 8 * 60);
  return `${dayText(here.slice(0, 10))}${Number(here.slice(11, 13))}时${here.slice(14, 16)}分`;
}

function exact(text: string): Fraction {
  const read = parseDecimal(text);
  if (!read.ok) throw new Error(`a progress holds ${text}`);
  return read.value;
}

const amount = (value: Fraction, unit: string) => `${printedFigure(value, placesIn(unit))}${unit}`;

function timeText({ first, last, adding }: FrozenCell): string {
  if (!adding) return `到${last}年底`;
  return first === last ? `${last}年` : `${first}—${last}年累计`;
}

/** What is missing to where the figure should be by now, or at the end when the time is over; taken from the numbers and not from what is printed. */
function gapText({ figure, expected, target, wanted, standing }: FrozenCell, unit: string): string {
  const should = standing === "missed" ? target : expected;
  if (figure === null || should === null) return NONE;
  const difference = subtract(exact(should), exact(figure));
  const missing = wanted === "at-least" ? difference : subtract(ZERO, difference);
  return compare(missing, ZERO) > 0 ? amount(missing, unit) : NONE;
}

/** One cell's figures in words, by the names of the fields. */
export function figureTexts(cell: FrozenCell, { unit, code }: Pick<FrozenRow, "unit" | "code">) {
  const { figure, expected, latest, rate, standing, wanted } = cell;
  const shown = (value: string) => amount(exact(value), unit);
  const comparable = code !== null;
  return {
    时间: timeText(cell),
    // The target stands as the plan prints it.
    目标: `${wanted === "at-most" ? "不超过" : ""}${cell.target}${unit}`,
    完成: figure === null ? STANDING_WORDS.unknown : shown(figure),
    完成率: rate === null || wanted === "at-most" ? NONE : `${printedFigure(exact(rate), 1)}%`,
    序时进度: expected === null || !comparable ? NONE : shown(expected),
    差额: gapText(cell, unit),
    进展: comparable ? STANDING_WORDS[standing] : "没有对应的指标",
    存疑: cell.uncertain ? "有数的企业偏少，仅供参考" : "",
    最近: latest === null ? "" : `${latest.year}年为${shown(latest.figure)}`,
  };
}

/** 未完成1项、落后2项. */
export function countsText(counts: readonly (readonly [Standing, number])[], unbound: number): string {
  const parts = counts.map(([standing, count]) => `${STANDING_WORDS[standing]}${count}项`);
  return [...parts, ...(unbound > 0 ? [`没有对应的指标${unbound}项`] : [])].join("、") || "没有可比较的目标";
}
