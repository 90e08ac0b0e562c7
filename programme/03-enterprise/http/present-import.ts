import { excerpt } from "#kernel";
import type { StagedRow, StoredImport } from "../store/index.ts";
import type { ListKind } from "./lists/list-kind.ts";
import { type Measures, measureView } from "./present-dossier.ts";

export function importAbout(it: StoredImport) {
  const { id, kind, target, fileName, areaName, tier, state, handedInAt, byName } = it;
  return { id, kind, target, fileName, areaName, tier, state, handedInAt, byName };
}

/** Cells with what there is to say of them, as they stand in the list. */
export function cellRemarks(it: StoredImport, rows: readonly StagedRow[], of: "problems" | "doubts") {
  return rows.flatMap(({ plan, cells }) =>
    plan[of].map(({ column, refusal }) => ({
      row: plan.number,
      name: plan.name,
      heading: it.headings[column] ?? "",
      text: excerpt(cells[column] ?? "", 100),
      refusal,
    })),
  );
}

/** What rows would do, value by value. */
export function changeViews(rows: readonly StagedRow[], kind: ListKind, measures: Measures) {
  return rows.map(({ plan }) => {
    const { facts, details } = kind.changes(plan, { measures });
    return {
      row: plan.number,
      name: plan.name,
      outcome: plan.outcome === "new" ? ("new" as const) : ("change" as const),
      facts: facts.flatMap(({ measure: code, ...fact }) => {
        const measure = measures.get(code);
        return measure ? [{ measure: measureView(measure), ...fact }] : [];
      }),
      details: details.map((detail) => ({ ...detail, label: { ...detail.label } })),
    };
  });
}
