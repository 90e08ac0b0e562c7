import { endOf, fieldsOf, type Procedure, type ProcedureStep, type StepAction, stepOf } from "./procedure.ts";

export const PROCEDURE_FAULTS = [
  "twice",
  "unknown-target",
  "unknown-step",
  "unknown-form",
  "unknown-field",
  "unknown-effect",
  "unknown-action",
  "unreachable",
  "dead-end",
  "no-clock",
  "nobody-acts",
  "starts-elsewhere",
  "self-review",
  "clock-warns-late",
  "undo-with-effects",
  "kind-misplaced",
] as const;
export type ProcedureFaultKind = (typeof PROCEDURE_FAULTS)[number];

/** What is wrong with a procedure, and at which step, action, end, form or field. */
export type ProcedureFault = { readonly kind: ProcedureFaultKind; readonly at: string };

/** What the platform can do for a procedure. */
export type ProcedureSurroundings = { readonly effects: readonly string[] };

const at = (step: ProcedureStep, action?: StepAction) => (action ? `${step.id}.${action.id}` : step.id);

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
}

function twice(procedure: Procedure): ProcedureFault[] {
  const places = [...procedure.steps, ...procedure.ends].map(({ id }) => id);
  const fields = procedure.forms.flatMap((form) => form.fields.map(({ id }) => id));
  const forms = procedure.forms.map(({ id }) => id);
  const actions = procedure.steps.flatMap((step) =>
    repeated(step.actions.map(({ id }) => id)).map((id) => `${step.id}.${id}`),
  );
  return [...repeated(places), ...repeated(fields), ...repeated(forms), ...actions].map((id) => ({
    kind: "twice",
    at: id,
  }));
}

/** Names in a step that stand for nothing. */
function unknownOf(procedure: Procedure, step: ProcedureStep, effects: readonly string[]): ProcedureFault[] {
  const isPlace = (id: string) => [...procedure.steps, ...procedure.ends].some((place) => place.id === id);
  const atEnd = step.clock?.atEnd;
  const checks: [ProcedureFaultKind, string, boolean][] = [
    ...step.actions.map((action): [ProcedureFaultKind, string, boolean] => [
      "unknown-target",
      at(step, action),
      isPlace(action.to),
    ]),
    ...step.actions.flatMap((action) =>
      action.effects.map((one): [ProcedureFaultKind, string, boolean] => [
        ...(["unknown-effect", `${at(step, action)}: ${one}`] as const),
        effects.includes(one),
      ]),
    ),
    ...step.apartFrom.map((other): [ProcedureFaultKind, string, boolean] => [
      ...(["unknown-step", `${step.id}: ${other}`] as const),
      stepOf(procedure, other) !== undefined,
    ]),
    ["unknown-target", step.id, step.withdrawTo === null || endOf(procedure, step.withdrawTo) !== undefined],
    ["unknown-form", step.id, step.form === null || procedure.forms.some(({ id }) => id === step.form)],
    ["unknown-action", step.id, !atEnd || !("act" in atEnd) || step.actions.some(({ id }) => id === atEnd.act)],
  ];
  return checks.filter(([, , known]) => !known).map(([kind, where]) => ({ kind, at: where }));
}

/** Everything that a name in the procedure stands for must be there. */
function unknown(procedure: Procedure, { effects }: ProcedureSurroundings): ProcedureFault[] {
  const { titleField } = procedure;
  const titled = titleField === null || fieldsOf(procedure).some(({ id }) => id === titleField);
  return [
    ...procedure.steps.flatMap((step) => unknownOf(procedure, step, effects)),
    ...(titled ? [] : [{ kind: "unknown-field" as const, at: titleField }]),
  ];
}

/** Where one gets from some places by the procedure's own actions. */
function reached(procedure: Procedure, from: readonly string[]): Set<string> {
  const seen = new Set(from);
  for (const id of seen) {
    const step = stepOf(procedure, id);
    for (const action of step?.actions ?? []) seen.add(action.to);
    if (step?.withdrawTo) seen.add(step.withdrawTo);
  }
  return seen;
}

/** A step that no case reaches, an end likewise, and a step from which no case ends by a decision. */
function ways(procedure: Procedure): ProcedureFault[] {
  const [first] = procedure.steps;
  if (first === undefined) return [{ kind: "starts-elsewhere", at: procedure.id }];
  const seen = reached(procedure, [first.id]);
  const lost = [...procedure.steps, ...procedure.ends].filter(({ id }) => !seen.has(id));
  const decided = new Set(procedure.ends.filter(({ outcome }) => outcome !== "withdrawn").map(({ id }) => id));
  const stuck = procedure.steps.filter(({ id }) => ![...reached(procedure, [id])].some((place) => decided.has(place)));
  return [
    ...lost.map(({ id }) => ({ kind: "unreachable" as const, at: id })),
    ...stuck.map(({ id }) => ({ kind: "dead-end" as const, at: id })),
  ];
}

const DECIDES = new Set(["accept", "return", "reject"]);

/** Whether whoever began a case could decide on it: where an office begins, the steps that decide must keep away from the first. */
function reviewsItself(procedure: Procedure, step: ProcedureStep): boolean {
  const [first] = procedure.steps;
  if (first === undefined || step === first || first.doer.who !== "office" || step.doer.who !== "office") return false;
  return step.actions.some(({ kind }) => DECIDES.has(kind)) && !step.apartFrom.includes(first.id);
}

function hasNobody({ doer, clock, actions }: ProcedureStep): boolean {
  if (doer.who === "platform") return clock === null || !("act" in clock.atEnd);
  return actions.every(({ kind }) => kind === "lapse");
}

/** Who acts at a step, by when, and whether it could be the person whose work it is. */
function people(procedure: Procedure): ProcedureFault[] {
  const [first] = procedure.steps;
  return procedure.steps.flatMap((step) => {
    const { clock, id } = step;
    const found: [ProcedureFaultKind, boolean][] = [
      ["starts-elsewhere", step === first && step.doer.who === "platform"],
      ["no-clock", step !== first && clock === null],
      ["clock-warns-late", clock !== null && clock.warnBefore >= clock.workingDays],
      ["nobody-acts", hasNobody(step)],
      ["self-review", reviewsItself(procedure, step)],
    ];
    return [
      ...found.filter(([, is]) => is).map(([kind]) => ({ kind, at: id })),
      ...step.actions.flatMap((action) => faultsOfAction(step, action)),
    ];
  });
}

function faultsOfAction(step: ProcedureStep, action: StepAction): ProcedureFault[] {
  const where = at(step, action);
  return [
    ...(action.undo && action.effects.length > 0 ? [{ kind: "undo-with-effects" as const, at: where }] : []),
    ...(misplaced(step, action) ? [{ kind: "kind-misplaced" as const, at: where }] : []),
  ];
}

/** An applicant decides nothing and an office withdraws nothing; only the platform lets time pass. */
function misplaced({ doer, clock }: ProcedureStep, { kind, id }: StepAction): boolean {
  const byClock = clock !== null && "act" in clock.atEnd && clock.atEnd.act === id;
  if ((kind === "lapse") !== byClock) return true;
  if (doer.who === "applicant") return DECIDES.has(kind);
  return doer.who === "office" ? kind === "withdraw" : false;
}

/** All faults of a procedure; none when cases can run by it. */
export function checkProcedure(procedure: Procedure, surroundings: ProcedureSurroundings): ProcedureFault[] {
  const names = [...twice(procedure), ...unknown(procedure, surroundings)];
  // Ways lead nowhere while names are wrong.
  return names.length > 0 ? names : [...ways(procedure), ...people(procedure)];
}
