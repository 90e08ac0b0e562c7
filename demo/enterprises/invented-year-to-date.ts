import { type Chance, chanceOf } from "./chance.ts";
import { type InventedEnterprise, type InventedFact, inventedOrigin } from "./invented-enterprises.ts";

/** The year in progress of the invented city, whose plan begins with it. */
const YEAR_TO_DATE = 2026;

/** How a district's firms come along: which share has reported, which share has counted its robots already, and how briskly is invested. */
type Pace = { readonly reported: number; readonly robots: number; readonly investing: number };

/** By district or programme area of the invented city: some ahead of what its plan asks for, some behind. */
const PACES: Readonly<Record<number, Pace>> = {
  990102: { reported: 0.86, robots: 0.36, investing: 1.58 },
  990103: { reported: 0.66, robots: 0.24, investing: 1.42 },
  990104: { reported: 0.56, robots: 0.2, investing: 0.75 },
  990121: { reported: 0.74, robots: 0.26, investing: 1.64 },
  990122: { reported: 0.52, robots: 0.2, investing: 1.6 },
  990123: { reported: 0.6, robots: 0.2, investing: 0.8 },
  990181: { reported: 0.76, robots: 0.26, investing: 1.38 },
  [-9001]: { reported: 0.83, robots: 0.28, investing: 1.52 },
  [-9002]: { reported: 0.62, robots: 0.16, investing: 1.6 },
};
const ELSEWHERE: Pace = { reported: 0.7, robots: 0.25, investing: 1 };

/** What has come together by the end of November. */
const SO_FAR = 0.91;

function paceOf({ areaId }: InventedEnterprise): Pace {
  return PACES[areaId] ?? PACES[Math.floor(areaId / 1000)] ?? ELSEWHERE;
}

type Known = (measure: string) => readonly number[];

/** What the earlier years say of a measure, oldest first. */
function knownFrom(facts: readonly InventedFact[]): Known {
  return (measure) => facts.filter((fact) => fact.measure === measure).map(({ text }) => Number(text));
}

type Figure = readonly [measure: string, text: string];

/** What flows: the firm's usual year as far as it has gone. A firm that never reported a measure does not begin with it. */
function flowsSoFar(chance: Chance, known: Known, { investing }: Pace): Figure[] {
  const usual = (measure: string) => {
    const years = known(measure);
    return years.length === 0 ? undefined : years.reduce((sum, value) => sum + value, 0) / years.length;
  };
  const renovation = usual("renovation-investment");
  if (renovation === undefined) return [];
  const spent = Math.round(renovation * SO_FAR * investing * Math.max(0, 1 + chance.normal() * 0.12));
  const smart = usual("smart-investment");
  if (smart === undefined) return [["renovation-investment", String(spent)]];
  const part = renovation === 0 ? 0 : Math.min(1, smart / renovation);
  return [
    ["renovation-investment", String(spent)],
    ["smart-investment", String(Math.round(spent * part))],
  ];
}

/** What stands there, a little more than a year ago: parts grow faster than their whole and never exceed it. */
function stocksNow(chance: Chance, known: Known): Figure[] {
  const grown = (measure: string, by: number, most: number | undefined): number | undefined => {
    const last = known(measure).at(-1);
    if (last === undefined || most === undefined) return undefined;
    return Math.min(most, Math.round(last * (1 + by * chance.share())));
  };
  const equipment = grown("equipment", 0.04, Number.MAX_SAFE_INTEGER);
  const digital = grown("equipment-digital", 0.18, equipment);
  const steps = known("key-steps").at(-1);
  const stocks: (readonly [string, number | undefined])[] = [
    ["equipment", equipment],
    ["equipment-digital", digital],
    ["equipment-connected", grown("equipment-connected", 0.3, digital)],
    ["equipment-nc", grown("equipment-nc", 0.16, equipment)],
    ["key-steps", steps],
    ["key-steps-nc", grown("key-steps-nc", 0.16, steps)],
  ];
  return stocks.flatMap(([measure, value]) => (value === undefined ? [] : [[measure, String(value)] as const]));
}

function robotsNow(chance: Chance, known: Known): Figure[] {
  const [robots, equipment] = [known("robots").at(-1), known("equipment").at(-1)];
  if (robots === undefined || equipment === undefined) return [];
  return [["robots", String(Math.min(equipment, Math.round(robots * (1.05 + 0.2 * chance.share()))))]];
}

/**
 * What an invented enterprise has reported of the year in progress (演示数据): about seven in ten have, more in some districts than in
 * others, and robots are counted by a quarter so far. It comes from chance of its own, so that the figures of earlier years stay as they are.
 */
export function inventedYearToDate(it: InventedEnterprise, turn: number, seed: number): InventedFact[] {
  const chance = chanceOf(seed + turn * 6151 + YEAR_TO_DATE);
  const pace = paceOf(it);
  const at = chance.share();
  if (at >= pace.reported) return [];
  const known = knownFrom(it.facts);
  const tools = it.facts.findLast(({ measure }) => measure === "design-tools");
  const answer = tools && (tools.text === "是" || chance.share() < 0.15 ? "是" : "否");
  const figures: Figure[] = [
    ...flowsSoFar(chance, known, pace),
    ...stocksNow(chance, known),
    ...(answer === undefined ? [] : [["design-tools", answer] as const]),
    ...(at < pace.robots ? robotsNow(chance, known) : []),
  ];
  return figures.map(([measure, text]) => ({ measure, year: YEAR_TO_DATE, text, ...inventedOrigin(chance) }));
}
