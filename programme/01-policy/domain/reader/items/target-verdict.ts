import type { Metadata } from "../../draft.ts";
import { codesOf } from "../clauses/codes.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Role } from "../sections/outline.ts";
import { countsPlanParts, isIndex } from "./counted-nouns.ts";
import type { Figure } from "./figure.ts";
import { GROWS, reachLength } from "./target-words.ts";

/** What the document as a whole says about its goals. */
export type Frame = {
  readonly metadata: Metadata;
  readonly measures: boolean;
  readonly start: number | null;
  readonly end: number | null;
  /** The year that 今年 and 全年 mean. */
  readonly thisYear: number | null;
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
  /** The year is that of a clause "2024年…" and not a deadline. */
  during: boolean;
  /** The sentence says 每年 more than once. */
  again: boolean;
  /** 每月, 每季度: within the year of a plan for one year. */
  monthly: boolean;
  /** 每年 reaches over the clauses that follow it, 年均 does not. */
  reaching: boolean;
};

/** A figure with what surrounds it. */
export type Seen = {
  readonly figure: Figure;
  readonly time: Time;
  readonly sentence: string;
  /** Whether the sentence holds a sign that all words of a condition have one of. */
  readonly mayBeCondition: boolean;
  readonly afterTarget: boolean;
  readonly frame: Frame;
  readonly role: Role;
  /** First words of the paragraph. */
  readonly opening: string;
};

export type Verdict = "accept" | "drop" | { readonly why: string };

const name = ({ figure, sentence }: Seen) => sentence.slice(figure.nameStart, figure.nameEnd);
const upTo = ({ figure, sentence }: Seen) => sentence.slice(0, figure.quantity.outerStart);

type Kind = Quantity["kind"];

/** Single signs that patterns below begin or end with; most numbers stand beside others. */
const ENDS_BY = codesOf("由于少");
const BEGINS_BATCH = codesOf("每");
const BEGINS_DISTANCE = codesOf("高低快领超");
const BEGINS_LISTED = codesOf("试重主支优特新未行产领赛方环地县市区单部");

const LISTED_BELOW = /名单(?:详?见附[件表]|附后|如下|见下)/;
const SETS = /力争|确保|争取|[将要]|到20\d\d年|培育|打造|实施|建设|新增|新建|推动|完成/;
const TOUCHES = /(?:^|[,市省区县]|目前|现|共)涉及[^,。;]{2,16}$/;

