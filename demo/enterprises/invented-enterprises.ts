import { checkSignOf, organisationCheckOf } from "#enterprise";
import type { EvidenceTier, FactSource } from "#facts";
import { type Chance, chanceOf, weightsOf } from "./chance.ts";
import { TRADES, type Trade } from "./trades.ts";

/** An area that enterprises lie in, and how many of them. */
export type InventedPlace = {
  readonly id: number;
  /** Short name that begins the names of some. */
  readonly name: string;
  /** Six digits inside the credit codes. */
  readonly division: string;
  readonly weight: number;
};

/** A figure as the ledger takes it; `year` is null for what holds from the day on. */
export type InventedFact = {
  readonly measure: string;
  readonly year: number | null;
  readonly text: string;
  readonly source: FactSource;
  readonly tier: EvidenceTier;
};

/** 演示数据: nobody is meant. */
export type InventedEnterprise = {
  readonly name: string;
  readonly creditCode: string;
  /** The check sign does not fit, as with some real codes. */
  readonly doubtful: boolean;
  readonly areaId: number;
  readonly industry: string;
  readonly address: string;
  readonly facts: readonly InventedFact[];
};

export type Invention = {
  readonly seed: number;
  readonly count: number;
  readonly places: readonly InventedPlace[];
  readonly years: readonly number[];
};

const FIRST = [..."砚墨笺毫澄洮端松麦桐漆紫云兔歙徽宣竹兰菊梅荷枫槿苇汀浦沄泠溪涧岚岑嶂峦"];
const SECOND = [..."源泰和盛丰达利通恒瑞嘉腾华荣信诚祥立创联合远新宏益康德明辉"];
const FORMS = ["有限公司", "有限公司", "有限公司", "股份有限公司", "科技有限公司", "制造有限公司"] as const;
const STREETS = ["文房", "清砚", "双笔", "青云", "松烟", "秋水", "望江", "新安"] as const;

