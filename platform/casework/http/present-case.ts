import type { Static } from "typebox";
import type { AreaOnTheWay } from "#areas/store";
import type { Actor } from "#identity";
import { dayOf, type Instant } from "#kernel";
import { clockOn, dueOf } from "../domain/clocks.ts";
import type { FormValue, FormValues } from "../domain/form.ts";
import { currentStep, isAtTurn, isOwn, offersFor } from "../domain/offers.ts";
import { endOf, fieldsOf } from "../domain/procedure.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import type { StoredCase, ToldEvent } from "../store/index.ts";
import type { CaseEventSchema, CaseSchema, DueSchema } from "./schemas.ts";

type Shown = Static<typeof CaseSchema>;
type ShownEvent = Static<typeof CaseEventSchema>;

/** Personal fields are for the applicant and for whoever has the case to decide; others learn that they are filled. */
function maskedFor(stored: StoredCase, actor: Actor): ReadonlySet<string> {
  if (isOwn(stored, actor) || isAtTurn(stored, actor)) return new Set();
  return new Set(fieldsOf(stored.procedure).flatMap(({ id, personal }) => (personal ? [id] : [])));
}

/** A value as an answer holds it. */
const plain = (value: FormValue | undefined): string | boolean | string[] | null =>
  value === undefined ? null : typeof value === "object" ? [...value] : value;

function changesOf(event: ToldEvent, before: FormValues, masked: ReadonlySet<string>): ShownEvent["changes"] {
  if (event.type !== "filled") return [];
  return Object.entries(event.values)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]))
    .map(([field, value]) => {
      const hidden = masked.has(field);
      return {
        ...{ field, masked: hidden },
        ...{ before: hidden ? null : plain(before[field]), after: hidden ? null : plain(value) },
      };
    });
}

function shownEvent(event: ToldEvent): Omit<ShownEvent, "changes"> {
  const said = event as ToldEvent & Readonly<Record<string, unknown>>;
  const text = (key: string) => (typeof said[key] === "string" ? (said[key] as string) : null);
  return {
    ...{ seq: event.seq, at: event.at, byName: event.byName, onBehalfOf: event.onBehalfOf, type: event.type },
    ...{ step: text("step"), action: text("action"), to: text("to"), toName: text("toName") },
    reason: text("reason") ?? text("text"),
    view: event.type === "opined" ? event.view : null,
    remarks: event.type === "acted" ? event.remarks.map((remark) => ({ ...remark })) : [],
  };
}

/** The log with what each filling changed. */
function shownEvents(events: readonly ToldEvent[], masked: ReadonlySet<string>): ShownEvent[] {
  let values: FormValues = {};
  return events.map((event) => {
    const shown = { ...shownEvent(event), changes: changesOf(event, values, masked) };
    if (event.type === "filled") values = { ...values, ...event.values };
    return shown;
  });
}

/** The time limit of a case as it stands now. */
function shownDue(stored: StoredCase, calendar: WorkingCalendar, now: Instant): Static<typeof DueSchema> | null {
  const due = dueOf(stored, calendar);
  return due && { ...due, ...clockOn(due, dayOf(now), calendar) };
}

export type Reading = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly paths: ReadonlyMap<number, readonly AreaOnTheWay[]>;
};

/** A case as its reader may see it, with what they may do. */
export function presentCase(stored: StoredCase, { actor, now, calendar, paths }: Reading): Shown {
  const { id, title, procedure, file, events, applicantName } = stored;
  const masked = maskedFor(stored, actor);
  const nameOf = (area: number | null) => (area === null ? null : (paths.get(area)?.[0]?.name ?? null));
  const end = "end" in file.at ? endOf(procedure, file.at.end) : undefined;
  const shown = Object.entries(file.values).filter(([field]) => !masked.has(field));
  return {
    ...{
      id,
      title,
      procedure: procedure as Shown["procedure"],
      areaId: file.areaId,
      areaName: nameOf(file.areaId) ?? "",
    },
    ...{ officeId: file.office, officeName: nameOf(file.office), version: file.version },
    ...{ step: currentStep(stored)?.id ?? null, end: end?.id ?? null, outcome: end?.outcome ?? null },
    ...{ since: file.at.since, openedAt: events[0]?.at ?? file.at.since, submittedAt: file.submittedAt },
    ...{ applicantName, own: isOwn(stored, actor), assignee: file.assignee && { ...file.assignee } },
    due: shownDue(stored, calendar, now),
    values: Object.fromEntries(shown.map(([field, value]) => [field, plain(value) ?? ""])),
    masked: [...masked].filter((field) => file.values[field] !== undefined),
    remarks: file.remarks.map((remark) => ({ ...remark })),
    opinions: file.opinions.map(({ view, text }) => ({ view, text })),
    objections: { open: file.objections.open.length, upheld: file.objections.upheld },
    events: shownEvents(events, masked),
    offers: offersFor(stored, actor).map(({ kind, action, unless }) => ({
      ...{ kind, action: action?.id ?? null },
      unless: unless && { code: unless.code, facts: { ...unless.facts } },
    })),
  };
}
