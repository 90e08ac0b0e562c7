/**
 * Kinds of words that stages look for, a bit each. Every line of a document says which of them stand in it, told by one look at each of
 * its signs: a stage that needs a word leaves lines and paragraphs alone that do not say it, and its patterns are never tried there.
 *
 * A kind is a hint that a pattern has to confirm: it may be said where only the beginning of a longer word stands, but never misses one.
 */
export const SAYS_DIGIT = 1 << 0;
/** What holds a target without a digit: a counted Chinese numeral, 全覆盖, 百分之. */
export const SAYS_COUNT = 1 << 1;
/** A year or a five-year plan: 20xx, 二〇, 十五. */
export const SAYS_YEAR = 1 << 2;
/** A day, in either kind of numbers. */
export const SAYS_DAY = 1 << 3;
/** 今年, 全年, 年内. */
export const SAYS_THIS_YEAR = 1 << 4;
/** A sum, a share, or what matches a sum. */
export const SAYS_MONEY = 1 << 5;
/** The marks around the title of a document: either of them. */
export const SAYS_TITLE = 1 << 6;
/** 关于, which names of documents without marks begin with. */
export const SAYS_ABOUT = 1 << 7;
export const SAYS_LAW = 1 << 8;
/** A plan known by its years or figures: "十四五"规划, "1269"行动计划. */
export const SAYS_PLAN = 1 << 9;
/** The letters before every number of a standard have one of these: GB, DB, JB, YD, SJ. */
export const SAYS_STANDARD = 1 << 10;
/** 简称, 统称 and the like, before a short name. */
export const SAYS_CALLED = 1 << 11;
/** 号, which every number of a document ends with. */
export const SAYS_NUMBER = 1 << 12;
/** The end of the label of a field of a web page, with the sign behind it. */
export const SAYS_LABEL = 1 << 13;
/** What stands between such a label and its value. */
export const SAYS_VALUE = 1 << 14;
/** The end of a label of responsible units or of a time limit, before its colon. */
export const SAYS_DUTY = 1 << 15;
/** A bracket that begins with a label of responsible units or with the items it speaks of. */
export const SAYS_LABELLED = 1 << 16;
/** 由, before who does something. */
export const SAYS_BY = 1 << 17;
/** Words of a page around a document. */
export const SAYS_DEBRIS = 1 << 18;
export const SAYS_DISCLAIMER = 1 << 19;
/** The head of a column of serial numbers. */
export const SAYS_SERIAL = 1 << 20;
/** 解读 and other words of texts that explain a plan. */
export const SAYS_EXPLAINED = 1 << 21;
/** Words of drafts that are shown for comment. */
export const SAYS_DRAFTED = 1 << 22;
/** Words of news. */
export const SAYS_NEWS = 1 << 23;
/** 牵头, 负责: who leads or answers for it. */
export const SAYS_LEADS = 1 << 24;
/** A bracket or title that opens. */
export const SAYS_OPENS = 1 << 25;
/** A bracket that ends with who does what: …负责). */
export const SAYS_DEED = 1 << 26;
/** A bracket behind a sentence: names of units may stand alone in it. */
export const SAYS_BEHIND = 1 << 27;
/** 现有, 上年, 上一年: what there was. */
export const SAYS_PAST = 1 << 28;

type Words = {
  readonly kind: number;
  /** Signs that say the kind alone. */
  readonly alone?: string;
  /** Two signs side by side, one of the first and one of the second. */
  readonly pairs?: readonly (readonly [first: string, second: string])[];
};

const DIGITS = "0123456789";

