import { useMemo } from "react";
import type { Answer } from "#contract";
import { useWording } from "#screen";
import { printedPercent, printedSum } from "../../domain/printed-sum.ts";
import { ruleWording } from "./wording.ts";

export type RuleDraft = Answer<"/api/plans/{planId}/rule-drafts", "get">["rules"][number];
export type Threshold = NonNullable<RuleDraft["condition"]>["thresholds"][number];

/** Words rule drafts as one would say them: 设备投资额 × 10 %，最高 500 万元. */
export function useRuleWords() {
  const { say, decimal } = useWording(ruleWording);
  return useMemo(() => {
    const money = (amount: string) => {
      const { value, unit } = printedSum(amount);
      return say("rule.figure", { value: decimal(value), unit });
    };
    const share = ({ base, rate, rateRange }: RuleDraft) => {
      const printed = rate
        ? say("rule.sum.percent", { value: printedPercent(rate) })
        : rateRange &&
          say("rule.sum.percent-range", { min: printedPercent(rateRange.min), max: printedPercent(rateRange.max) });
      if (!printed) return null;
      return base === null ? say("rule.sum.share", { rate: printed }) : say("rule.sum.times", { base, rate: printed });
    };
    const amount = ({ amount: one, amountRange, per }: RuleDraft) => {
      const printed =
        one === null
          ? amountRange && say("rule.sum.range", { min: money(amountRange.min), max: money(amountRange.max) })
          : money(one);
      return printed && per !== null ? say("rule.sum.each", { per, amount: printed }) : printed;
    };
    const sentence = (rule: RuleDraft) => {
      const parts = [
        share(rule),
        amount(rule),
        rule.cap === null ? null : say("rule.sum.cap", { cap: money(rule.cap) }),
        rule.secondCap === null ? null : say("rule.sum.second-cap", { cap: money(rule.secondCap) }),
      ].filter((part) => part !== null);
      return parts.length === 0 ? say("rule.sum.none") : parts.join(say("rule.comma"));
    };
    const threshold = ({ measure, op, value, unit }: Threshold) =>
      say(`rule.op.${op}`, { measure, value: say("rule.figure", { value: decimal(value), unit }) });
    return { sentence, threshold };
  }, [say, decimal]);
}
