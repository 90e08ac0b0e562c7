/** How deep a heading stands; the order of the numbers is the order of nesting in official documents. */
export type MarkerLevel = "chapter" | "one" | "article" | "two" | "three" | "four" | "bullet";

export type Marker = {
  readonly level: MarkerLevel;
  /** As the labels write it: 一, 1. */
  readonly number: string | null;
  /** Length of the marker in plain characters. */
  readonly length: number;
};

const NUMERALS = "一二三四五六七八九十百";
const HAN = `[${NUMERALS}]`;
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** The numbering styles of official documents, outermost first; the first that fits wins. `begins` are their first signs. */
export const MARKERS: readonly {
  readonly level: MarkerLevel;
  readonly form: RegExp;
  readonly begins: string;
  readonly example: string;
}[] = [
  { level: "chapter", form: new RegExp(`^第(${HAN}{1,3})(?:章|部分|篇)`, "u"), begins: "第", example: "第一章 总则" },
  { level: "article", form: new RegExp(`^第(${HAN}{1,4}|\\d{1,3})条`, "u"), begins: "第", example: "第六条 支持标准" },
  { level: "one", form: new RegExp(`^(${HAN}{1,3})[、.]`, "u"), begins: NUMERALS, example: "一、总体要求" },
  { level: "two", form: new RegExp(`^\\((${HAN}{1,3})\\)[、.]?`, "u"), begins: "(", example: "（一）工作目标" },
  { level: "four", form: /^\((\d{1,2})\)[、.]?/, begins: "(", example: "（1）数据采集" },
  { level: "four", form: /^([①-⑳])/, begins: CIRCLED, example: "①数据采集" },
  {
    level: "three",
    form: /^(\d{1,2})(?:[.、](?!\d)|\)|(?=[^\d.%年月日,:;~\-/+A-Za-z个家项条亿万元台]{4,30}。))/,
    begins: "0123456789",
    example: "1.建设平台",
  },
  {
    level: "three",
    form: new RegExp(`^(?:任务|专项|行动|工程|举措)(${HAN}{1,3}|\\d{1,2}):(?=.{4})`, "u"),
    begins: "任专行工举",
    example: "任务一：建设平台",
  },
  {
    level: "bullet",
    form: /^(?:--?|[●■◆▲★▪➢◇□○*·]+)()/,
    begins: "-●■◆▲★▪➢◇□○*·",
    example: "——创新能力增强",
  },
];

/** The styles that begin with a sign, by its code. */
const BY_FIRST_SIGN = new Map<number, (typeof MARKERS)[number][]>();
for (const marker of MARKERS) {
  for (const sign of marker.begins) {
    const code = sign.charCodeAt(0);
    BY_FIRST_SIGN.set(code, [...(BY_FIRST_SIGN.get(code) ?? []), marker]);
  }
}

/** The marker a plain line begins with. */
export function markerOf(line: string): Marker | null {
  const styles = BY_FIRST_SIGN.get(line.charCodeAt(0));
  if (!styles) return null;
  const head = line.length > 48 ? line.slice(0, 48) : line;
  for (const { level, form } of styles) {
    const found = form.exec(head);
    if (found) return { level, number: found[1] || null, length: found[0].length };
  }
  return null;
}

const DEPTH: Readonly<Record<MarkerLevel, number>> = {
  chapter: 0,
  one: 1,
  article: 2,
  two: 3,
  three: 4,
  four: 5,
  bullet: 6,
};

export function depthOf(level: MarkerLevel): number {
  return DEPTH[level];
}
