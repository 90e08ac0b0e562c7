import { type Fraction, fraction, moneyOf, multiply, parseDecimal } from "#kernel";
import type { IncentiveKind, Span } from "./draft.ts";
import { type RuleCondition, ruleCondition } from "./rule-draft-condition.ts";

/** A money clause with its figures as exact decimals, as a plan keeps it. */
export type IncentiveClause = {
  readonly id: string;
  readonly kind: IncentiveKind;
  readonly subject: string;
  readonly rate: string | null;
  readonly rateMin: string | null;
  readonly rateMax: string | null;
  readonly base: string | null;
  readonly amount: string | null;
  readonly amountMin: string | null;
  readonly amountMax: string | null;
  readonly cap: string | null;
  readonly cap2: string | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly period: string | null;
  readonly condition: string | null;
  readonly rankTo: string | null;
  readonly quota: string | null;
  readonly quotaPeriod: string | null;
  readonly instalments: string | null;
  readonly source?: RuleSource;
};

/** The words a rule stands on, or the clause alone where the document's text is not kept. */
export type RuleSource =
  | { readonly quote: string; readonly span: Span; readonly secondQuote?: string }
  | { readonly clause: string };

/** A ratio as whole numbers, percent resolved: 10 % is 1/10. */
export type ExactRate = { readonly numerator: string; readonly denominator: string };

/** What a person has to answer before a rule can be compiled; stable codes, worded on the screen. */
export type OpenQuestionCode =
  | "rate-missing"
  | "rate-range"
  | "base-missing"
  | "amount-missing"
  | "amount-range"
  | "amount-at-discretion"
  | "money-unit-unknown"
  | "cap-not-said"
  | "second-cap"
  | "cap-shared"
  | "per-missing"
  | "rank-missing"
  | "rank-amounts"
  | "fund-is-no-rule"
  | "subject-missing"
  | "condition-as-text"
  | "period-not-said"
  | "period-as-text"
  | "instalments-as-text"
  | "validity-not-said"
  | "validity-from-plan"
  | "number-not-exact";

export type OpenQuestion = {
  readonly code: OpenQuestionCode;
  /** The printed words that the question is about. */
  readonly text: string | null;
};

/**
 * A money clause in the form that a rule compiler takes. Money is whole 分 in decimal text, a rate numerator and denominator;
 * what could not be taken apart for certain stays as text and stands in `open`. Nothing in it is guessed.
 */
export type RuleDraft = {
  readonly schema: 1;
  readonly id: string;
  readonly kind: IncentiveKind;
  readonly subject: string;
  readonly base: string | null;
  readonly rate: ExactRate | null;
  readonly rateRange: { readonly min: ExactRate; readonly max: ExactRate } | null;
  readonly amount: string | null;
  readonly amountRange: { readonly min: string; readonly max: string } | null;
  readonly cap: string | null;
  readonly secondCap: string | null;
  readonly per: string | null;
  /** The last rank that is paid. */
  readonly rank: number | null;
  readonly quota: { readonly count: number; readonly period: string | null } | null;
  readonly condition: RuleCondition | null;
  readonly period: { readonly kind: "annual" | "one-off" | "other"; readonly text: string } | null;
  readonly instalments: string | null;
  /** First and last year. */
  readonly validity: { readonly from: number; readonly to: number } | null;
  readonly clause: RuleSource | null;
  readonly open: readonly OpenQuestion[];
};

/**
 * What surrounds the clause: the plan's first and last year, which hold where the clause says nothing of its own, and the other
 * clauses of the plan, one of which may share its limit.
 */
export type RuleContext = {
  readonly planPeriod: readonly [number, number] | null;
  readonly others?: readonly IncentiveClause[];
};

const SHARE: ReadonlySet<IncentiveKind> = new Set(["rate", "interest", "match"]);
const PERIODS: Readonly<Record<string, "annual" | "one-off">> = {
  annual: "annual",
  one_off: "one-off",
  每年: "annual",
  一次性: "one-off",
};

/** Collects what stays open while the parts of a clause are read. */
class Questions {
  readonly list: OpenQuestion[] = [];

  ask(code: OpenQuestionCode, text: string | null = null): null {
    if (!this.list.some((one) => one.code === code && one.text === text)) this.list.push({ code, text });
    return null;
  }
}

/** Turns a money clause into a rule draft. Total: whatever cannot be read for certain becomes a question. */
export function ruleDraftOf(clause: IncentiveClause, { planPeriod, others = [] }: RuleContext): RuleDraft {
  const open = new Questions();
  const money = moneyReader(clause, open);
  const { id, kind, per, instalments } = clause;
  const subject = clause.subject.trim();
  if (subject === "") open.ask("subject-missing");
  const share = shareOf(clause, open);
  const sums = sumsOf(clause, { open, money });
  for (const other of others) if (sharesLimit(clause, other)) open.ask("cap-shared", other.base ?? other.subject);
  if (kind === "per_unit" && per === null) open.ask("per-missing");
  if (kind === "fund") open.ask("fund-is-no-rule");
  if (instalments !== null) open.ask("instalments-as-text", instalments);
  return {
    ...{ schema: 1, id, kind, subject },
    ...share,
    ...sums,
    per,
    rank: rankOf(clause, open),
    quota: quotaOf(clause, open),
    condition: conditionOf(clause, open),
    period: periodOf(clause, open),
    instalments,
    validity: validityOf(planPeriod, open),
    clause: clause.source ?? null,
    open: open.list,
  };
}

type Share = Pick<RuleDraft, "base" | "rate" | "rateRange">;

