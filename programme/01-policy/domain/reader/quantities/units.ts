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

const byLength = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

function escaped(word: string): string {
  return word.replace(/[()/.]/g, "\\$&");
}

const PER =
  "(?:\\/|每)(?:百|千|万|亿)?(?:人|元|平方米|平方公里|亩|家|户|台|个|年|月|公里|套|项|吨|件|次|条|站|千瓦时|千瓦|场|车间|项目|企业|节点|名)";

/** Count and measure words at a position, with a "per" part (台/万人). Sticky. */
export const UNIT_AT = new RegExp(`(?:${byLength([...COUNTED, ...MEASURED])})(?:${PER})?`, "y");

/** Money units at a position; 亿 and 万 alone count as money only where the reader of the clause says so. Sticky. */
export const MONEY_AT = new RegExp(`(?:元|美元|欧元|港元)(?:人民币)?(?:${PER})?`, "y");

const UNIT_SET: ReadonlySet<string> = new Set([...COUNTED, ...MEASURED]);

/** Whether a printed word is a unit by itself (家, 亿元, %), as table heads carry them in brackets. */
export function isUnitWord(word: string): boolean {
  const bare = word.replace(/^(百万|千万|万亿|十万|百|千|万|亿)/, "");
  return UNIT_SET.has(word) || UNIT_SET.has(bare) || /^(元|美元)$/.test(bare) || /^[^/]{1,4}\/[^/]{1,4}$/.test(word);
}