const WORDS: readonly Words[] = [
  { kind: SAYS_DIGIT, alone: DIGITS },
  {
    kind: SAYS_COUNT,
    pairs: [
      ["两二三四五六七八九十百千万", "个家项户台套条件场次人名座所支款处间"],
      ["百千万亿", "元"],
      ["全", "覆"],
      ["二", "〇"],
      ["百", "分"],
      ["十", "三四五"],
    ],
  },
  {
    kind: SAYS_YEAR,
    alone: "五",
    pairs: [
      ["2", "0"],
      ["二", "〇零"],
    ],
  },
  { kind: SAYS_DAY, alone: "二", pairs: [["2", "0"]] },
  {
    kind: SAYS_THIS_YEAR,
    pairs: [
      ["今全", "年"],
      ["年", "内"],
    ],
  },
  {
    kind: SAYS_MONEY,
    alone: "元万亿%‰",
    pairs: [
      ["分", "点"],
      ["等", "额"],
      ["1", ":"],
    ],
  },
  { kind: SAYS_TITLE, alone: "《》" },
  { kind: SAYS_ABOUT, pairs: [["关", "于"]] },
  { kind: SAYS_LAW, alone: "法" },
  {
    kind: SAYS_PLAN,
    pairs: [
      ["五", '"'],
      ['"', "行"],
    ],
  },
  { kind: SAYS_STANDARD, alone: "BDJ" },
  { kind: SAYS_CALLED, alone: "称" },
  { kind: SAYS_NUMBER, alone: "号" },
  { kind: SAYS_LABEL, pairs: [["号称题类构位关门源期间于型性限词式", ":|2"]] },
  {
    kind: SAYS_VALUE,
    alone: ":|",
    pairs: [["发", "布表"]],
  },
  { kind: SAYS_DUTY, pairs: [["位门体工室头办合与为限间点求度排导人", ":"]] },
  { kind: SAYS_LABELLED, pairs: [["(〔", "责牵主承负实政落配参协第以上完时进分联"]] },
  { kind: SAYS_DEED, pairs: [["责头合与实加助办同施", ")〕"]] },
  { kind: SAYS_BEHIND, pairs: [["。;", "(〔"]] },
  {
    kind: SAYS_PAST,
    pairs: [
      ["现", "有"],
      ["上", "年一"],
    ],
  },
  { kind: SAYS_OPENS, alone: "《(〔" },
  { kind: SAYS_BY, alone: "由" },
  {
    kind: SAYS_DEBRIS,
    pairs: [
      ["(", "此"],
      ["Ii", "Cc"],
      ["公", "网"],
      ["版", "权"],
      ["许", "可"],
      ["欢", "迎"],
    ],
  },
  { kind: SAYS_DISCLAIMER, pairs: [["免", "责"]] },
  { kind: SAYS_SERIAL, pairs: [["序编", "号"]] },
  {
    kind: SAYS_EXPLAINED,
    pairs: [
      ["解", "读"],
      ["读", "懂"],
      ["问", "答"],
    ],
  },
  {
    kind: SAYS_DRAFTED,
    pairs: [
      ["案稿", ")"],
      ["征", "求"],
    ],
  },
  {
    kind: SAYS_NEWS,
    alone: "讯",
    pairs: [
      ["记", "者"],
      ["消", "息"],
      ["报", "道"],
      ["源", ":"],
      ["新", "华"],
      ["日近", "前日"],
      ["今昨", "天日"],
      ["获", "悉"],
    ],
  },
  {
    kind: SAYS_LEADS,
    pairs: [
      ["牵", "头"],
      ["负", "责"],
    ],
  },
];

/** The signs of these words are numbered from 1, each by its code; all others are 0. */
const NUMBER_OF = new Uint8Array(0x10000);
/** Which kinds a sign says behind another one, by both their numbers. */
const ROW_BITS = 8;
const ROW = 1 << ROW_BITS;
const SAID = new Int32Array(ROW * ROW);

let numbered = 0;
function numberOf(sign: string): number {
  const code = sign.charCodeAt(0);
  const known = NUMBER_OF[code] ?? 0;
  if (known !== 0) return known;
  numbered++;
  if (numbered === ROW) throw new Error("more signs than a row has room for");
  NUMBER_OF[code] = numbered;
  return numbered;
}

function say(kind: number, before: number, sign: number): void {
  const at = (before << ROW_BITS) | sign;
  SAID[at] = (SAID[at] ?? 0) | kind;
}

for (const { kind, alone = "", pairs = [] } of WORDS) {
  for (const sign of alone) for (let before = 0; before < ROW; before++) say(kind, before, numberOf(sign));
  for (const [firsts, seconds] of pairs)
    for (const first of firsts) for (const second of seconds) say(kind, numberOf(first), numberOf(second));
}

/** The number of a sign of these words, by its code; 0 for every other sign. */
export function signOf(code: number): number {
  return NUMBER_OF[code] ?? 0;
}

/**
 * The kinds of words that a sign says behind another one, both by their numbers. Whoever goes along a text asks it for each sign; for the
 * first of a line behind the last of the line before, for a line may go on in the middle of a word.
 */
export function saysBehind(before: number, sign: number): number {
  return SAID[(before << ROW_BITS) | sign] ?? 0;
}
