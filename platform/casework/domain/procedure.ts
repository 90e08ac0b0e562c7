import type { AreaLevel } from "#areas";
import type { Label } from "#facts";
import type { Role } from "#identity";

export type StepId = string;
export type ActionId = string;
export type EndId = string;

/** What a field of a form holds. `file` names evidence at the case; `date` is a calendar day. */
export const FIELD_TYPES = ["text", "long-text", "number", "date", "choice", "choices", "yes-no"] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export type FormField = {
  readonly id: string;
  readonly label: Label;
  readonly type: FieldType;
  readonly required: boolean;
  readonly help?: Label;
  /** Most characters of a text; a bound of a number. */
  readonly most?: number;
  readonly least?: number;
  readonly choices?: readonly { readonly id: string; readonly label: Label }[];
  /** Personal data: shown to the applicant and whoever decides, masked for others. */
  readonly personal?: boolean;
  /** Under which name the value is known of the applicant or subject from elsewhere, so that nobody types it twice. */
  readonly known?: string;
};

/** 表单: the fields that a step's doer fills. */
export type CaseForm = { readonly id: string; readonly label: Label; readonly fields: readonly FormField[] };

/** Who acts at a step: the applicant, an office of a level above the case's area, or the platform when time is up. */
export type StepDoer =
  | { readonly who: "applicant" /** Who may apply: holders of one of these roles. */; readonly roles: readonly Role[] }
  | { readonly who: "office"; readonly role: Role; readonly level: AreaLevel }
  | { readonly who: "platform" };

/** 时限 in working days, counted from when the step was reached. */
export type StepClock = {
  readonly workingDays: number;
  /** How many working days before the end the doer is warned. */
  readonly warnBefore: number;
  /** When it has passed: the office above is told, or the platform takes an action by itself. */
  readonly atEnd: { readonly escalate: true } | { readonly act: ActionId };
};

export const ACTION_KINDS = ["submit", "accept", "return", "reject", "withdraw", "lapse"] as const;
/** What an action means: 提交 submit, 通过 accept, 退回补正 return, 不予通过 reject, 撤回 withdraw, 到期 lapse (time is up). */
export type ActionKind = (typeof ACTION_KINDS)[number];

export type StepAction = {
  readonly id: ActionId;
  readonly kind: ActionKind;
  readonly label: Label;
  /** The step or end that it leads to. */
  readonly to: StepId | EndId;
  readonly reason: "required" | "optional";
  /** Names of what it sets off elsewhere, done once in the same transaction. */
  readonly effects: readonly string[];
  /** Whoever took it may take it back while nobody acted since. */
  readonly undo: boolean;
};

/** 并行意见: offices asked side by side before the step is decided. */
export type StepOpinions = { readonly role: Role; readonly level: AreaLevel; readonly atLeast: number };

export type ProcedureStep = {
  readonly id: StepId;
  readonly label: Label;
  readonly doer: StepDoer;
  readonly clock: StepClock | null;
  /** The form that is filled at this step. */
  readonly form: string | null;
  readonly opinions: StepOpinions | null;
  /** Steps whose doers may not act here: nobody reviews himself. The applicant never decides on the own case. */
  readonly apartFrom: readonly StepId[];
  /** The applicant may take the case back here. */
  readonly withdrawTo: EndId | null;
  /** It may be handed to another office of the same level. */
  readonly transfer: boolean;
  /** 公示: everybody may see the case while it is here. */
  readonly publicNotice: boolean;
  readonly actions: readonly StepAction[];
};

export const OUTCOMES = ["accepted", "rejected", "withdrawn"] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type ProcedureEnd = { readonly id: EndId; readonly label: Label; readonly outcome: Outcome };

/** Where a rule was read; `background` is general knowledge and shown as 待核对. */
export type ProcedureSource = { readonly text: string; readonly verification: "sourced" | "background" };

/** 办事流程: the steps of a kind of case as data. The first step is where a case begins. */
export type Procedure = {
  readonly id: string;
  readonly edition: string;
  readonly label: Label;
  readonly explain: Label;
  /** What a case of it is about: decides which register or stage knows its values. */
  readonly subject: string;
  readonly source: ProcedureSource;
  readonly forms: readonly CaseForm[];
  readonly steps: readonly ProcedureStep[];
  readonly ends: readonly ProcedureEnd[];
  /** Which field names the case in lists. */
  readonly titleField: string | null;
};

export function stepOf(procedure: Procedure, id: StepId): ProcedureStep | undefined {
  return procedure.steps.find((step) => step.id === id);
}

export function endOf(procedure: Procedure, id: EndId): ProcedureEnd | undefined {
  return procedure.ends.find((end) => end.id === id);
}

/** All fields that cases of a procedure have, in the order of their forms. */
export function fieldsOf(procedure: Procedure): FormField[] {
  return procedure.forms.flatMap(({ fields }) => fields);
}
