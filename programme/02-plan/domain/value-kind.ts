import type { TableRow, Target } from "#policy";

/**
 * The nature of a value. flow: happens within a period, may be summed over years; stock: a state at a date, never summed
 * over years; ratio: numerator over denominator, never averaged (a percentage is a ratio); level: place on a scale (an
 * index, a grade); oneOff: a milestone that is reached once.
 */
export type ValueKind = "flow" | "stock" | "ratio" | "level" | "oneOff";

/** Which general rule proposed the kind; "officer" when a person decided. */
export type KindReason =
  | "officer"
  | "ratio-unit"
  | "ratio-name"
  | "index-name"
  | "stock-name"
  | "stock-measure"
  | "flow-measure"
  | "yearly"
  | "sum-of-a-year"
  | "single-milestone"
  | "over-the-plan"
  | "state-at-a-date";

/** What the rules look at. `measure` is a table row's measure or a target's period; `value` decides single milestones. */
export type KindQuestion = {
  readonly indicator: string;
  readonly unit: string;
  readonly measure: TableRow["measure"] | Target["period"];
  readonly value?: string;
};

type KindRule = {
  readonly kind: ValueKind;
  readonly reason: KindReason;
  readonly applies: (question: KindQuestion) => boolean;
  /** One case the rule decides; kept true by a test. */
  readonly example: KindQuestion;
};

/** The first rule that applies decides; the last ones follow the measure alone, so one always does. */
export const KIND_RULES: readonly KindRule[] = [
  {
    kind: "ratio",
    reason: "ratio-unit",
    applies: ({ unit }) => /[%％‰]|百分点|个百分点/.test(unit) || /[/／](?!年|月|季)/.test(unit),
    example: { indicator: "设备联网率", unit: "%", measure: "level" },
  },
  {
    kind: "ratio",
    reason: "ratio-name",
    applies: ({ indicator }) => /(率|比重|占比|比例|密度|强度)$/.test(indicator),
    example: { indicator: "机器人密度", unit: "台", measure: "level" },
  },
  {
    kind: "level",
    reason: "index-name",
    applies: ({ indicator, unit }) =>
      unit === "" || /^(分|级|位|名)$/.test(unit) || /(指数|得分|排名)$/.test(indicator),
    example: { indicator: "融合发展指数", unit: "", measure: "level" },
  },
  {
    kind: "stock",
    reason: "stock-name",
    applies: ({ indicator }) => /在役|在用|在网|在册|在库|拥有|保有|存量|总量|期末|有效期内/.test(indicator),
    example: { indicator: "在役数控机床", unit: "台", measure: "annual" },
  },
  {
    kind: "stock",
    reason: "stock-measure",
    applies: ({ measure }) => measure === "stock",
    example: { indicator: "5G基站", unit: "个", measure: "stock" },
  },
  {
    kind: "flow",
    reason: "flow-measure",
    applies: ({ measure }) => measure === "plan_total",
    example: { indicator: "技术改造投资", unit: "亿元", measure: "plan_total" },
  },
  {
    kind: "flow",
    reason: "yearly",
    applies: ({ measure }) => measure === "annual",
    example: { indicator: "对接活动", unit: "场", measure: "annual" },
  },
  {
    // What is earned, made or invested is that of the year; only a balance or the size of a fund is a state.
    kind: "flow",
    reason: "sum-of-a-year",
    applies: ({ indicator, unit, measure }) =>
      measure === "level" &&
      /元$/.test(unit) &&
      /(?:收入|产值|营收|增加值|投资|投资额|税收|利润|利润总额|销售额|交易额|零售额|成交额|出口额|进出口额|生产总值|GDP)$/.test(
        indicator,
      ),
    example: { indicator: "软件业务收入", unit: "亿元", measure: "level" },
  },
  {
    kind: "oneOff",
    reason: "single-milestone",
    applies: ({ measure, value }) => measure === "cumulative" && value === "1",
    example: { indicator: "公共服务平台", unit: "个", measure: "cumulative", value: "1" },
  },
  {
    kind: "flow",
    reason: "over-the-plan",
    applies: ({ measure }) => measure === "cumulative",
    example: { indicator: "示范工厂", unit: "家", measure: "cumulative" },
  },
];

/** Proposes the nature of a value by general rules, with the rule's name; an officer may decide otherwise. */
export function kindOf(question: KindQuestion): { readonly kind: ValueKind; readonly reason: KindReason } {
  const rule = KIND_RULES.find(({ applies }) => applies(question));
  return rule ? { kind: rule.kind, reason: rule.reason } : { kind: "stock", reason: "state-at-a-date" };
}
