import type { AreaLevel } from "#areas";
import type { Actor } from "#identity";
import { type AreaId, accept, type Result, refuse, type UserId } from "#kernel";
import type { CaseDeed, FieldRemark, View } from "./case-file.ts";
import { type FormValues, problemsWhenSubmitted, problemsWhileFilling } from "./form.ts";
import { currentStep, isAtTurn, mayAct, mayOpine, mayUndo, mayWithdraw, mayWork, type RunningCase } from "./offers.ts";
import { type AreaAbove, officeOfLevel, sameHeight } from "./office-of-level.ts";
import { type Procedure, type ProcedureStep, type StepAction, stepOf } from "./procedure.ts";

/** What somebody wants done to a case. */
export type CaseCommand =
  | { readonly type: "fill"; readonly values: FormValues }
  | {
      readonly type: "act";
      readonly action: string;
      readonly reason: string | null;
      readonly remarks: readonly FieldRemark[];
    }
  | { readonly type: "opine"; readonly view: View; readonly text: string }
  | { readonly type: "assign"; readonly to: Colleague | null }
  | {
      readonly type: "transfer";
      readonly to: { readonly areaId: AreaId; readonly level: AreaLevel };
      readonly reason: string;
    }
  | { readonly type: "withdraw"; readonly reason: string | null }
  | { readonly type: "undo"; readonly reason: string };

/** Somebody to whom a case is given, with the offices in which they hold the step's role. */
export type Colleague = { readonly id: UserId; readonly name: string; readonly offices: readonly AreaId[] };

/** What lies around a decision. `version` is what the person saw; `path` leads from the case's area up. */
export type CaseSurroundings = {
  readonly actor: Actor;
  readonly version: number;
  readonly path: readonly AreaAbove[];
  /** The level of the office where the case lies. */
  readonly officeLevel: AreaLevel | null;
};

const MOST_REASON = 2000;

/** Who has a step to do, seen from the case's area; null for the applicant. */
function officeAt(step: ProcedureStep | undefined, path: readonly AreaAbove[]): Result<AreaId | null> {
  if (step?.doer.who !== "office") return accept(null);
  const office = officeOfLevel(path, step.doer.level);
  return office === undefined ? refuse("casework.no-office", { step: step.label }) : accept(office);
}

/** Begins a case of a procedure in an area. Refuses `casework.not-your-step` and `casework.no-office`. */
export function openCase(
  procedure: Procedure,
  {
    actor,
    path,
    subjectId,
  }: { readonly actor: Actor; readonly path: readonly AreaAbove[]; readonly subjectId: string | null },
): Result<CaseDeed> {
  const [first] = procedure.steps;
  const own = path[0];
  if (!first || !own) throw new Error("a procedure without steps, or a case without a place");
  const office = officeAt(first, path);
  if (!office.ok) return office;
  const { doer } = first;
  const may =
    doer.who === "applicant"
      ? actor.assignments.some(({ role }) => doer.roles.includes(role)) &&
        (subjectId === null || actor.subjects.includes(subjectId))
      : doer.who === "office" && actor.assignments.some((one) => one.role === doer.role && one.areaId === office.value);
  if (!may) return refuse("casework.not-your-step", { step: first.label });
  return accept({ type: "opened", step: first.id, areaId: own.id, office: office.value, subjectId });
}

function reasoned(reason: string | null, needed: boolean): Result<string | null> {
  const text = reason?.trim() ?? "";
  if (text === "") return needed ? refuse("casework.reason-missing") : accept(null);
  return [...text].length > MOST_REASON ? refuse("casework.reason-too-long", { most: MOST_REASON }) : accept(text);
}

function formOf({ procedure }: RunningCase, step: ProcedureStep) {
  return procedure.forms.find(({ id }) => id === step.form);
}

function fill(running: RunningCase, values: FormValues, actor: Actor): Result<CaseDeed> {
  const working = mayWork(running, actor);
  if (!working.ok) return working;
  const form = formOf(running, working.value);
  if (!form) return refuse("casework.locked", { step: working.value.label });
  const problems = problemsWhileFilling(form, values);
  return problems.length > 0 ? refuse("casework.form-problems", { problems }) : accept({ type: "filled", values });
}

/** A step's form must be whole before the step is left forwards; going back needs no whole form. */
function formReady(running: RunningCase, step: ProcedureStep, action: StepAction): Result<undefined> {
  const form = formOf(running, step);
  if (!form || (action.kind !== "submit" && action.kind !== "accept")) return accept();
  const problems = problemsWhenSubmitted(form, running.file.values);
  return problems.length > 0 ? refuse("casework.form-problems", { problems }) : accept();
}

type ActCommand = CaseCommand & { type: "act" };