/** Numbers that are no goals whatever surrounds them. */
export const NO_GOALS: readonly {
  readonly what: string;
  readonly is: (seen: Seen) => boolean;
  readonly example: string;
  /** Of which numbers it can be true; of all when left out. */
  readonly kinds?: readonly Kind[];
  /** Whether it can be true of numbers in words only. */
  readonly inWords?: true;
}[] = [
  { what: "a place in an order", is: ({ figure }) => figure.quantity.ordinal, example: "进入全省前3位" },
  { what: "a fact", is: ({ time }) => time.fact, example: "截至2022年底，建成车间60个" },
  {
    what: "how many stand on a list",
    is: ({ sentence }) => sentence.includes("名单") && LISTED_BELOW.test(sentence) && !SETS.test(sentence),
    example: "纳入试点街道共计21个（名单见附件）",
    kinds: ["count"],
  },
  {
    what: "about so much that something touches",
    is: ({ figure, time }) => figure.quantity.op === "approx" && !time.explicit && TOUCHES.test(figure.before),
    example: "我市涉及此类面积约730亩",
  },
  {
    what: "a number without unit that is no index",
    is: ({ figure, sentence }) =>
      (figure.quantity.kind === "bare-money" &&
        bareSum(figure, sentence.slice(figure.nameStart, figure.nameEnd)) === undefined) ||
      (figure.quantity.kind === "plain" && !isIndex(figure, sentence)),
    example: "培育企业30",
    kinds: ["bare-money", "plain"],
  },
  {
    what: "one of something, in words",
    is: ({ figure }) => figure.quantity.chinese && figure.quantity.max < 2 && figure.quantity.kind !== "share",
    example: "打造一个平台",
    inWords: true,
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
      if (!"批下列述等每前满任第与同绕托焦对年".includes(last)) return false;
      const before = upTo(seen);
      if (last === "等" && isOfPeople(seen.figure)) return false;
      return (
        /(?:第[一二三四五六七八九十\d]+批|首批|以下|下列|上述|等|每|前|满|任|第|与|同|围绕|依托|聚焦|针对|近[三五]年)$/.test(
          before,
        ) && !/每年$/.test(before)
      );
    },
    example: "围绕10条产业链开展招商",
  },
  {
    what: "a sum of what was listed",
    is: (seen) =>
      seen.figure.quantity.kind === "count" &&
      BEGINS_LISTED.has(seen.figure.after.charCodeAt(0)) &&
      /^(?:试点|重点|主导|支柱|优势|特色|新兴|未来)*(?:行业|产业(?!集群|园|基地)|领域|赛道|方向|环节|地区|[县市区](?!域)|单位|部门)/.test(
        seen.figure.after,
      ) &&
      listed(upTo(seen)).includes(seen.figure.quantity.max),
    example: "推动电机、轴承、阀门3个试点行业企业改造",
    kinds: ["count"],
  },
  {
    what: "a session, in words",
    is: ({ figure }) => figure.quantity.unit === "届" && !/举办|连续|承办/.test(figure.before),
    example: "二十届历次全会",
  },
  {
    what: "kinds of things, in words",
    is: ({ figure }) =>
      figure.quantity.chinese && /^(?:类|种|张)$/.test(figure.quantity.unit) && figure.quantity.max <= 10,
    example: "支持两类项目",
    inWords: true,
  },
  {
    what: "a weight by which money is shared out",
    is: ({ figure, sentence }) => figure.quantity.kind === "share" && /因素法|权重|分值/.test(sentence),
    example: "按因素法（产值占比60%）分配",
    kinds: ["share"],
  },
  {
    what: "money received",
    is: (seen) =>
      seen.figure.quantity.kind === "money" &&
      /(?:安排|列支|获得|获批|下达|拨付|切块[^,。]{0,12}|兑现|到账)$/.test(upTo(seen)),
    example: "获得补助800万元",
    kinds: ["money"],
  },
  {
    what: "a condition",
    is: (seen) =>
      seen.mayBeCondition &&
      /应当?(?:具备|满足|符合)|[须需](?:具备|满足|符合)|具备以下|的条件|撤销|取消(?:其)?(?:称号|资格)|摘牌/.test(
        seen.sentence,
      ),
    example: "企业应当具备联网率不低于60%的条件",
  },
  {
    what: "a routine of the work",
    is: ({ figure, sentence }) =>
      figure.quantity.max === 1 && /[次场期]$/.test(figure.quantity.unit) && /每(?:个?月|季度|半年|周)/.test(sentence),
    example: "每季度召开1次调度会",
  },
  {
    what: "a result that has consequences",
    is: ({ figure, sentence }) =>
      figure.quantity.kind === "share" &&
      figure.form === "behind" &&
      /约谈|通报批评|问责|整改/.test(sentence) &&
      /对[^,]{0,20}(?:不足|低于|未达)[^,]{0,16}的/.test(sentence),
    example: "对完成率低于70%的镇进行约谈",
    kinds: ["share"],
  },
  {
    what: "what the work is about",
    is: (seen) =>
      seen.figure.form === "behind" &&
      /开展|深化|加强|推进|合作|布局|联合/.test(seen.figure.after) &&
      /(?:围绕|聚焦|紧扣|针对)[^,、\d]{1,8}$/.test(upTo(seen).slice(-10)),
    example: "围绕青河市6个重点产业集群开展合作",
  },
  {
    what: "the size of a single case",
    is: (seen) => seen.figure.quantity.kind === "money" && /^(?:单|每)(?:个|项|户|家|体|笔|台)/.test(name(seen)),
    example: "单个项目投资额不低于500万元",
    kinds: ["money"],
  },
  {
    what: "people who take part",
    is: (seen) =>
      seen.figure.quantity.kind === "count" &&
      ENDS_BY.has(seen.sentence.charCodeAt(seen.figure.quantity.outerStart - 1)) &&
      /由(?:不少于|至少)?$/.test(upTo(seen)),
    example: "由3名以上专家组成评审组",
    kinds: ["count"],
  },
  {
    what: "what is expected of an event or a project",
    is: ({ figure, time }) => !time.explicit && figure.before.includes("预计"),
    example: "预计吸引500家企业参展",
  },
  {
    what: "a quota",
    // A number that is brought down (由62家减至48家以下) is a goal.
    is: ({ figure }) =>
      figure.quantity.kind === "count" &&
      figure.quantity.op === "le" &&
      !/▁达到$|(?:压减|减|降)(?:至|到)$/.test(figure.before),
    example: "每年支持不超过15家企业",
    kinds: ["count"],
  },
  {
    what: "the size of the thing counted",
    is: ({ figure }) =>
      figure.quantity.kind === "money" &&
      figure.form === "behind" &&
      !/投资|产值|营收|收入|规模|贷款|融资|信贷|销售|增加值|授信|成本/.test(figure.after),
    example: "培育10亿元重点企业",
    kinds: ["money"],
  },
  {
    what: "public money",
    is: (seen) =>
      seen.figure.quantity.kind === "money" &&
      /(?<!融)资金|基金|预算|补助|经费/.test(name(seen)) &&
      !/到位(?:内外?|外)?资金$/.test(name(seen)) &&
      !/(?:争取|争引|对上争取)[^,]*$/.test(seen.figure.before),
    example: "安排专项资金2亿元",
    kinds: ["money"],
  },
  {
    what: "public money without its name",
    is: (seen) =>
      seen.figure.quantity.kind === "money" &&
      /^(?:(?:财政)?投入|(?:首期|首次|总|募集|认缴)?规模)$/.test(name(seen)) &&
      /资金|财政|基金/.test(seen.sentence),
    example: "统筹产业资金，三年投入不少于3亿元",
    kinds: ["money"],
  },
  {
    what: "a line of a list of news",
    is: (seen) => name(seen).includes("-") && /\d{4}-\d{2}-\d{2}/.test(name(seen)),
    example: "· 一季度投资增长11.2%　2024-04-22",
  },
  {
    what: "a piece of a word",
    is: (seen) => seen.figure.nameEnd - seen.figure.nameStart < 2,
    example: "培育10家企",
  },
  {
    what: "a slogan, a list or a rule, counted in words",
    is: ({ figure }) =>
      figure.quantity.chinese &&
      figure.quantity.max <= 10 &&
      /^(?:项)?(?:机制|制度|清单|台账|保障|路径|模式)(?![\u4e00-\u9fff])|^(?:"[^"]*"|□+)(?:建设|战略|布局|要求|目标|理念|转变|转型|体系|$)(?![\u4e00-\u9fff])/.test(
        figure.after,
      ) &&
      /助力|落实|围绕|聚焦|坚持|建立|形成|健全|服务|融入|推进|按照/.test(figure.before),
    example: "助力四个“绿色”建设",
    inWords: true,
  },
  {
    what: "a size or a use that firms and boilers must have",
    is: ({ figure }) =>
      figure.form === "behind" &&
      figure.quantity.op !== "eq" &&
      /^(?:蒸吨|万?吨标准煤|万?吨|万?千瓦)(?:\/小?时)?$/.test(figure.quantity.unit) &&
      /企业|单位|锅炉|机组|窑炉|用户|设备/.test(figure.after),
    example: "淘汰35蒸吨以下燃煤锅炉",
  },
  {
    what: "a rate of the tax law",
    is: ({ figure }) => figure.quantity.kind === "share" && /^(?:的)?(?:税前)?加计扣除/.test(figure.after),
    example: "落实研发费用100%加计扣除",
  },
  {
    what: "the size of a batch",
    is: (seen) =>
      seen.figure.nameEnd - seen.figure.nameStart === 2 &&
      BEGINS_BATCH.has(seen.sentence.charCodeAt(seen.figure.nameStart)) &&
      /^每(?:批|期|次|轮)$/.test(name(seen)),
    example: "分三批推进，每批40家",
  },
  { what: "copies", is: (seen) => seen.figure.quantity.unit === "份", example: "提交材料3份" },
  {
    what: "a share as a condition",
    is: ({ figure }) =>
      figure.quantity.kind !== "count" &&
      figure.after.startsWith("的") &&
      !GROWS.test(figure.before) &&
      !(
        /实现|完成|开展|达到/.test(figure.after) ||
        (DOES.test(figure.after) && !/对|面向|针对|支持|资金|费用/.test(figure.before + figure.after.slice(0, 6)))
      ),
    example: "超过60%的企业",
  },
  {
    what: "how much a figure may be changed",
    is: (seen) =>
      seen.figure.quantity.op === "le" && /(?:调整|浮动|上浮|下浮|误差|偏差)(?:幅度|比例|率)?$/.test(name(seen)),
    example: "目标可调整，调整幅度不超过10%",
  },
  {
    what: "a distance to others",
    is: (seen) =>
      BEGINS_DISTANCE.has(seen.sentence.charCodeAt(seen.figure.nameStart)) &&
      /^(?:高于|低于|快于|领先|超出)/.test(name(seen)),
    example: "高于全国平均水平2个百分点",
  },
];

