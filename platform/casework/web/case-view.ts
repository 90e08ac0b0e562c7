import type { Answer } from "#contract";

export type CaseView = Answer<"/api/cases/{caseId}", "get">;
export type ProcedureView = CaseView["procedure"];
export type StepView = ProcedureView["steps"][number];
export type FieldView = ProcedureView["forms"][number]["fields"][number];
export type FormValueView = CaseView["values"][string];
export type QueueView = Answer<"/api/work-queue", "get">;
export type QueueRow = QueueView["lines"][number];

/** A text in both languages, in the one that is spoken. */
export const inLanguage = (language: string) => (label: { readonly zh: string; readonly en: string }) =>
  language === "en" ? label.en : label.zh;

/** A step or an end of a procedure by its id, as a label. */
export function placeOf(procedure: ProcedureView, id: string | null): { readonly zh: string; readonly en: string } {
  const place = [...procedure.steps, ...procedure.ends].find((one) => one.id === id);
  return place?.label ?? { zh: id ?? "", en: id ?? "" };
}

/** The form that the case's step asks for; undefined when it asks for none. */
export function formAt({ procedure, step }: CaseView): ProcedureView["forms"][number] | undefined {
  const form = procedure.steps.find(({ id }) => id === step)?.form;
  return procedure.forms.find(({ id }) => id === form);
}

/** Actions that several cases have in common, because they stand at one step of one procedure; undefined when they do not. */
export function actionsInCommon(rows: readonly QueueRow[]): QueueRow["actions"] | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const same = rows.every(({ procedureId, step }) => procedureId === first.procedureId && step === first.step);
  return same ? first.actions : undefined;
}

/** So many at a time, so that a long list shows how far it is. */
export function portions<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, turn) =>
    items.slice(turn * size, (turn + 1) * size),
  );
}
