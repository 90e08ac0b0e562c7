/** Words that say how a count is kept or reached, not what is counted (列入 / 拥有省级服务公司). */
const MANNER =
  /^(累计|新增|新培育|培育|引进和培育|引进|打造|建设|列入|拥有|在役|完成|实现|推动|开展|全市|全区|全县|全省)+/;

/** Words that make another population of the same noun; two indicators that differ in one of them are different. */
const POPULATION =
  /国家级|省级|市级|区级|县级|镇级|世界级|国际|卓越级|先进级|领航级|基础级|标杆|示范|试点|规上|规模以上|规下|限上|中小|重点|骨干|龙头|头部|链主|传统|新兴|外资|民营|国有|\d+(?:\.\d+)?(?:万|亿|千|百)?/g;

/** The name without punctuation, blanks and words of manner; full width folded. */
export function bareName(name: string): string {
  const folded = name.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");
  return folded.replace(MANNER, "") || folded;
}

/** exact: the same name but for words of manner; like: nearly the same name and the same population. */
export function sameIndicator(a: string, b: string): "exact" | "like" | undefined {
  const [left, right] = [bareName(a), bareName(b)];
  if (left === right) return "exact";
  if (population(left) !== population(right)) return undefined;
  return likeness(left, right) >= 0.7 ? "like" : undefined;
}

function population(name: string): string {
  return [...new Set(name.match(POPULATION) ?? [])].toSorted().join(" ");
}

/** Dice coefficient of the two names' character pairs: 1 for equal names, 0 for nothing in common. */
export function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

function pairs(name: string): Set<string> {
  const characters = Array.from(name);
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** What a population is counted by: the end of its name (汽车软件企业, 服务业企业 → 企业); undefined for a name too short to tell. */
export function nounOf(name: string): string | undefined {
  const bare = bareName(name);
  return bare.length >= 2 ? bare.slice(-2) : undefined;
}