const KINDS: readonly Kind[] = ["count", "measure", "share", "money", "bare-money", "plain"];

/** The rules that can be true of numbers in words and of others, by their kinds: many are about one kind only. */
const [IN_WORDS, IN_DIGITS] = [true, false].map(
  (words) =>
    new Map(
      KINDS.map((kind) => [
        kind,
        NO_GOALS.filter(({ kinds, inWords }) => (!inWords || words) && (kinds?.includes(kind) ?? true)),
      ]),
    ),
);

function isNoGoal(seen: Seen): boolean {
  const { chinese, kind } = seen.figure.quantity;
  for (const rule of (chinese ? IN_WORDS : IN_DIGITS)?.get(kind) ?? []) if (rule.is(seen)) return true;
  return false;
}

/** 培训技师、操作员等500人次: people of the kinds that were listed are counted, not the kinds. */
function isOfPeople({ quantity, before }: Figure): boolean {
  return /^(?:人次|人|名|万人次)$/.test(quantity.unit) && /培训|培养|引进|引育|招引|轮训/.test(before);
}

/** How many names the list that ends here may hold: 甲、乙和丙 are three, 甲、乙及零部件 are two or three. */
function listed(text: string): readonly number[] {
  const stretch = text.slice(Math.max(text.lastIndexOf(","), text.lastIndexOf("。"), text.lastIndexOf(":")) + 1);
  if (!stretch.includes("、")) return [];
  const signs = stretch.split("、").length;
  return /[和与及][^、]{2,}$/.test(stretch) ? [signs, signs + 1] : [signs];
}

