import type { AreaId, Instant, UserId } from "#kernel";
import type { FormValues } from "./form.ts";
import type { ActionId, ActionKind, EndId, Procedure, StepId } from "./procedure.ts";
import { endOf, stepOf } from "./procedure.ts";

/** A remark at one field of a case that goes back for correction. */
export type FieldRemark = { readonly field: string; readonly text: string };

export const VIEWS = ["for", "against", "no-view"] as const;
/** 意见: 同意 for, 不同意 against, 无意见 no-view. */
export type View = (typeof VIEWS)[number];

/** What happened to a case. Whose step it became is said with the event, so that a later change of the tree changes no history. */
export type CaseDeed =
  | {
      readonly type: "opened";
      readonly step: StepId;
      readonly areaId: AreaId;
      readonly office: AreaId | null;
      readonly subjectId: string | null;
    }
  | { readonly type: "filled"; readonly values: FormValues }
  | {
      readonly type: "acted";
      readonly step: StepId;
      readonly action: ActionId;
      readonly kind: ActionKind;
      readonly to: StepId | EndId;
      readonly office: AreaId | null;
      /** The office whose people are asked for their opinion at the next step. */
      readonly asked: AreaId | null;
      readonly reason: string | null;
      readonly remarks: readonly FieldRemark[];
    }
  | {
      readonly type: "opined";
      readonly step: StepId;
      readonly view: View;
      readonly text: string;
    }
  | { readonly type: "assigned"; readonly to: UserId | null; readonly toName: string | null }
  | { readonly type: "transferred"; readonly from: AreaId; readonly office: AreaId; readonly reason: string }
  | { readonly type: "undone"; readonly seq: number; readonly reason: string }
  | { readonly type: "warned"; readonly step: StepId }
  | { readonly type: "escalated"; readonly step: StepId; readonly office: AreaId | null }
  | { readonly type: "due-moved"; readonly from: string; readonly to: string }
  | { readonly type: "objected"; readonly objection: string }
  | { readonly type: "objection-settled"; readonly objection: string; readonly upheld: boolean };

/** A deed with its place in the case's log. `by` is null for the platform itself. */
export type CaseEvent = CaseDeed & { readonly seq: number; readonly at: Instant; readonly by: UserId | null };

export type GivenOpinion = {
  readonly by: UserId | null;
  readonly view: View;
  readonly text: string;
};

/** 办件: where a case stands, folded from what happened. */
export type CaseFile = {
  /** How many events it has: whoever acts says which he saw. */
  readonly version: number;
  readonly areaId: AreaId;
  readonly openedBy: UserId | null;
  readonly subjectId: string | null;
  readonly submittedAt: Instant | null;
  readonly at: { readonly step: StepId; readonly since: Instant } | { readonly end: EndId; readonly since: Instant };
  /** Whose step it is; null while it is the applicant's. */
  readonly office: AreaId | null;
  readonly assignee: { readonly id: UserId; readonly name: string } | null;
  readonly values: FormValues;
  readonly remarks: readonly FieldRemark[];
  readonly asked: AreaId | null;
  readonly opinions: readonly GivenOpinion[];
  /** Who acted at each step so far. */
  readonly doers: Readonly<Record<StepId, readonly UserId[]>>;
  readonly warned: boolean;
  readonly escalated: boolean;
  readonly objections: { readonly open: readonly string[]; readonly upheld: number };
  /** The last act, where whoever took it may take it back, and what the case was before. */
  readonly undoable: { readonly seq: number; readonly by: UserId; readonly back: CaseFile } | null;
};

function opened(event: CaseEvent & { type: "opened" }): CaseFile {
  return {
    ...{ version: event.seq, areaId: event.areaId, openedBy: event.by, subjectId: event.subjectId, submittedAt: null },
    ...{ at: { step: event.step, since: event.at }, office: event.office, assignee: null, values: {}, remarks: [] },
    ...{
      asked: null,
      opinions: [],
      doers: {},
      warned: false,
      escalated: false,
      objections: { open: [], upheld: 0 },
      undoable: null,
    },
  };
}

function moved(procedure: Procedure, file: CaseFile, event: CaseEvent & { type: "acted" }): CaseFile {
  const { by, step, to, office, asked, kind } = event;
  const before = file.doers[step] ?? [];
  const doers = by === null || before.includes(by) ? file.doers : { ...file.doers, [step]: [...before, by] };
  const mayUndo =
    by !== null && (stepOf(procedure, step)?.actions.find(({ id }) => id === event.action)?.undo ?? false);
  const since = event.at;
  return {
    ...file,
    ...{ doers, office, asked, assignee: null, opinions: [], warned: false, escalated: false },
    at: endOf(procedure, to) ? { end: to, since } : { step: to, since },
    submittedAt: file.submittedAt ?? (kind === "submit" ? since : null),
    remarks: kind === "return" ? event.remarks : [],
    undoable: mayUndo ? { seq: event.seq, by, back: { ...file, undoable: null } } : null,
  };
}

function settled({ objections }: CaseFile, event: CaseEvent & { type: "objection-settled" }): CaseFile["objections"] {
  const open = objections.open.filter((one) => one !== event.objection);
  return { open, upheld: objections.upheld + (event.upheld ? 1 : 0) };
}

/** What comes after an event; whatever a person does to a case ends the time in which the act before may be taken back. */
function after(procedure: Procedure, file: CaseFile, event: CaseEvent): CaseFile {
  const going = { ...file, version: event.seq };
  switch (event.type) {
    case "opened":
      return opened(event);
    case "filled":
      return { ...going, values: { ...file.values, ...event.values }, undoable: null };
    case "acted":
      return moved(procedure, going, event);
    case "opined":
      return {
        ...going,
        opinions: [...file.opinions, { by: event.by, view: event.view, text: event.text }],
        undoable: null,
      };
    case "assigned":
      return { ...going, assignee: event.to === null ? null : { id: event.to, name: event.toName ?? "" } };
    case "transferred":
      return { ...going, office: event.office, assignee: null, undoable: null };
    case "undone":
      return file.undoable ? { ...file.undoable.back, version: event.seq } : going;
    case "warned":
      return { ...going, warned: true };
    case "escalated":
      return { ...going, escalated: true };
    case "due-moved":
      return { ...going, warned: false, escalated: false };
    case "objected":
      return { ...going, objections: { ...file.objections, open: [...file.objections.open, event.objection] } };
    case "objection-settled":
      return { ...going, objections: settled(file, event) };
  }
}

/** A case from its log, which begins with `opened` and has no gaps. */
export function foldCase(procedure: Procedure, events: readonly CaseEvent[]): CaseFile {
  const [first, ...rest] = events;
  if (first?.type !== "opened") throw new Error("a case that was never opened");
  return rest.reduce((file, event) => after(procedure, file, event), opened(first));
}

/** The case after one more event. */
export function followCase(procedure: Procedure, file: CaseFile, event: CaseEvent): CaseFile {
  return after(procedure, file, event);
}