const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A name that nobody has yet; a third character where the first two are taken. */
function newName(chance: Chance, place: InventedPlace, trade: Trade, taken: Set<string>): string {
  for (;;) {
    const firm = chance.oneOf(FIRST) + chance.oneOf(SECOND) + (chance.share() < 0.45 ? chance.oneOf(SECOND) : "");
    const seat = chance.share() < 0.7 ? place.name : "澄砚";
    const name = `${seat}${firm}${chance.oneOf(trade.words)}${chance.oneOf(FORMS)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Registrar 9 (market supervision), category 1 (enterprise); the organisation code counts up, so that no two are the same. */
function creditCode(place: InventedPlace, turn: number, doubtful: boolean): string {
  const body = `A${turn.toString().padStart(7, "0")}`;
  const first = `91${place.division}${body}${organisationCheckOf(body)}`;
  const check = checkSignOf(first);
  return first + (doubtful ? SIGNS.charAt((SIGNS.indexOf(check) + 1) % SIGNS.length) : check);
}

/** Where a figure comes from: most are typed or imported, few are reviewed, very few measured. */
export function inventedOrigin(chance: Chance): Pick<InventedFact, "source" | "tier"> {
  const at = chance.share();
  if (at < 0.5) return { source: "import", tier: 0 };
  if (at < 0.78) return { source: "self", tier: 1 };
  if (at < 0.92) return { source: "import", tier: 2 };
  if (at < 0.985) return { source: "diagnosis", tier: 3 };
  return { source: "gateway", tier: 4 };
}

const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** What an enterprise is like before chance makes a year of it. */
type Character = {
  readonly trade: Trade;
  readonly staff: number;
  readonly productivity: number;
  readonly digital: number;
  readonly steps: number;
};

function characterOf(chance: Chance, trade: Trade): Character {
  const staff = Math.max(12, Math.round(trade.staff * Math.exp(chance.normal() * 0.9)));
  // Above-scale: 20 million yuan of revenue at least.
  const productivity = Math.max(trade.revenue * Math.exp(chance.normal() * 0.35), 2100 / staff);
  return {
    trade,
    staff,
    productivity,
    digital: between(trade.digital + chance.normal() * 0.16, 0.03, 0.92),
    steps: chance.whole(4, 28),
  };
}

/** The figures of a year in the order of the catalogue: parts never exceed their whole. */
function figuresOf(
  chance: Chance,
  { trade, staff, productivity, digital, steps }: Character,
  turn: number,
): [string, string][] {
  const people = Math.max(8, Math.round(staff * (1 + 0.03 * turn + chance.normal() * 0.05)));
  const revenue = Math.max(2000, Math.round(people * productivity * (1 + 0.05 * turn + chance.normal() * 0.08)));
  const renovation = Math.round(revenue * Math.max(0, 0.02 + chance.normal() * 0.03));
  const equipment = Math.max(5, Math.round(people * trade.equipment));
  const share = between(digital + 0.06 * turn + chance.normal() * 0.02, 0.02, 0.97);
  const digitalOnes = Math.round(equipment * share);
  const connected = Math.round(digitalOnes * between(0.5 + 0.05 * turn + chance.normal() * 0.12, 0.05, 0.98));
  const numerical = Math.round(equipment * between(share + 0.08 + chance.normal() * 0.03, 0.02, 0.99));
  const robots = Math.round(numerical * between(0.05 + 0.02 * turn + chance.normal() * 0.05, 0, 0.5));
  const controlled = Math.round(steps * between(share + 0.12 + chance.normal() * 0.06, 0, 1));
  return [
    ["staff", String(people)],
    ["revenue", String(revenue)],
    ["output-value", String(Math.round(revenue * (1 + chance.normal() * 0.04)))],
    ["research-expense", String(Math.round(revenue * between(0.024 + chance.normal() * 0.012, 0, 0.12)))],
    ["renovation-investment", String(renovation)],
    ["smart-investment", String(Math.round(renovation * between(0.62 + chance.normal() * 0.2, 0, 1)))],
    ["equipment", String(equipment)],
    ["equipment-digital", String(digitalOnes)],
    ["equipment-connected", String(connected)],
    ["equipment-nc", String(numerical)],
    ["robots", String(robots)],
    ["key-steps", String(steps)],
    ["key-steps-nc", String(controlled)],
    ["design-tools", chance.share() < 0.5 + share * 0.5 ? "是" : "否"],
    ["electricity", ((revenue * trade.electricity) / 100).toFixed(2)],
  ];
}

/** One figure in twelve is not known. */
const UNKNOWN = 1 / 12;

function factsOf(chance: Chance, character: Character, years: readonly number[]): InventedFact[] {
  return years.flatMap((year, turn) =>
    figuresOf(chance, character, turn).flatMap(([measure, text]) =>
      chance.share() < UNKNOWN ? [] : [{ measure, year, text, ...inventedOrigin(chance) }],
    ),
  );
}

/** One in so many is there twice, as in real registers. */
const DOUBLE_EVERY = 325;
/** How many enterprises lie between the two files. */
const DOUBLE_AFTER = 40;

/**
 * Another file of an enterprise, as offices come to have one: its code from before it became a company, another form in the name, or a
 * name without the place at the same address. It keeps its own figures, so that the two files differ.
 */
function doubleOf(it: InventedEnterprise, own: InventedEnterprise, kind: number): InventedEnterprise {
  const { name, areaId, industry, address } = it;
  const first = `92${it.creditCode.slice(2, 17)}`;
  const doubles = [
    {
      name: name.replace(/(?:科技|制造|股份)?有限公司$/, "厂"),
      creditCode: first + checkSignOf(first),
      doubtful: false,
    },
    { name: name.endsWith("股份有限公司") ? name.replace("股份", "") : name.replace("有限公司", "有限责任公司") },
    { name: name.slice(2).replace(/(?:股份)?有限公司$/, "集团有限公司") },
  ];
  return { ...own, areaId, industry, address: address.replaceAll(" ", ""), ...doubles[kind % doubles.length] };
}

/**
 * Invented enterprises with some years of figures (演示数据): the same seed gives the same. 6,500 make the demo city; 60,000 a
 * province and 1,000,000 a country for the benches.
 */
export function* inventedEnterprises({ seed, count, places, years }: Invention): Generator<InventedEnterprise> {
  const chance = chanceOf(seed);
  const taken = new Set<string>();
  const before: InventedEnterprise[] = [];
  const [seats, trades] = [weightsOf(places), weightsOf(TRADES)];
  for (let turn = 0; turn < count; turn++) {
    const place = chance.weighted(seats);
    const trade = chance.weighted(trades);
    const doubtful = chance.share() < 0.002;
    const own: InventedEnterprise = {
      name: newName(chance, place, trade, taken),
      creditCode: creditCode(place, turn, doubtful),
      doubtful,
      areaId: place.id,
      industry: chance.oneOf(trade.industries),
      address: `${place.name}${chance.oneOf(STREETS)}路 ${chance.whole(1, 999)} 号`,
      facts: factsOf(chance, characterOf(chance, trade), years),
    };
    const twice = turn % DOUBLE_EVERY === DOUBLE_EVERY - 1 ? before.shift() : undefined;
    before.push(own);
    if (before.length > DOUBLE_AFTER) before.shift();
    yield twice ? doubleOf(twice, own, Math.floor(turn / DOUBLE_EVERY)) : own;
  }
}
