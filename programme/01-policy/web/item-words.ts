import { useMemo } from "react";
import { useWording } from "#screen";
import type { ItemContent, ItemOf } from "./review-view.ts";
import { policyWording } from "./wording.ts";

export type ItemWords = {
  /** What the item is about, as one line. */
  readonly title: (content: ItemContent) => string;
  /** What it says about it, as one line. */
  readonly gist: (content: ItemContent) => string;
  readonly bound: (target: ItemOf<"target">) => string;
  readonly money: (incentive: ItemOf<"incentive">) => string;
  /** How often money is given: what the reader notes as a code, or the words that a person wrote. */
  readonly span: (noted: string | null | undefined) => string | null;
};

const DOT = " · ";

/** Words draft items shortly, for lists and names of buttons. */
export function useItemWords(): ItemWords {
  const { say } = useWording(policyWording);
  return useMemo(() => {
    const withUnit = (text: string, unit: string | null | undefined) => (unit ? `${text} ${unit}` : text);
    const bound = (target: ItemOf<"target">) => {
      const { op, value = null, min = null, max = null, unit } = target;
      const figures = op === "range" ? say("policy.bound.range", { min, max }) : say(`policy.bound.${op}`, { value });
      const text = withUnit(figures, unit);
      return target.direction === "down" ? say("policy.bound.down", { bound: text }) : text;
    };
    const money = ({
      rate,
      rate_min,
      rate_max,
      base,
      amount,
      amount_min,
      amount_max,
      cap,
      unit,
      per,
    }: ItemOf<"incentive">) =>
      [
        rate != null && (base ? say("policy.money.rate-of", { base, rate }) : say("policy.money.rate", { rate })),
        rate_min != null && rate_max != null && say("policy.money.rate-range", { min: rate_min, max: rate_max }),
        amount != null &&
          (per
            ? say("policy.money.amount-per", { amount: withUnit(String(amount), unit), per })
            : withUnit(String(amount), unit)),
        amount_min != null &&
          amount_max != null &&
          withUnit(say("policy.bound.range", { min: amount_min, max: amount_max }), unit),
        cap != null && say("policy.money.cap", { cap: withUnit(String(cap), unit) }),
      ]
        .filter((part) => typeof part === "string")
        .join(DOT);
    const span: ItemWords["span"] = (noted) => {
      if (noted === "annual") return say("policy.incentive.annual");
      return noted === "one_off" ? say("policy.incentive.once") : (noted ?? null);
    };
    return { title: titleOf, gist: (content) => gistOf(content), bound, money, span };

    function gistOf({ kind, item }: ItemContent): string {
      switch (kind) {
        case "target":
          return [bound(item), say(`policy.period.${item.period}`), item.year, item.scope ?? item.region]
            .filter((part) => part != null && part !== "")
            .join(DOT);
        case "table":
          return say("policy.table.size", { rows: item.rows.length, regions: item.regions.length });
        case "task":
          return item.lead.length + item.coop.length === 0
            ? say("policy.task.no-unit")
            : [...item.lead, ...item.coop].join(say("policy.comma"));
        case "incentive":
          return money(item) || say(`policy.incentive-kind.${item.kind}`);
        case "reference":
          return [item.number, say(`policy.reference.${item.kind}`)].filter((part) => part !== null).join(DOT);
      }
    }
  }, [say]);
}

function titleOf({ kind, item }: ItemContent): string {
  switch (kind) {
    case "target":
      return item.indicator;
    case "table":
      return item.title;
    case "task":
      return item.number === null ? item.title : `${item.number} ${item.title}`;
    case "incentive":
      return item.subject;
    case "reference":
      return item.name;
  }
}
