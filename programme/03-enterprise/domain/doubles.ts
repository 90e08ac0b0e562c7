/** What doubles have in common; kept beside the search columns, so that they are found by looking up and never by comparing all. */
export type DoubleKeys = {
  /** The name without place, brackets and form words; "" when nothing to compare is left. */
  readonly stem: string;
  /** The place that the name began with or had in brackets; "" without one. */
  readonly seat: string;
  /** The address in one spelling; null without a number. */
  readonly addressKey: string | null;
};

/** Legal forms and what stands before them without saying what a firm does; the longest first. */
const FORMS = [
  "股份有限责任公司",
  "集团股份有限公司",
  "集团有限责任公司",
  "有限责任公司",
  "股份有限公司",
  "集团有限公司",
  "有限合伙企业",
  "股份公司",
  "有限公司",
  "合伙企业",
  "有限合伙",
  "普通合伙",
  "个人独资",
  "总公司",
  "公司",
  "集团",
];

const SHORTEST_STEM = 2;

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, "");
}

/** Takes the places off the front, as long as something is left: 澄砚市砚湖区墨源 → 墨源, of which 砚湖 is the seat. */
function withoutPlaces(text: string, places: readonly string[]): { readonly rest: string; readonly seat: string } {
  let rest = text;
  let seat = "";
  for (;;) {
    const place = places.find((one) => rest.startsWith(one) && [...rest].length >= [...one].length + SHORTEST_STEM);
    if (place === undefined) return { rest, seat };
    rest = rest.slice(place.length);
    seat = place;
  }
}

function withoutForm(name: string): string {
  const form = FORMS.find((one) => name.endsWith(one) && name.length > one.length);
  return form === undefined ? name : withoutForm(name.slice(0, -form.length));
}

/** 砚湖区 and 砚湖 are one place. */
function shortOf(place: string): string {
  return [...place].length > 2 ? place.replace(/[省市区县镇乡]$/, "") : place;
}

/** The places of a region as `doubleKeysOf` wants them: names with and without what kind of area they are, the longest first. */
export function placeWords(names: readonly string[]): string[] {
  const words = new Set(names.flatMap((name) => [plain(name), shortOf(plain(name))]));
  return [...words].filter((word) => [...word].length > 1).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** What a name and an address are compared by. `places` comes from `placeWords`. */
export function doubleKeysOf(
  { name, address }: { readonly name: string; readonly address: string | null },
  places: readonly string[],
): DoubleKeys {
  const bracketed = name
    .normalize("NFKC")
    .match(/\(([^()]{2,8})\)/)?.[1]
    ?.trim();
  const inBrackets = bracketed !== undefined && places.includes(plain(bracketed)) ? plain(bracketed) : undefined;
  const whole = plain(inBrackets === undefined ? name : name.normalize("NFKC").replace(`(${bracketed})`, ""));
  const { rest, seat } = withoutPlaces(withoutForm(whole), places);
  const stem = [...rest].length < SHORTEST_STEM ? whole : rest;
  return { stem, seat: shortOf(inBrackets ?? seat), addressKey: addressKeyOf(address, places) };
}

function addressKeyOf(address: string | null, places: readonly string[]): string | null {
  const text = (address ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?!-)[\s\p{P}\p{S}]/gu, "");
  if (!/\d/.test(text)) return null;
  return withoutPlaces(text, places).rest.replace(/(?<=\d)号$/, "");
}

/** The nine signs of the organisation in a credit code: two codes that share them name one organisation. */
export function organisationPart(creditCode: string): string {
  return creditCode.slice(8, 17);
}

/** Why two enterprises are thought to be one, the strongest first. */
export const SUSPICIONS = ["same-organisation", "same-name", "same-stem", "same-address"] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

const WEIGHTS: Readonly<Record<Suspicion, number>> = {
  "same-organisation": 100,
  "same-name": 60,
  "same-stem": 40,
  "same-address": 30,
};

/** What is compared of an enterprise. */
export type Comparable = DoubleKeys & { readonly name: string; readonly creditCode: string | null };

/** Whether two stems begin with the same two characters: nearly always the name a firm goes by. */
function alike(one: string, other: string): boolean {
  const begin = (stem: string) => [...stem].slice(0, 2).join("");
  return one !== "" && other !== "" && begin(one) === begin(other);
}

/** In a shorter name one sign is not a slip of the pen. */
const SHORTEST_WITH_SLIP = 4;

function slipsBetween(one: string, other: string): number {
  const [signs, others] = [[...one], [...other]];
  if (signs.length !== others.length) return Number.POSITIVE_INFINITY;
  return signs.filter((sign, at) => sign !== others[at]).length;
}

/**
 * Whether a name can be another's put right or changed: they begin alike without their places, one holds the other, or one sign
 * differs. Said of a name that would replace another; `places` as for `doubleKeysOf`.
 */
export function namesAlike(one: string, other: string, places: readonly string[]): boolean {
  const [stem, otherStem] = [one, other].map((name) => doubleKeysOf({ name, address: null }, places).stem);
  if (stem === undefined || otherStem === undefined || stem === "" || otherStem === "") return false;
  const shorter = Math.min([...stem].length, [...otherStem].length);
  return (
    alike(stem, otherStem) ||
    stem.includes(otherStem) ||
    otherStem.includes(stem) ||
    (shorter >= SHORTEST_WITH_SLIP && slipsBetween(stem, otherStem) === 1)
  );
}

/**
 * Why two enterprises may be one; nothing when they only share what many share. Firms of one name in two places are two, unless an
 * address or a code says otherwise.
 */
export function suspicionsOf(one: Comparable, other: Comparable): Suspicion[] {
  const found: Suspicion[] = [];
  const [code, otherCode] = [one.creditCode, other.creditCode];
  if (
    code !== null &&
    otherCode !== null &&
    code !== otherCode &&
    organisationPart(code) === organisationPart(otherCode)
  )
    found.push("same-organisation");
  const sameAddress = one.addressKey !== null && one.addressKey === other.addressKey;
  if (plain(one.name) === plain(other.name)) found.push("same-name");
  else if (one.stem !== "" && one.stem === other.stem) {
    const seatsAgree = one.seat === other.seat || one.seat === "" || other.seat === "";
    if (seatsAgree || sameAddress) found.push("same-stem");
  }
  if (sameAddress && alike(one.stem, other.stem)) found.push("same-address");
  return found;
}

/** How much speaks for it: pairs are shown with the most first. */
export function weightOf(suspicions: readonly Suspicion[]): number {
  return suspicions.reduce((sum, one) => sum + WEIGHTS[one], 0);
}