function hasVerb({ figure, afterTarget }: Seen): boolean {
  const { quantity, before, after } = figure;
  if (quantity.op !== "eq" || (figure.form === "before" && reachLength(before) > 0) || GROWS.test(before)) return true;
  if (quantity.kind === "share" && /^的.*(?:实现|完成|开展|达到)/.test(after)) return true;
  if (/(?:为|对|面向)$/.test(before) && /提供|开展|实施|完成|实现|服务/.test(after)) return true;
  return afterTarget && before.replace(/^[、,和及与]+/, "").length < 2;
}

/** Whether a number behind its name needs no verb: among goals, behind a target, in a paragraph that begins with a verb. */
function isNamed({ figure, role, afterTarget, opening }: Seen): boolean {
  return figure.form === "before" && (role === "goal" || afterTarget || GROWS.test(opening));
}

/** In rules and measures only what has a deadline, or stands under a heading of goals, is a goal. */
function inMeasures({ figure, time, role }: Seen): Verdict {
  if (role === "rules") return time.explicit ? "accept" : "drop";
  if (time.explicit || time.yearly || role === "goal") return "accept";
  return figure.quantity.op === "eq" && GROWS.test(figure.before) ? { why: "target-in-measures" } : "drop";
}

/** What a report tells without a deadline and without a word of intent is news, not a goal. */
function toldAsNews({ time, frame, sentence }: Seen): boolean {
  return (
    frame.metadata.status === "news" &&
    frame.end === null &&
    !time.explicit &&
    !time.yearly &&
    !/将|力争|计划|争取|目标|确保|要/.test(sentence)
  );
}

/** What a share of firms does: …以上的企业建有研发机构. */
const DOES =
  /(?:企业|车间|工厂|园区|行业|单位|设备|产线)[^,]{0,6}?(?:向[^,]{2,8}转型|转型|上云|应用|接入|建有|建立|设立|配备|部署|使用|通过|达标)/;

/** What a number with 亿 or 万 and no unit behind it counts: money where the name is a sum of money, things where it is a number of things. */
export function bareSum(figure: Figure, name: string): "money" | "things" | undefined {
  const { quantity } = figure;
  if (quantity.kind !== "bare-money" || figure.form !== "before") return undefined;
  if (
    quantity.unit === "亿元" &&
    /(?:产值|规模|营收|收入|增加值|投资|投资额|总量|总额|总值|贷款|余额|GDP|销售额|零售额|交易额|税收)$/.test(name)
  )
    return "money";
  return quantity.unit === "万元" && /(?:[^指系参]数|数量|终端)$/.test(name) ? "things" : undefined;
}

/** Whether a figure is a goal, none, or for a person to decide. */
export function verdictOn(seen: Seen): Verdict {
  const { figure, time, role, frame } = seen;
  if (isNoGoal(seen) || toldAsNews(seen)) return "drop";
  // 3个园区网络全覆盖 is read as a rate of coverage.
  if (figure.form === "behind" && figure.after.includes("全覆盖")) return "drop";
  if (!hasVerb(seen) && !isNamed(seen)) return "drop";
  const allowed = frame.measures || role === "rules" ? inMeasures(seen) : "accept";
  if (allowed !== "accept") return allowed;
  if (role === "principle" && (time.explicit || time.yearly) && GROWS.test(figure.before)) return "accept";
  if (role === "background" || role === "principle") return time.explicit ? { why: "target-outside-goals" } : "drop";
  return figure.quantity.chinese && figure.quantity.max <= 10 && !GROWS.test(figure.before) ? "drop" : "accept";
}
