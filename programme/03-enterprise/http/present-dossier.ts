import { currentOf, type Fact, type Measure, type MeasuredValue, typedForm } from "#facts";
import type { KnownCell } from "#facts/store";
import { type IndustryTree, maskedWords } from "../index.ts";
import type { ListedEnterprise } from "../store/index.ts";

export type Measures = ReadonlyMap<string, Measure>;

export function enterpriseView(it: ListedEnterprise, industries: IndustryTree) {
  return {
    ...it,
    creditCodeDoubts: [...it.creditCodeDoubts],
    industryName: it.industry === null ? null : (industries.nameOf(it.industry) ?? null),
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

export function cellViews(cells: readonly KnownCell[], measures: Measures, seesPersonal: boolean) {
  return cells.flatMap(({ measure: code, period, value, ...cell }) => {
    const measure = measures.get(code);
    if (!measure) return [];
    return [{ ...cell, measure: code, from: period.from, to: period.to, value: shown(measure, value, seesPersonal) }];
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
