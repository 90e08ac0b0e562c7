import { accept, type IsoDate, type Result, refuse } from "#kernel";
import type { ContactId, NextStep } from "./contact.ts";

/** What happened to a next step after it was noted. */
export type StepEvent =
  | { readonly type: "settled"; readonly by: ContactId; readonly on: IsoDate }
  | { readonly type: "cancelled"; readonly reason: string; readonly on: IsoDate };

/**
 * How a next step stands. done: a later entry named it. cancelled: it is not needed any more. reported: nobody said so, but the figures that
 * were promised are there.
 */
export type StepState =
  | { readonly state: "none" | "open" | "reported" }
  | { readonly state: "done"; readonly by: ContactId; readonly on: IsoDate }
  | { readonly state: "cancelled"; readonly reason: string; readonly on: IsoDate };

export const STEP_STANDINGS = [
  "none",
  "open",
  "done",
  "cancelled",
  "reported",
] as const satisfies readonly StepState["state"][];

/** The state of a step from what happened, oldest first: what was said first holds, and a step never opens again by what is said. */
export function stepAfter(next: NextStep | null, events: readonly StepEvent[], reported: boolean): StepState {
  if (next === null) return { state: "none" };
  const [first] = events;
  if (first === undefined) return { state: reported ? "reported" : "open" };
  return first.type === "settled"
    ? { state: "done", by: first.by, on: first.on }
    : { state: "cancelled", reason: first.reason, on: first.on };
}

/** A step with the office that set it, and whether that is one of those of whoever acts, or lies below one. */
export type SetStep = {
  readonly step: Pick<StepState, "state">;
  readonly officeName: string;
  readonly ofOwnOffice: boolean;
};

/**
 * Whether a step may be done or cancelled now, by the office that set it or one above it; one whose figures came in may be closed too. Refuses
 * `enterprise.contact-without-step`, `enterprise.contact-step-closed {state}` and `enterprise.contact-step-of-other {office}`.
 */
export function mayClose({ step: { state }, officeName, ofOwnOffice }: SetStep): Result<undefined> {
  if (state === "none") return refuse("enterprise.contact-without-step");
  if (state !== "open" && state !== "reported") return refuse("enterprise.contact-step-closed", { state });
  return ofOwnOffice ? accept() : refuse("enterprise.contact-step-of-other", { office: officeName });
}
