import type { Metadata } from "../../draft.ts";
import type { Role } from "../sections/outline.ts";
import { countsPlanParts, type Figure, isIndex } from "./target-clause.ts";
import { GROWS, reachLength } from "./target-words.ts";

/** What the document as a whole says about its goals. */
export type Frame = {
  readonly metadata: Metadata;
  readonly measures: boolean;
  readonly start: number | null;
  readonly end: number | null;
};

/** What is known of the time a clause speaks of. */
export type Time = {
  year: number | null;
  explicit: boolean;
  yearly: boolean;
  thisYear: boolean;
  since: number | null;
  base: number | null;
  fact: boolean;
  /** 每年 reaches over the clauses that follow it, 年均 does not. */
  reaching: boolean;
};

/** A figure with what surrounds it. */
export type Seen = {
  readonly figure: Figure;
  readonly time: Time;
  readonly sentence: string;
  readonly afterTarget: boolean;
  readonly frame: Frame;
  readonly role: Role;
  /** First words of the paragraph. */
  readonly opening: string;
};

export type Verdict = "accept" | "drop" | { readonly why: string };

const name = ({ figure, sentence }: Seen) => sentence.slice(figure.nameStart, figure.nameEnd);
const upTo = ({ figure, sentence }: Seen) => sentence.slice(0, figure.quantity.outerStart);

/** Numbers that are no goals whatever surrounds them. */
export const NO_GOALS: readonly {
  readonly what: string;
  readonly is: (seen: Seen) => boolean;
  readonly example: string;
}[] = [
  { what: "a place in an order", is: ({ figure }) => figure.quantity.ordinal, example: "进入全省前3位" },
  { what: "a fact", is: ({ time }) => time.fact, example: "截至2022年底，建成车间60个" },
  {
    what: "a number without unit that is no index",
    is: ({ figure, sentence }) =>
      figure.quantity.kind === "bare-money" || (figure.quantity.kind === "plain" && !isIndex(figure, sentence)),
    example: "培育企业30",
  },
  {
    what: "one of something, in words",
    is: ({ figure }) => figure.quantity.chinese && figure.quantity.max < 2,
    example: "打造一个平台",
  },
  {
    what: "parts of the plan",
    is: ({ figure, sentence }) => countsPlanParts(figure, sentence),
    example: "实施5项重点任务",
  },
  {
    what: "a batch, a sum of what was listed, what the work starts from",
    is: (seen) => {
      const last = seen.sentence[seen.figure.quantity.outerStart - 1] ?? " ";
      if (!"批等每前满任第与同绕托焦对年".includes(last)) return false;
      const before = upTo(seen);
      return (
        /(?:第[一二三四五六七八九十\d]+批|首批|等|每|前|满|任|第|与|同|围绕|依托|聚焦|针对|近[三五]年)$/.test(before) &&
        !/每年$/.test(before)
      );
    },
    example: "围绕10条产业链开展招商",
  },
  {
    what: "the size of the thing counted",
    is: ({ figure }) =>
      figure.quantity.kind === "money" &&
      figure.form === "behind" &&
      !/投资|产值|营收|收入|规模|贷款|融资|信贷|销售|增加值|授信|成本/.test(figure.after),
    example: "培育10亿元重点企业",
  },
  {
    what: "public money",
    is: (seen) => seen.figure.quantity.kind === "money" && /资金|基金|预算|补助|经费/.test(name(seen)),
    example: "安排专项资金2亿元",
  },
  { what: "copies", is: (seen) => seen.figure.quantity.unit === "份", example: "提交材料3份" },
  {
    what: "a share as a condition",
    is: ({ figure }) =>
      figure.quantity.kind !== "count" &&
      /^的/.test(figure.after) &&
      !GROWS.test(figure.before) &&
      !/实现|完成|开展|达到/.test(figure.after),
    example: "超过60%的企业",
  },
  {
    what: "a distance to others",
    is: (seen) => /^(?:高于|低于|快于|领先|超出)/.test(name(seen)),
    example: "高于全国平均水平2个百分点",
  },
];

function hasVerb({ figure, afterTarget }: Seen): boolean {
  const { quantity, before, after } = figure;
  const reaches = figure.form === "before" && reachLength(before) > 0;
  if (GROWS.test(before) || reaches || quantity.op !== "eq") return true;
  if (quantity.kind === "share" && /^的.*(?:实现|完成|开展|达到)/.test(after)) return true;
  if (/(?:为|对|面向)$/.test(before) && /提供|开展|实施|完成|实现|服务/.test(after)) return true;
  return afterTarget && before.replace(/^[、,和及与]+/, "").length < 2;
}

/** In rules and measures only what has a deadline, or stands under a heading of goals, is a goal. */
function inMeasures({ figure, time, role }: Seen): Verdict {
  if (role === "rules") return time.explicit ? "accept" : "drop";
  if (time.explicit || time.yearly || role === "goal") return "accept";
  return figure.quantity.op === "eq" && GROWS.test(figure.before) ? { why: "target-in-measures" } : "drop";
}

/** Whether a figure is a goal, none, or for a person to decide. */
export function verdictOn(seen: Seen): Verdict {
  const { figure, time, role, frame } = seen;
  if (NO_GOALS.some((rule) => rule.is(seen))) return "drop";
  const named = figure.form === "before" && (GROWS.test(seen.opening) || role === "goal" || seen.afterTarget);
  if (!hasVerb(seen) && !named) return "drop";
  const allowed = frame.measures || role === "rules" ? inMeasures(seen) : "accept";
  if (allowed !== "accept") return allowed;
  if (role === "background" || role === "principle") return time.explicit ? { why: "target-outside-goals" } : "drop";
  return figure.quantity.chinese && figure.quantity.max <= 10 && !GROWS.test(figure.before) ? "drop" : "accept";
}
