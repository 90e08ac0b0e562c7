import { areaNames } from "#areas/store";
import type { Reader } from "#database";
import { countingOf, type Fact, figureDoubts, type Measure, type MeasuredValue, staleOn, typedForm } from "#facts";
import type { KnownCell } from "#facts/store";
import { type AreaId, areaId, dayOf, type IsoDate, idOf, yearOf } from "#kernel";
import { type EnterpriseId, type IndustryTree, maskedWords } from "../index.ts";
import type { ListedEnterprise, NamedMerge } from "../store/index.ts";

export type Measures = ReadonlyMap<string, Measure>;

/** A class that is not listed is said with the group it lies in: 化工、木材、非金属加工专用设备制造（352）. */
function industryName(code: string, industries: IndustryTree): string | null {
  const nearest = industries.nearestOf(code);
  if (!nearest) return null;
  return nearest.code === code ? nearest.name : `${nearest.name}（${nearest.code}）`;
}

/** Named one by one: fifty copies of an object of twenty take longer than all that is done with them. */
export function enterpriseView(it: ListedEnterprise, industries: IndustryTree) {
  return {
    id: it.id,
    homeId: it.homeId,
    name: it.name,
    creditCode: it.creditCode,
    creditCodeDoubts: [...it.creditCodeDoubts],
    overrideReason: it.overrideReason,
    areaId: it.areaId,
    areaName: it.areaName,
    industry: it.industry,
    industryName: it.industry === null ? null : industryName(it.industry, industries),
    address: it.address,
    staff: it.staff,
    staffYear: it.staffYear,
    revenue: it.revenue?.toString() ?? null,
    revenueYear: it.revenueYear,
    sizeClass: it.sizeClass,
    demo: it.demo,
    survivorId: it.survivorId,
    foundAs: it.foundAs,
  };
}

export function measureView(measure: Measure) {
  return { ...measure, ownOnly: measure.ownOnly ?? false, choices: measure.choices.map((choice) => ({ ...choice })) };
}

export function mergeView({ homeId: _home, areaId: _area, ...merge }: NamedMerge) {
  return merge;
}

type Measured = { readonly measure: string; readonly value: MeasuredValue | null };

/** The names of the areas that values speak of. */
export async function areasIn(query: Reader, values: readonly Measured[], measures: Measures): Promise<AreaNames> {
  const ids = values.flatMap(({ measure, value }) =>
    measures.get(measure)?.valueKind === "area" && value && "words" in value ? [areaId(Number(value.words))] : [],
  );
  return areaNames(query, [...new Set(ids)]);
}

type AreaNames = ReadonlyMap<AreaId, string>;

/** By whom and as of which day values are looked at, what the areas among them are called, and how many files support each fact. */
type Seen = {
  readonly personal: boolean;
  readonly day: IsoDate;
  readonly areas?: AreaNames;
  readonly files: ReadonlyMap<string, number>;
};

/** As a form shows it; names and telephones of people are masked for whoever may not change them. */
function shown(measure: Measure, value: MeasuredValue, { personal, areas }: Pick<Seen, "personal" | "areas">): string {
  const text = typedForm(measure, value);
  if (measure.valueKind === "area") return areas?.get(areaId(Number(text))) ?? text;
  return measure.personal && !personal ? maskedWords(text) : text;
}

export function cellViews(cells: readonly KnownCell[], measures: Measures, seen: Seen) {
  return cells.flatMap(({ measure: code, period, value, ...cell }) => {
    const measure = measures.get(code);
    if (!measure) return [];
    const stale = staleOn(measure, dayOf(cell.recordedAt), seen.day);
    const { from, to } = period;
    return [
      {
        ...cell,
        measure: code,
        from,
        to,
        value: shown(measure, value, seen),
        stale,
        files: seen.files.get(cell.factId) ?? 0,
      },
    ];
  });
}

/** Whose cell it is, and what else the rows need to be shown. */
type Of = Pick<Seen, "personal" | "areas"> & {
  readonly enterpriseId: EnterpriseId;
  /** Names of what was merged into it. */
  readonly names: ReadonlyMap<string, string>;
};

/** The rows of a cell, newest first, the one that counts marked, and under which name each was recorded. */
export function factViews(facts: readonly Fact[], measure: Measure, of: Of) {
  const current = countingOf(measure, idOf(of.enterpriseId), facts);
  return facts.toReversed().map((fact) => ({
    id: fact.id,
    subjectId: fact.subjectId as string,
    act: fact.act,
    value: fact.value === null ? null : shown(measure, fact.value, of),
    source: fact.source,
    tier: fact.tier,
    sourceNote: fact.sourceNote,
    reason: fact.reason,
    replaces: fact.replaces,
    recordedAt: fact.recordedAt,
    recordedByName: fact.recordedByName,
    recordedUnder: (fact.subjectId as string) === of.enterpriseId ? null : (of.names.get(fact.subjectId) ?? ""),
    counts: fact.id === current?.id,
  }));
}

/** Figures of a file that hardly can be right. */
export function doubtViews(cells: readonly KnownCell[], measures: Measures) {
  const figures = new Map<string, Map<number, MeasuredValue>>();
  for (const { measure, period, value } of cells) {
    if (period.to === null) continue;
    figures.set(measure, (figures.get(measure) ?? new Map<number, MeasuredValue>()).set(yearOf(period.from), value));
  }
  return figureDoubts(measures, figures).map(({ measure, year, doubt }) => ({ measure, from: `${year}-01-01`, doubt }));
}
