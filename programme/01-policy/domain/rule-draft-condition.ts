import { type Fraction, isMoneyUnit, moneyOf, parseDecimal } from "#kernel";

export type ThresholdOp = "ge" | "gt" | "le" | "lt";

/** A measure, how it is compared, and with what; `fen` is the value in 分 where the unit is money. */
export type Threshold = {
  readonly measure: string;
  readonly op: ThresholdOp;
  readonly value: string;
  readonly unit: string;
  readonly fen: string | null;
};

/** A condition as printed, the thresholds that are certain, and what of its text they leave. */
export type RuleCondition = {
  readonly text: string;
  readonly thresholds: readonly Threshold[];
  readonly rest: readonly string[];
};

/** 以上、以下 include the figure itself (民法典 1259), 超过、不足、不满 do not. 突破 may mean either, so it is no comparison here. */
const BEFORE: Readonly<Record<string, ThresholdOp>> = {
  达到: "ge",
  不低于: "ge",
  不少于: "ge",
  不小于: "ge",
  "≥": "ge",
  超过: "gt",
  高于: "gt",
  大于: "gt",
  不超过: "le",
  不高于: "le",
  不多于: "le",
  "≤": "le",
  低于: "lt",
  少于: "lt",
  小于: "lt",
  不足: "lt",
  不满: "lt",
};
const BEHIND: Readonly<Record<string, ThresholdOp>> = {
  以上: "ge",
  及以上: "ge",
  "(含)以上": "ge",
  "以上(含)": "ge",
  以下: "le",
  及以下: "le",
  "(含)以下": "le",
  "以下(含)": "le",
};

/** "设备投资额" "不低于" "500" "万元" "以上": one threshold and nothing else. */
const THRESHOLD =
  /^([^\d≥≤]{2,24}?)(达到|不低于|不少于|不小于|不超过|不高于|不多于|超过|高于|大于|低于|少于|小于|不足|不满|≥|≤)?(\d+(?:\.\d+)?)(万亿元|亿元|百万元|千万元|万元|千元|元|%|平方米|千瓦时|吨标准煤|人|家|台|套|项|个|年|亩|条|次|件|户)((?:\(含\)|及)?以[上下](?:\(含\))?)?$/;

/** A comma between digits groups them; any other ends a part of the condition. */
function partsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .split(/[,;、。]|且|并且/)
    .map((part) => part.replace(/\s+/g, "").replace(/^(?:并|同时|其中|年度内?)(?=.)/, ""))
    .filter((part) => part !== "");
}

function thresholdOf(part: string): Threshold | undefined {
  const [, measure = "", before, value = "", unit = "", behind] = THRESHOLD.exec(part) ?? [];
  const ops = [before && BEFORE[before], behind && BEHIND[behind]].filter((op) => op !== undefined && op !== "");
  const [op] = ops;
  // Two words that do not say the same (超过…以上) leave open whether the figure itself is meant.
  if (measure === "" || !op || ops.some((other) => other !== op)) return undefined;
  const parsed = parseDecimal(value);
  if (!parsed.ok) return undefined;
  return { measure, op: op as ThresholdOp, value, unit, fen: fenOf(parsed.value, unit) };
}

function fenOf(value: Fraction, unit: string): string | null {
  if (!isMoneyUnit(unit)) return null;
  return moneyOf(value, unit)?.toString() ?? null;
}

/**
 * Takes a condition apart into thresholds. Only what is certain becomes one; alternatives (或, /) and whatever is worded
 * otherwise stay as text in `rest`. Example: 设备投资额500万元以上，且研发占比不低于3% gives two thresholds and no rest.
 */
export function ruleCondition(text: string): RuleCondition {
  if (/或|\/|之一/.test(text)) return { text, thresholds: [], rest: [text] };
  const read = partsOf(text).map((part) => ({ part, threshold: thresholdOf(part) }));
  return {
    text,
    thresholds: read.flatMap(({ threshold }) => threshold ?? []),
    rest: read.flatMap(({ part, threshold }) => (threshold ? [] : [part])),
  };
}
