import type { Incentive } from "../../draft.ts";

type Draft = Omit<Incentive, "id">;

/** Sentences that tell a limit or a share of the grant before them, and not a grant of their own. */

const LIMIT_ONLY =
  /^(?:单个|每个|每家|同一|单户|单一|单项|单台|每户|每项|每年|每户|各|补助|奖励|补贴|资助|支持|奖补|贴息|最高|总额|年度|累计|金额|上述|原则上)[^对]{0,24}$/;
const TIER =
  /^(?:当|若|如)?[^对;。]{0,30}\d[^对;。]{0,24}(?:时|的|企业|项目|单位|\)),(?:每个|单个|每家|每户|单户|同一)?(?:企业|项目|单位)?[^,。;给]{0,10}(?:最高|不超过|上限)[^,。;]{0,12}$/;

/** 按费用的50%补助，最高15万元；通过四级的，最高30万元: a clause behind ； that leaves out verb and share. */
const ELLIPSIS =
  /^(?!.*(?:给予|奖励|补助|补贴|资助|单个|每个|每家|累计))[^,。;对]{3,30}的,(?:最高|不超过|最多|上限)[^,。;]{0,8}$/;

/** 补助上限提高至500万元: the same share under a higher cap. */
const RAISED =
  /^[^。;]{2,40}(?:补助|奖励|补贴|资助|支持)?(?:金额|额度|资金)?(?:上限|限额|最高额|最高额度)可?(?:提高|上浮|放宽|增加|调整)(?:至|到)$/;

/** A sentence, what was found in it, the grant before it, and whether only ； stands between. */
type Later = {
  readonly sentence: string;
  readonly drafts: readonly Draft[];
  readonly before: Draft | undefined;
  readonly joined: boolean;
  /** Tiers told of that grant so far. */
  readonly tiers: number;
  /** The grant ends with a colon and the sentence is one of the list below it. */
  readonly listed: boolean;
};

function onlyLimit({ drafts, before }: Later): Draft | undefined {
  const [limit] = drafts;
  if (!before || drafts.length !== 1 || !limit || limit.cap == null || limit.unit == null) return undefined;
  if (limit.cap2 != null && before.cap != null) return undefined;
  const plain = limit.kind === "upto" || (limit.kind === "interest" && limit.rate == null);
  return plain && (before.unit == null || before.unit === limit.unit) ? limit : undefined;
}

function upToNumber(sentence: string, limit: Draft): string {
  const at = sentence.search(/\d[\d.,]*(?:万|亿)?元/);
  return at < 0 || limit.cap == null ? sentence : sentence.slice(0, at);
}

/** A sentence of its own that only limits the grant before: 单个项目最高不超过500万元。 */
export function withLimit(later: Later): Draft | undefined {
  const limit = onlyLimit(later);
  const { before, sentence } = later;
  if (!limit || !before || before.cap2 != null || before.kind === "fund") return undefined;
  if (!LIMIT_ONLY.test(upToNumber(sentence, limit))) return undefined;
  const cap = before.cap == null ? { cap: limit.cap ?? null, cap2: limit.cap2 ?? null } : { cap2: limit.cap ?? null };
  return { ...before, ...cap, unit: limit.unit ?? null, second_quote: limit.quote };
}

/** A limit that holds for one tier of the grant before: 年销售500台以下时，每个企业最高补助不超过300万元。 */
export function asTier(later: Later): Draft | undefined {
  const limit = onlyLimit(later);
  const { before, sentence, joined } = later;
  if (!limit || !before || before.rate == null || before.amount != null) return undefined;
  const money = [...sentence.matchAll(/\d[\d.,]*(?:万|亿)?元/g)].at(-1);
  const words = sentence.slice(0, money?.index ?? 0);
  if (later.listed && !/给予|按照?/.test(words)) return { ...before, ...capOf(limit) };
  if (
    !(joined && ELLIPSIS.test(words)) &&
    !RAISED.test(words) &&
    !(TIER.test(words) && (before.cap == null || later.tiers > 0))
  )
    return undefined;
  return { ...before, ...capOf(limit) };
}

function capOf(limit: Draft): Pick<Draft, "cap" | "cap2" | "unit" | "second_quote"> {
  return { cap: limit.cap ?? null, cap2: null, unit: limit.unit ?? null, second_quote: limit.quote };
}

const BACK =
  /(?:按|参照|依照|执行|同)照?(?:上述|前述|前款|前项|上款|上项|同等|相同|同样|该|此|以上)(?:的)?(?:补助|奖励|补贴|资助|支持|奖补)?(?:比例|标准)/;

/** 按上述比例…最高2000万元: the rate of the item before, quoted too. */
export function withReference(drafts: Draft[], sentence: string, before: Draft | undefined): Draft[] {
  if (before?.rate == null || !/比例|标准/.test(sentence) || !BACK.test(sentence)) return drafts;
  const quote = before.second_quote !== undefined && !before.quote.includes("%") ? before.second_quote : before.quote;
  return drafts.map((draft) =>
    draft.kind === "upto"
      ? { ...draft, kind: before.kind, rate: before.rate ?? null, base: before.base ?? null, second_quote: quote }
      : draft,
  );
}

/** 按1:1配套，最高300万元: the limit belongs to the match. */
export function matchWithCap(matched: readonly Draft[], drafts: readonly Draft[], sentence: string): Draft[] {
  const [match] = matched;
  const [limit, ...rest] = drafts;
  if (!match || matched.length !== 1 || limit?.kind !== "upto" || limit.cap == null) return [...matched, ...drafts];
  if (/[,;](?:对|其中|(?:国家|省|市|区|县)级(?!财政))/.test(sentence)) return [...matched, ...drafts];
  return [
    { ...match, cap: limit.cap, cap2: limit.cap2 ?? null, unit: limit.unit ?? null, second_quote: limit.quote },
    ...rest,
  ];
}

/** What was paid in past years is no offer. */
export function isAccount(sentence: string): boolean {
  return (
    /(?:^|[,\u4e00-\u9fff\d])(?:已经?|共|累计|共计|已累计)(?:兑现|兑付|发放|拨付|下达|争取到?|获得|享受)/.test(
      sentence,
    ) && !/最高|不超过|给予|上限/.test(sentence)
  );
}
