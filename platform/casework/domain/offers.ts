import type { Actor } from "#identity";
import { type AreaId, accept, type Refused, type Result, refuse } from "#kernel";
import type { CaseFile } from "./case-file.ts";
import { type Procedure, type ProcedureStep, type StepAction, type StepDoer, stepOf } from "./procedure.ts";

/** A case with the procedure it runs by: the edition of the day it was opened. */
export type RunningCase = { readonly procedure: Procedure; readonly file: CaseFile };

export const OFFER_KINDS = [
  "action",
  "fill",
  "withdraw",
  "take",
  "release",
  "assign",
  "transfer",
  "opinion",
  "undo",
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** Something that a person may do to a case now, or may not although it lies at their place, with the reason. */
export type CaseOffer = {
  readonly kind: OfferKind;
  readonly action: StepAction | null;
  readonly unless: Refused["refusal"] | null;
};

/** The step at which a case is; undefined when it has ended. */
export function currentStep({ procedure, file }: RunningCase): ProcedureStep | undefined {
  return "step" in file.at ? stepOf(procedure, file.at.step) : undefined;
}

/** Whether the person holds the role in exactly this office: the office above decides at its own step, not here. */
function worksAt(actor: Actor, doer: StepDoer & { who: "office" }, office: AreaId | null): boolean {
  return actor.assignments.some(({ role, areaId }) => role === doer.role && areaId === office);
}

/** Whether the case is the person's own: opened by them, or about an enterprise they act for. */
export function isOwn({ file }: RunningCase, actor: Actor): boolean {
  return file.openedBy === actor.userId || (file.subjectId !== null && actor.subjects.includes(file.subjectId));
}

/** Whether it is the person's turn by role and place, whatever else stands against it. */
export function isAtTurn(running: RunningCase, actor: Actor): boolean {
  const step = currentStep(running);
  if (step === undefined || step.doer.who === "platform") return false;
  return step.doer.who === "applicant" ? isOwn(running, actor) : worksAt(actor, step.doer, running.file.office);
}

/** Whether the person may do the step's work: it lies with them, is nobody else's, and is not a review of their own work. */
export function mayWork(running: RunningCase, actor: Actor): Result<ProcedureStep> {
  const { procedure, file } = running;
  const step = currentStep(running);
  if (step === undefined) return refuse("casework.ended");
  if (!isAtTurn(running, actor)) return refuse("casework.not-your-step", { step: step.label });
  if (file.assignee !== null && file.assignee.id !== actor.userId)
    return refuse("casework.with-a-colleague", { name: file.assignee.name });
  const own = step.apartFrom.find((id) => file.doers[id]?.includes(actor.userId));
  if (own !== undefined) return refuse("casework.own-work", { step: stepOf(procedure, own)?.label ?? own });
  // Whoever applied decides nothing about it, with whatever role besides.
  if (step.doer.who === "office" && procedure.steps[0]?.doer.who === "applicant" && isOwn(running, actor))
    return refuse("casework.own-work", { step: procedure.steps[0].label });
  return accept(step);
}

/** Whether enough offices were heard. */
function heard({ opinions }: CaseFile, step: ProcedureStep): Result<undefined> {
  const wanted = step.opinions?.atLeast ?? 0;
  return opinions.length >= wanted ? accept() : refuse("casework.opinions-missing", { given: opinions.length, wanted });
}

/** Whether the person may take one of the step's actions. */
export function mayAct(running: RunningCase, actor: Actor, action: StepAction): Result<ProcedureStep> {
  const working = mayWork(running, actor);
  if (!working.ok || action.kind === "return" || action.kind === "submit") return working;
  const enough = heard(running.file, working.value);
  return enough.ok ? working : enough;
}

export function mayWithdraw(running: RunningCase, actor: Actor): Result<string> {
  const step = currentStep(running);
  if (step === undefined) return refuse("casework.ended");
  const [first] = running.procedure.steps;
  const opener =
    first?.doer.who === "office"
      ? (running.file.doers[first.id] ?? []).includes(actor.userId) || running.file.openedBy === actor.userId
      : isOwn(running, actor);
  if (!opener) return refuse("casework.not-your-step", { step: step.label });
  return step.withdrawTo === null ? refuse("casework.not-withdrawable", { step: step.label }) : accept(step.withdrawTo);
}

export function mayUndo({ file }: RunningCase, actor: Actor): Result<number> {
  const { undoable } = file;
  return undoable?.by === actor.userId ? accept(undoable.seq) : refuse("casework.not-undoable");
}

/** Whether the person belongs to the office that is asked and has not spoken yet. */
export function mayOpine(running: RunningCase, actor: Actor): Result<ProcedureStep> {
  const step = currentStep(running);
  const { asked, opinions } = running.file;
  if (!step?.opinions || asked === null) return refuse("casework.no-opinion-wanted");
  const { role } = step.opinions;
  if (!actor.assignments.some((one) => one.role === role && one.areaId === asked))
    return refuse("casework.not-your-step", { step: step.label });
  if (isOwn(running, actor)) return refuse("casework.own-work", { step: step.label });
  return opinions.some(({ by }) => by === actor.userId) ? refuse("casework.opined-already") : accept(step);
}

function offer(kind: OfferKind, may: Result<unknown>, action: StepAction | null = null): CaseOffer {
  return { kind, action, unless: may.ok ? null : may.refusal };
}

/** What concerns whose turn it is: to take it, hand it on, ask another office. */
function handling(running: RunningCase, actor: Actor, step: ProcedureStep): CaseOffer[] {
  const { assignee } = running.file;
  if (step.doer.who !== "office") return [];
  const mine = assignee?.id === actor.userId;
  return [
    offer(mine ? "release" : "take", accept()),
    offer("assign", accept()),
    ...(step.transfer ? [offer("transfer", mayWork(running, actor))] : []),
  ];
}

/** 可办动作: what the person may do to the case now. The one table that both the server and the screen go by. */
export function offersFor(running: RunningCase, actor: Actor): CaseOffer[] {
  const step = currentStep(running);
  const undo = mayUndo(running, actor);
  const offers: CaseOffer[] = undo.ok ? [offer("undo", undo)] : [];
  if (step === undefined) return offers;
  if (mayWithdraw(running, actor).ok) offers.push(offer("withdraw", accept()));
  if (mayOpine(running, actor).ok) offers.push(offer("opinion", accept()));
  if (!isAtTurn(running, actor)) return offers;
  if (step.form !== null) offers.push(offer("fill", mayWork(running, actor)));
  for (const action of step.actions)
    if (action.kind !== "lapse") offers.push(offer("action", mayAct(running, actor, action), action));
  return [...offers, ...handling(running, actor, step)];
}