function shareOf(clause: IncentiveClause, open: Questions): Share {
  const { kind, base } = clause;
  const rate = percent(clause.rate, open);
  const [min, max] = [percent(clause.rateMin, open), percent(clause.rateMax, open)];
  const rateRange = min && max ? { min, max } : null;
  if (rate === null && rateRange !== null) open.ask("rate-range", `${clause.rateMin}%–${clause.rateMax}%`);
  if (SHARE.has(kind) && rate === null && rateRange === null) open.ask("rate-missing");
  if ((rate !== null || rateRange !== null || SHARE.has(kind)) && base === null) open.ask("base-missing");
  return { base, rate, rateRange };
}

function percent(printed: string | null, open: Questions): ExactRate | null {
  const value = decimal(printed, open);
  if (!value) return null;
  const { numerator, denominator } = multiply(value, fraction(1n, 100n));
  return { numerator: numerator.toString(), denominator: denominator.toString() };
}

function decimal(printed: string | null, open: Questions): Fraction | null {
  if (printed === null) return null;
  const value = parseDecimal(printed);
  return value.ok ? value.value : open.ask("number-not-exact", printed);
}

type MoneyReader = (printed: string | null) => string | null;

/** Money in 分; an amount whose unit is no money, or that is finer than 分, stays open. */
function moneyReader({ unit }: IncentiveClause, open: Questions): MoneyReader {
  return (printed) => {
    const value = decimal(printed, open);
    if (!value) return null;
    const money = unit === null ? undefined : moneyOf(value, unit);
    return money === undefined ? open.ask("money-unit-unknown", `${printed}${unit ?? ""}`) : money.toString();
  };
}

type Sums = Pick<RuleDraft, "amount" | "amountRange" | "cap" | "secondCap">;

function sumsOf(clause: IncentiveClause, { open, money }: { open: Questions; money: MoneyReader }): Sums {
  const { kind } = clause;
  const [amount, min, max] = [money(clause.amount), money(clause.amountMin), money(clause.amountMax)];
  const [cap, secondCap] = [money(clause.cap), money(clause.cap2)];
  const amountRange = min !== null && max !== null ? { min, max } : null;
  const printed = clause.amount ?? clause.amountMin ?? clause.amountMax;
  if (amount === null && amountRange !== null) {
    open.ask("amount-range", `${clause.amountMin}–${clause.amountMax}${clause.unit ?? ""}`);
  }
  if ((kind === "fixed" || kind === "per_unit" || kind === "ranking") && printed === null) open.ask("amount-missing");
  if (kind === "upto") open.ask("amount-at-discretion");
  if ((SHARE.has(kind) || kind === "per_unit" || kind === "upto") && clause.cap === null) open.ask("cap-not-said");
  if (clause.cap2 !== null) open.ask("second-cap", `${clause.cap2}${clause.unit ?? ""}`);
  return { amount, amountRange, cap, secondCap };
}

/** Two rates that one sentence puts under one limit (设备12%、软件20%,最高800万元) are paid up to it together, not twice. */
function sharesLimit(one: IncentiveClause, other: IncentiveClause): boolean {
  if (one.id === other.id || one.cap === null || one.cap !== other.cap || one.unit !== other.unit) return false;
  if (one.rate === null || other.rate === null || !one.source || !other.source) return false;
  if ("clause" in one.source || "clause" in other.source) return false;
  const [[from, to], [otherFrom, otherTo]] = [one.source.span, other.source.span];
  return from < otherTo && otherFrom < to;
}

function whole(printed: string | null, open: Questions): number | null {
  const value = decimal(printed, open);
  if (!value) return null;
  const fits = value.denominator === 1n && value.numerator >= 0n && value.numerator < 1_000_000_000n;
  return fits ? Number(value.numerator) : open.ask("number-not-exact", printed);
}

function rankOf(clause: IncentiveClause, open: Questions): number | null {
  const rank = whole(clause.rankTo, open);
  // 每家奖励20万元: said to be the same for each.
  const each =
    clause.source && "quote" in clause.source && /每[家个项名户]|各奖|均(?:给予|奖)/.test(clause.source.quote);
  if (clause.kind === "ranking" && rank === null) open.ask("rank-missing");
  else if (clause.kind === "ranking" && !each) open.ask("rank-amounts");
  return rank;
}

function quotaOf({ quota, quotaPeriod }: IncentiveClause, open: Questions): RuleDraft["quota"] {
  const count = whole(quota, open);
  return count === null ? null : { count, period: quotaPeriod };
}

function conditionOf({ condition }: IncentiveClause, open: Questions): RuleCondition | null {
  if (condition === null || condition.trim() === "") return null;
  const read = ruleCondition(condition);
  for (const rest of read.rest) open.ask("condition-as-text", rest);
  return read;
}

function periodOf({ period }: IncentiveClause, open: Questions): RuleDraft["period"] {
  if (period === null) return open.ask("period-not-said");
  const known = Object.hasOwn(PERIODS, period) ? PERIODS[period] : undefined;
  if (known === undefined) open.ask("period-as-text", period);
  return { kind: known ?? "other", text: period };
}

/** A clause keeps no years of its own, so that its plan's are taken, and shown to be taken. */
function validityOf(planPeriod: RuleContext["planPeriod"], open: Questions): RuleDraft["validity"] {
  if (planPeriod === null) return open.ask("validity-not-said");
  const [from, to] = planPeriod;
  open.ask("validity-from-plan", `${from}–${to}`);
  return { from, to };
}
