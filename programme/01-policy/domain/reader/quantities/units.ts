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

/** The units that begin with a sign, longest first: what a look at one character leaves to compare. */
const BY_FIRST_SIGN = new Map<number, string[]>();
for (const word of [...COUNTED, ...MEASURED].sort((a, b) => b.length - a.length)) {
  const others = BY_FIRST_SIGN.get(word.charCodeAt(0));
  if (others) others.push(word);
  else BY_FIRST_SIGN.set(word.charCodeAt(0), [word]);
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
export function unitAt(text: string, at: number): string | undefined {
  const words = BY_FIRST_SIGN.get(text.charCodeAt(at));
  if (words === undefined) return undefined;
  for (const word of words) if (text.startsWith(word, at)) return word + perAt(text, at + word.length);
  return undefined;
}

const MONEY = ["元", "美元", "欧元", "港元"] as const;
/** What the money units begin with; most numbers are followed by something else. */
const MONEY_SIGNS = "元美欧港";
const RENMINBI = "人民币";

/** The signs that a unit or a sum of money may begin with. */
export const UNIT_SIGNS = MONEY_SIGNS + [...COUNTED, ...MEASURED].map((word) => word.charAt(0)).join("");

/** The money unit at a position; 亿 and 万 alone count as money only where the reader of the clause says so. */
export function moneyAt(text: string, at: number): { readonly unit: string; readonly length: number } | undefined {
  if (!MONEY_SIGNS.includes(text[at] ?? " ")) return undefined;
  const word = MONEY.find((it) => text.startsWith(it, at));
  if (word === undefined) return undefined;
  const name = text.startsWith(RENMINBI, at + word.length) ? word.length + RENMINBI.length : word.length;
  const per = perAt(text, at + name);
  return { unit: word + per, length: name + per.length };
}

const UNIT_SET: ReadonlySet<string> = new Set([...COUNTED, ...MEASURED]);

/** Whether a printed word is a unit by itself (家, 亿元, %), as table heads carry them in brackets. */
export function isUnitWord(word: string): boolean {
  const bare = word.replace(/^(百万|千万|万亿|十万|百|千|万|亿)/, "");
  return UNIT_SET.has(word) || UNIT_SET.has(bare) || /^(元|美元)$/.test(bare) || /^[^/]{1,4}\/[^/]{1,4}$/.test(word);
}