function act(running: RunningCase, command: ActCommand, { actor, path }: CaseSurroundings): Result<CaseDeed> {
  const here = currentStep(running);
  const action = here?.actions.find(({ id, kind }) => id === command.action && kind !== "lapse");
  if (here && !action) return refuse("casework.not-an-action", { step: here.label });
  const may = action ? mayAct(running, actor, action) : mayWork(running, actor);
  if (!may.ok || !action) return may.ok ? refuse("casework.ended") : may;
  const reason = reasoned(command.reason, action.reason === "required");
  if (!reason.ok) return reason;
  const ready = formReady(running, may.value, action);
  if (!ready.ok) return ready;
  const known = new Set(running.procedure.forms.flatMap(({ fields }) => fields.map(({ id }) => id)));
  const remarks = command.remarks.filter(({ field, text }) => known.has(field) && text.trim() !== "");
  return acted(running, action, { path, reason: reason.value, remarks });
}

function acted(
  { procedure, file }: RunningCase,
  action: StepAction,
  { path, reason, remarks }: { path: readonly AreaAbove[]; reason: string | null; remarks: readonly FieldRemark[] },
): Result<CaseDeed> {
  const next = stepOf(procedure, action.to);
  const office = officeAt(next, path);
  if (!office.ok) return office;
  const asked = (next?.opinions && officeOfLevel(path, next.opinions.level)) ?? null;
  const step = "step" in file.at ? file.at.step : "";
  const { id, kind, to } = action;
  return accept({ type: "acted", step, action: id, kind, to, office: office.value, asked, reason, remarks });
}

/** What the platform does by itself when a step's time is up. Refuses while an objection is open. */
export function lapse(running: RunningCase, path: readonly AreaAbove[]): Result<CaseDeed> {
  const step = currentStep(running);
  const atEnd = step?.clock?.atEnd;
  const action = atEnd && "act" in atEnd ? step?.actions.find(({ id }) => id === atEnd.act) : undefined;
  if (!step || !action) return refuse("casework.ended");
  if (running.file.objections.open.length > 0)
    return refuse("casework.objections-open", { open: running.file.objections.open.length });
  return acted(running, action, { path, reason: null, remarks: [] });
}

function opine(running: RunningCase, command: CaseCommand & { type: "opine" }, actor: Actor): Result<CaseDeed> {
  const place = mayOpine(running, actor);
  if (!place.ok) return place;
  const text = reasoned(command.text, command.view === "against");
  if (!text.ok) return text;
  return accept({ type: "opined", step: place.value.id, view: command.view, text: text.value ?? "" });
}

function assign(running: RunningCase, to: Colleague | null, actor: Actor): Result<CaseDeed> {
  const step = currentStep(running);
  if (step === undefined) return refuse("casework.ended");
  if (step.doer.who !== "office" || !isAtTurn(running, actor))
    return refuse("casework.not-your-step", { step: step.label });
  const { office } = running.file;
  if (to !== null && (office === null || !to.offices.includes(office)))
    return refuse("casework.not-of-this-office", { name: to.name });
  return accept({ type: "assigned", to: to?.id ?? null, toName: to?.name ?? null });
}

type TransferCommand = CaseCommand & { type: "transfer" };

function transfer(running: RunningCase, command: TransferCommand, around: CaseSurroundings): Result<CaseDeed> {
  const working = mayWork(running, around.actor);
  if (!working.ok) return working;
  const { office: from } = running.file;
  if (!working.value.transfer || from === null)
    return refuse("casework.not-transferable", { step: working.value.label });
  const { areaId: office, level } = command.to;
  if (office === from) return refuse("casework.same-office");
  if (around.officeLevel === null || !sameHeight(level, around.officeLevel)) return refuse("casework.other-height");
  const reason = reasoned(command.reason, true);
  return reason.ok ? accept({ type: "transferred", from, office, reason: reason.value ?? "" }) : reason;
}

function withdraw(running: RunningCase, reason: string | null, actor: Actor): Result<CaseDeed> {
  const to = mayWithdraw(running, actor);
  if (!to.ok) return to;
  const said = reasoned(reason, false);
  if (!said.ok) return said;
  const step = currentStep(running)?.id ?? "";
  return accept({
    ...{ type: "acted", step, action: "withdraw", kind: "withdraw", to: to.value, office: null, asked: null },
    ...{ reason: said.value, remarks: [] },
  });
}

function undo(running: RunningCase, reason: string, actor: Actor): Result<CaseDeed> {
  const seq = mayUndo(running, actor);
  if (!seq.ok) return seq;
  const said = reasoned(reason, true);
  return said.ok ? accept({ type: "undone", seq: seq.value, reason: said.value ?? "" }) : said;
}

/**
 * What comes of a command: the deed to append. Refuses `casework.changed-meanwhile` when somebody acted since the person looked, and
 * whatever `offersFor` shows as not possible.
 */
export function decideCase(running: RunningCase, command: CaseCommand, around: CaseSurroundings): Result<CaseDeed> {
  if (around.version !== running.file.version) return refuse("casework.changed-meanwhile");
  const { actor } = around;
  switch (command.type) {
    case "fill":
      return fill(running, command.values, actor);
    case "act":
      return act(running, command, around);
    case "opine":
      return opine(running, command, actor);
    case "assign":
      return assign(running, command.to, actor);
    case "transfer":
      return transfer(running, command, around);
    case "withdraw":
      return withdraw(running, command.reason, actor);
    case "undo":
      return undo(running, command.reason, actor);
  }
}
