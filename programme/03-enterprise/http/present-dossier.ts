import { currentOf, type Fact, figureDoubts, type Measure, type MeasuredValue, staleOn, typedForm } from "#facts";
import type { KnownCell } from "#facts/store";
import { dayOf, type IsoDate, yearOf } from "#kernel";
import { type IndustryTree, maskedWords } from "../index.ts";
import type { ListedEnterprise } from "../store/index.ts";

export type Measures = ReadonlyMap<string, Measure>;

/** A class that is not listed is said with the group it lies in: 化工、木材、非金属加工专用设备制造（352）. */
function industryName(code: string, industries: IndustryTree): string | null {
  const nearest = industries.nearestOf(code);
  if (!nearest) return null;
  return nearest.code === code ? nearest.name : `${nearest.name}（${nearest.code}）`;
}

export function enterpriseView(it: ListedEnterprise, industries: IndustryTree) {
  return {
    ...it,
    creditCodeDoubts: [...it.creditCodeDoubts],
    industryName: it.industry === null ? null : industryName(it.industry, industries),
    revenue: it.revenue?.toString() ?? null,
  };
}

export function measureView(measure: Measure) {
  return { ...measure, choices: measure.choices.map((choice) => ({ ...choice })) };
}

/** As a form shows it; names and telephones of people are masked for whoever may not change them. */
function shown(measure: Measure, value: MeasuredValue, seesPersonal: boolean): string {
  const text = typedForm(measure, value);
  return measure.personal && !seesPersonal ? maskedWords(text) : text;
}

/** By whom and as of which day cells are looked at. */
type Seen = { readonly personal: boolean; readonly day: IsoDate };

export function cellViews(cells: readonly KnownCell[], measures: Measures, seen: Seen) {
  return cells.flatMap(({ measure: code, period, value, ...cell }) => {
    const measure = measures.get(code);
    if (!measure) return [];
    const stale = staleOn(measure, dayOf(cell.recordedAt), seen.day);
    const { from, to } = period;
    return [{ ...cell, measure: code, from, to, value: shown(measure, value, seen.personal), stale }];
  });
}

/** The rows of a cell, newest first, the one that counts marked. */
export function factViews(facts: readonly Fact[], measure: Measure, seesPersonal: boolean) {
  const current = currentOf(facts);
  return facts.toReversed().map((fact) => ({
    id: fact.id,
    act: fact.act,
    value: fact.value === null ? null : shown(measure, fact.value, seesPersonal),
    source: fact.source,
    tier: fact.tier,
    sourceNote: fact.sourceNote,
    reason: fact.reason,
    replaces: fact.replaces,
    recordedAt: fact.recordedAt,
    recordedByName: fact.recordedByName,
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
