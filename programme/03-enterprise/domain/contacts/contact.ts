import {
  accept,
  type Id,
  type IsoDate,
  parseIsoDate,
  type Result,
  refuse,
  typedLine,
  typedText,
  yearsLater,
} from "#kernel";

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

/** A contact as it was typed: its days may be none. */
export type TypedContact = Omit<ContactContent, "day" | "next"> & {
  readonly day: string;
  readonly next: { readonly step: string | null; readonly due: string } | null;
};

const line = (text: string | null): string | null => typedLine(text ?? "") || null;
const text = (several: string | null): string | null => typedText(several ?? "") || null;

/** How far back the log reaches, and how far ahead anything is promised: a year that was typed wrong lies farther. */
const [YEARS_BACK, YEARS_AHEAD] = [10, 2];

/** Refuses `enterprise.contact-ahead {day}` and `enterprise.contact-too-old {day, earliest}`. */
function dayOfContact(typed: string, today: IsoDate): Result<IsoDate> {
  const day = parseIsoDate(typed);
  if (!day.ok) return day;
  if (day.value > today) return refuse("enterprise.contact-ahead", { day: typed });
  const earliest = yearsLater(today, -YEARS_BACK);
  return day.value < earliest ? refuse("enterprise.contact-too-old", { day: typed, earliest }) : day;
}

/** Refuses `enterprise.contact-step-before {due, day}` and `enterprise.contact-step-too-far {due, latest}`. */
function dayOfStep(typed: string, day: IsoDate, today: IsoDate): Result<IsoDate> {
  const due = parseIsoDate(typed);
  if (!due.ok) return due;
  if (due.value < day) return refuse("enterprise.contact-step-before", { due: typed, day });
  const latest = yearsLater(today, YEARS_AHEAD);
  return due.value > latest ? refuse("enterprise.contact-step-too-far", { due: typed, latest }) : due;
}

/**
 * What was typed, as it is kept. Refuses `kernel.not-a-date`, what `dayOfContact` and `dayOfStep` refuse, `enterprise.contact-promise-without-day`,
 * and `enterprise.contact-step-missing` for a day without a step.
 */
export function readContact(typed: TypedContact, today: IsoDate): Result<ContactContent> {
  const { kind, outcome } = typed;
  const day = dayOfContact(typed.day, today);
  if (!day.ok) return day;
  const step = line(typed.next?.step ?? null);
  if (outcome === "promised" && typed.next === null) return refuse("enterprise.contact-promise-without-day");
  if (outcome !== "promised" && typed.next !== null && step === null) return refuse("enterprise.contact-step-missing");
  const due = typed.next && dayOfStep(typed.next.due, day.value, today);
  if (due && !due.ok) return due;
  const said = { withWhom: line(typed.withWhom), outcome, note: text(typed.note) };
  return accept({ kind, day: day.value, ...said, next: due && { step, due: due.value } });
}
