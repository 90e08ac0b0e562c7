/** Measure words that count things; with them a number is a figure. 年, 月, 天 and the like are time and not here. */
const COUNTED: readonly string[] = [
  "台(套)",
  "台套",
  "台/套",
  "套(台)",
  "家次",
  "人次",
  "场次",
  "批次",
  "轮次",
  "万人次",
  "标准机架",
  "机架",
  "标准箱",
  "家",
  "个",
  "项",
  "户",
  "台",
  "套",
  "条",
  "件",
  "场",
  "次",
  "人",
  "名",
  "位",
  "座",
  "所",
  "支",
  "只",
  "款",
  "门",
  "类",
  "种",
  "处",
  "片",
  "张",
  "份",
  "组",
  "例",
  "篇",
  "部",
  "辆",
  "艘",
  "架",
  "间",
  "对",
  "把",
  "届",
  "期",
  "起",
  "栋",
  "幢",
  "宗",
  "颗",
  "枚",
  "本",
  "首",
];

/** Measured quantities and their units. */
const MEASURED: readonly string[] = [
  "个百分点",
  "百分点",
  "蒸吨",
  "吨标准煤",
  "万吨",
  "吨",
  "平方公里",
  "平方千米",
  "平方米",
  "立方米",
  "公里",
  "千米",
  "亩",
  "公顷",
  "米",
  "千瓦时",
  "兆瓦时",
  "亿千瓦时",
  "千瓦",
  "兆瓦",
  "吉瓦",
  "GWh",
  "MWh",
  "kWh",
  "TWh",
  "万千瓦",
  "重量箱",
  "标方",
  "载重吨",
  "公斤",
  "千克",
  "MW",
  "GW",
  "kW",
  "PFlops",
  "PFLOPS",
  "EFlops",
  "EFLOPS",
  "Pflops",
  "Eflops",
  "P",
  "PB",
  "TB",
  "EB",
  "ZB",
  "Gbps",
  "Mbps",
  "毫秒",
  "倍",
  "分贝",
  "m2",
  "%",
  "‰",
];

export type UnitKind = "count" | "measure" | "share";

/** A unit as it is printed, without and with the counted thing after its slash, and what it measures. */
export type Unit = {
  readonly word: string;
  readonly unit: string;
  readonly per: string | null;
  readonly kind: UnitKind;
};

function kindOf(unit: string): UnitKind {
  if (/^(%|个?百分点|‰)/.test(unit)) return "share";
  return unit.length <= 4 && !/[a-zA-Z0-9米吨亩时倍秒]/.test(unit) ? "count" : "measure";
}

function splitUnit(word: string): Unit {
  const cut = word.search(/[/每](?!套)/);
  const kind = kindOf(word);
  if (cut < 0) return { word, unit: word, per: null, kind };
  const per = word.slice(cut + 1);
  return { word, unit: `${word.slice(0, cut)}/${per}`, per, kind };
}

/** The units with a "per" part met so far: as many as their words give, however long the texts are. */
const WITH_PER = new Map<string, Unit>();

/** A unit with what follows it at a position: itself, or with a "per" part (台/万人). */
function withPer(unit: Unit, text: string, at: number): Unit {
  const per = perAt(text, at);
  if (per === "") return unit;
  const word = unit.word + per;
  const known = WITH_PER.get(word) ?? splitUnit(word);
  WITH_PER.set(word, known);
  return known;
}

/** The units that begin with a sign, longest first: what a look at one character leaves to compare. */
const BY_FIRST_SIGN = new Map<number, Unit[]>();
for (const word of [...COUNTED, ...MEASURED].sort((a, b) => b.length - a.length)) {
  const others = BY_FIRST_SIGN.get(word.charCodeAt(0));
  if (others) others.push(splitUnit(word));
  else BY_FIRST_SIGN.set(word.charCodeAt(0), [splitUnit(word)]);
}

const PER =
  /(?:\/|每)(?:百|千|万|亿)?(?:人|元|平方米|平方公里|亩|家|户|台|个|年|月|公里|套|项|吨标准煤|吨标煤|吨|件|次|条|站|千瓦时|千瓦|瓦时|瓦|度|立方米|场|车间|项目|企业|节点|名)/y;

/** A "per" part at a position (台/万人), "" when there is none. */
function perAt(text: string, at: number): string {
  const sign = text[at];
  if (sign !== "/" && sign !== "每") return "";
  PER.lastIndex = at;
  return PER.exec(text)?.[0] ?? "";
}

/** The count or measure word at a position, with its "per" part (台/万人). */
export function unitAt(text: string, at: number): Unit | undefined {
  const units = BY_FIRST_SIGN.get(text.charCodeAt(at));
  if (units === undefined) return undefined;
  for (const unit of units) if (text.startsWith(unit.word, at)) return withPer(unit, text, at + unit.word.length);
  return undefined;
}

const MONEY: readonly Unit[] = ["元", "美元", "欧元", "港元"].map(splitUnit);
/** What the money units begin with; most numbers are followed by something else. */
export const MONEY_SIGNS = "元美欧港";
const RENMINBI = "人民币";

/** The signs that a unit or a sum of money may begin with. */
export const UNIT_SIGNS = MONEY_SIGNS + [...COUNTED, ...MEASURED].map((word) => word.charAt(0)).join("");

/** The money unit at a position; 亿 and 万 alone count as money only where the reader of the clause says so. */
export function moneyAt(text: string, at: number): { readonly unit: Unit; readonly length: number } | undefined {
  for (const unit of MONEY) {
    if (!text.startsWith(unit.word, at)) continue;
    const name = unit.word.length + (text.startsWith(RENMINBI, at + unit.word.length) ? RENMINBI.length : 0);
    const own = withPer(unit, text, at + name);
    return { unit: own, length: name + own.word.length - unit.word.length };
  }
  return undefined;
}

const UNIT_SET: ReadonlySet<string> = new Set([...COUNTED, ...MEASURED]);

/** Whether a printed word is a unit by itself (家, 亿元, %), as table heads carry them in brackets. */
export function isUnitWord(word: string): boolean {
  const bare = word.replace(/^(百万|千万|万亿|十万|百|千|万|亿)/, "");
  return UNIT_SET.has(word) || UNIT_SET.has(bare) || /^(元|美元)$/.test(bare) || /^[^/]{1,4}\/[^/]{1,4}$/.test(word);
}
