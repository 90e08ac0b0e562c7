import type { Draft, Incentive, Target, Task } from "../../draft.ts";

/** A small text and what the reader must find in it. A kind that is not named is not looked at. */
export type Case = {
  readonly name: string;
  readonly text: string;
  /** `indicator op value unit year`, see `targetLine`. */
  readonly targets?: readonly string[];
  /** `kind rate% amount ≤cap`, see `incentiveLine`. */
  readonly incentives?: readonly string[];
  /** `title: lead / lead + coop / coop` */
  readonly tasks?: readonly string[];
  readonly references?: readonly string[];
  /** `area year measure value unit` */
  readonly cells?: readonly string[];
  /** The names of what the tables count, each once. */
  readonly indicators?: readonly string[];
  readonly metadata?: Partial<Draft["metadata"]>;
};

const SIGN: Readonly<Record<Target["op"], string>> = {
  eq: "=",
  ge: "≥",
  gt: ">",
  le: "≤",
  lt: "<",
  approx: "≈",
  range: "~",
};

export function targetLine(target: Target): string {
  const value = target.op === "range" ? `${target.min}-${target.max}` : String(target.value);
  const when = target.year ?? (target.period === "annual" ? "每年" : "无");
  return `${target.region ? `〔${target.region}〕` : ""}${target.indicator} ${SIGN[target.op]} ${value}${target.unit} ${when}`;
}

export function incentiveLine(it: Incentive): string {
  const unit = it.unit ?? "";
  const rate = it.rate_min != null ? `${it.rate_min}-${it.rate_max}%` : it.rate != null ? `${it.rate}%` : "";
  const amount =
    it.amount_min != null ? `${it.amount_min}-${it.amount_max}${unit}` : it.amount != null ? `${it.amount}${unit}` : "";
  const caps = [it.cap, it.cap2].filter((cap) => cap != null).map((cap) => `≤${cap}${unit}`);
  return [it.kind, rate, amount, ...caps].filter((part) => part !== "").join(" ");
}

export function taskLine(task: Task): string {
  const coop = task.coop.length > 0 ? ` + ${task.coop.join(" / ")}` : "";
  return `${task.title}: ${task.lead.join(" / ")}${coop}`;
}

export function cellLines(draft: Draft): string[] {
  return draft.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      Object.entries(row.values).map(([area, value]) => `${area} ${row.year} ${row.measure} ${value}${row.unit}`),
    ),
  );
}

export function indicatorNames(draft: Draft): string[] {
  return [...new Set(draft.tables.flatMap((table) => table.rows.map((row) => row.indicator)))];
}

const TITLE = "青河市智能制造三年行动计划（2023—2025年）";

/** A goal section of a plan of 2023–2025. */
export const goals = (text: string) => `${TITLE}\n一、工作目标\n${text}\n`;
/** One task of that plan. */
export const task = (text: string) => `${TITLE}\n一、重点任务\n${text}\n`;
/** A measures document. */
export const measures = (text: string) => `青河市支持企业改造若干措施\n一、支持内容\n${text}\n`;
