import { dayOf, type IsoDate } from "#kernel";
import type { CaseFile } from "./case-file.ts";
import { currentStep, type RunningCase } from "./offers.ts";
import type { ProcedureStep } from "./procedure.ts";
import { isWorkingDay, type WorkingCalendar, workingDaysBetween, workingDaysLater } from "./working-days.ts";

/** When a step has to be done by and from when its doer is warned. */
export type CaseDue = { readonly due: IsoDate; readonly warnOn: IsoDate; readonly estimated: boolean };

/** The time limit of the step at which a case is; null where none runs. */
export function dueOf(running: RunningCase, calendar: WorkingCalendar): CaseDue | null {
  const step = currentStep(running);
  return step ? dueAt(step, running.file, calendar) : null;
}

function dueAt({ clock }: ProcedureStep, file: CaseFile, calendar: WorkingCalendar): CaseDue | null {
  if (clock === null) return null;
  const since = dayOf(file.at.since);
  const { day, estimated } = workingDaysLater(calendar, since, clock.workingDays);
  const warn = clock.workingDays - clock.warnBefore;
  const warnOn = warn >= 1 ? workingDaysLater(calendar, since, warn).day : since;
  return { due: day, warnOn, estimated };
}

export type ClockState = "running" | "warned" | "overdue";

/** How a time limit stands on a day, and how many working days remain (negative when it has passed). */
export function clockOn(
  due: CaseDue,
  day: IsoDate,
  calendar: WorkingCalendar,
): { readonly state: ClockState; readonly left: number } {
  const left =
    day <= due.due ? workingDaysBetween(calendar, day, due.due) : -workingDaysBetween(calendar, due.due, day);
  const late = day > due.due && (left < 0 || isWorkingDay(calendar, day));
  return { state: late ? "overdue" : day >= due.warnOn ? "warned" : "running", left };
}
