import { type MeasuredValue, typedForm } from "#facts";
import { excerpt, yearOf } from "#kernel";
import type { PlannedFact } from "../domain/import-row.ts";
import type { StagedRow, StoredImport } from "../store/index.ts";
import { type Measures, measureView } from "./present-dossier.ts";

export function importAbout(it: StoredImport) {
  const { id, fileName, areaName, tier, state, handedInAt, byName } = it;
  return { id, fileName, areaName, tier, state, handedInAt, byName };
}

/** Every cell that cannot be taken, as it stands in the list. */
export function problemViews(it: StoredImport, rows: readonly StagedRow[]) {
  return rows.flatMap(({ plan, cells }) =>
    plan.problems.map(({ column, refusal }) => ({
      row: plan.number,
      name: plan.name,
      heading: it.headings[column] ?? "",
      text: excerpt(cells[column] ?? "", 100),
      refusal,
    })),
  );
}

function factView({ measure: code, period, value, before, takesEffect }: PlannedFact, measures: Measures) {
  const measure = measures.get(code);
  if (!measure) return [];
  const typed = (one: MeasuredValue) => typedForm(measure, one);
  return [
    {
      measure: measureView(measure),
      year: period.to === null ? null : yearOf(period.from),
      before: before === null ? null : typed(before),
      after: typed(value),
      takesEffect,
    },
  ];
}

/** What rows would do, value by value. */
export function changeViews(rows: readonly StagedRow[], measures: Measures) {
  return rows.map(({ plan }) => ({
    row: plan.number,
    name: plan.name,
    outcome: plan.outcome === "new" ? ("new" as const) : ("change" as const),
    facts: plan.facts.flatMap((fact) => factView(fact, measures)),
  }));
}
