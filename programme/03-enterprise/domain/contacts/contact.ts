import { accept, type Id, type IsoDate, type Result, refuse } from "#kernel";

/** An entry of the contact log; its next step is named by the same id. */
export type ContactId = Id<"contact">;

export const CONTACT_KINDS = ["call", "visit", "message", "meeting"] as const;
/** How an office and an enterprise were in touch. */
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** promised: it will report by a day; talked: anything else was said; unreached: nobody answered; declined: it does not want to report. */
export const CONTACT_OUTCOMES = ["promised", "talked", "unreached", "declined"] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

/** What is to follow, by when; a promise says by itself what that is. */
export type NextStep = { readonly step: string | null; readonly due: IsoDate };

/** 联系记录: what an office noted of one contact. */
export type ContactContent = {
  readonly kind: ContactKind;
  readonly day: IsoDate;
  readonly withWhom: string | null;
  readonly outcome: ContactOutcome;
  readonly note: string | null;
  readonly next: NextStep | null;
};

const written = (text: string | null): string | null => text?.trim() || null;

/**
 * What was typed, as it is kept. Refuses `enterprise.contact-ahead {day}`, `enterprise.contact-promise-without-day`,
 * `enterprise.contact-step-missing` for a day without a step and `enterprise.contact-step-before {due, day}`.
 */
export function readContact(typed: ContactContent, today: IsoDate): Result<ContactContent> {
  const { kind, day, outcome } = typed;
  if (day > today) return refuse("enterprise.contact-ahead", { day });
  const next = typed.next && { step: written(typed.next.step), due: typed.next.due };
  if (outcome === "promised" && next === null) return refuse("enterprise.contact-promise-without-day");
  if (outcome !== "promised" && next?.step === null) return refuse("enterprise.contact-step-missing");
  if (next !== null && next.due < day) return refuse("enterprise.contact-step-before", { due: next.due, day });
  return accept({ kind, day, withWhom: written(typed.withWhom), outcome, note: written(typed.note), next });
}
