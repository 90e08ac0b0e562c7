import { COUNTRY_ID } from "#areas";
import { readDivisions, readIndustryTree, readMeasures } from "#catalogue";
import { type InventedEnterprise, type InventedPlace, inventedEnterprises } from "#demo";
import { type NewEnterprise, readRegistration } from "#enterprise";
import { type NewFact, recordedFact, yearPeriod } from "#facts";
import { type AreaId, areaId, dayOf, type Instant, idOf, type Result } from "#kernel";
import { seededRandom } from "../harness/statistics.ts";

/** An enterprise and what is recorded about it, ready for the ledger. 演示数据: nobody is meant. */
export type InventedFile = { readonly enterprise: NewEnterprise; readonly facts: readonly NewFact[] };

export type InventedRegion = {
  readonly base: string;
  /** 330000 is a province, the country's own number all of it. */
  readonly within: AreaId;
  readonly seed: number;
  readonly count: number;
  readonly years: readonly number[];
  readonly at: Instant;
};

type Seat = InventedPlace & { readonly homeId: AreaId };

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** The townships in and below an area, named for their district, each with the city it is at home in. */
export function inventedSeats(base: string, within: AreaId): Seat[] {
  const areas = new Map(readDivisions(base).map((area) => [area.id, area]));
  const above = (id: AreaId): AreaId[] => {
    const parent = areas.get(id)?.parentId ?? null;
    return parent === null ? [id] : [id, ...above(parent)];
  };
  const levelIn = (line: readonly AreaId[], level: string) => line.find((id) => areas.get(id)?.level === level);
  return [...areas.values()].flatMap((area) => {
    if (area.level !== "township") return [];
    const line = above(area.id);
    if (within !== COUNTRY_ID && !line.includes(within)) return [];
    const homeId = levelIn(line, "city") ?? levelIn(line, "province") ?? area.id;
    const named = levelIn(line, "district") ?? homeId;
    const name = areas.get(named)?.shortName ?? "";
    return [{ id: area.id, name, division: String(area.id).slice(0, 6), weight: 1, homeId }];
  });
}

/** Version 4 ids that are the same for the same seed. */
function seededIds(seed: number): () => string {
  const random = seededRandom(seed);
  const word = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  return () => {
    const hex = word() + word() + word() + word();
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
}

const REGISTERED = ["name", "industry", "address"] as const;

/** Enterprises of a province or the country with their facts, one by one: the whole is never held. */
export function* inventedRegion({ base, within, seed, count, years, at }: InventedRegion): Generator<InventedFile> {
  const seats = inventedSeats(base, within);
  const homes = new Map(seats.map(({ id, homeId }) => [id, homeId]));
  const industries = readIndustryTree(base);
  const measures = new Map(readMeasures(base).map((measure) => [measure.code, measure]));
  const nextId = seededIds(seed);
  const since = { from: dayOf(at), to: null };
  const factsOf = (enterprise: NewEnterprise, invented: InventedEnterprise): NewFact[] => {
    const registered = REGISTERED.map(
      (measure) => ({ measure, year: null, text: enterprise[measure] ?? "", source: "import", tier: 0 }) as const,
    );
    return [...registered, ...invented.facts].map(({ measure: code, year, text, source, tier }) => {
      const measure = measures.get(code);
      if (!measure) throw new Error(`the catalogue has no measure ${code}`);
      const id = nextId();
      return taken(
        recordedFact(measure, {
          id: idOf<"fact">(id),
          homeId: enterprise.homeId,
          subjectId: idOf<"subject">(enterprise.id),
          period: year === null ? since : yearPeriod(year),
          text,
          source,
          tier,
          sourceNote: "演示数据",
          key: id,
          validUntil: null,
        }),
      );
    });
  };
  for (const one of inventedEnterprises({ seed, count, places: seats, years })) {
    const overrideReason = one.doubtful ? "演示：执照上就是这个代码" : null;
    const read = taken(readRegistration({ ...one, overrideReason }, industries));
    const homeId = homes.get(one.areaId) ?? areaId(one.areaId);
    const enterprise = {
      ...read,
      ...{ id: idOf<"enterprise">(nextId()), homeId, areaId: areaId(one.areaId), demo: true },
    };
    yield { enterprise, facts: factsOf(enterprise, one) };
  }
}
