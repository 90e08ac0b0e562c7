import { dayNumber, daysLater, type IsoDate, yearOf } from "#kernel";

/** What the State Council said of a year: weekdays that are off, and weekend days that are worked in their stead. */
export type WorkingYear = {
  readonly year: number;
  readonly off: readonly IsoDate[];
  readonly worked: readonly IsoDate[];
};

/** 工作日历: the years whose holidays are known, by year. */
export type WorkingCalendar = ReadonlyMap<number, WorkingYear>;

/** The day on which a time limit ends; `estimated` while the holidays of a year that it touches are not known yet. */
export type DueDay = { readonly day: IsoDate; readonly estimated: boolean };

const EPOCH_WEEKDAY = 4;
const nextDay = (day: IsoDate): IsoDate => daysLater(day, 1);

function isWeekend(day: IsoDate): boolean {
  const weekday = (dayNumber(day) + EPOCH_WEEKDAY) % 7;
  return weekday === 0 || weekday === 6;
}

/** Whether offices work on a day: the calendar of its year decides, and where none is known the day of the week. */
export function isWorkingDay(calendar: WorkingCalendar, day: IsoDate): boolean {
  const year = calendar.get(yearOf(day));
  if (year?.worked.includes(day)) return true;
  return !isWeekend(day) && !(year?.off.includes(day) ?? false);
}

/**
 * The last of so many working days (1 or more) after a day. The day itself does not count: a limit in days begins on the day after
 * (民法典第二百零一条, 待核对).
 */
export function workingDaysLater(calendar: WorkingCalendar, from: IsoDate, days: number): DueDay {
  if (!Number.isInteger(days) || days < 1) throw new Error(`a time limit of ${days} working days`);
  let day = from;
  for (let left = days; left > 0; ) {
    day = nextDay(day);
    if (isWorkingDay(calendar, day)) left--;
  }
  return { day, estimated: !knowsYears(calendar, from, day) };
}

function knowsYears(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): boolean {
  for (let year = yearOf(nextDay(from)); year <= yearOf(to); year++) if (!calendar.has(year)) return false;
  return true;
}

/** How many working days lie after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    if (isWorkingDay(calendar, day)) count++;
  }
  return count;
}

/** What is wrong with a year as somebody typed it: a day of another year, a weekend among the days off, a weekday among those worked. */
export type WorkingYearFault = {
  readonly fault: "other-year" | "off-weekend" | "worked-weekday" | "twice";
  readonly day: IsoDate;
};

export function faultsOfYear({ year, off, worked }: WorkingYear): WorkingYearFault[] {
  const all = [...off, ...worked];
  return [
    ...all.filter((day) => yearOf(day) !== year).map((day) => ({ fault: "other-year" as const, day })),
    ...off.filter(isWeekend).map((day) => ({ fault: "off-weekend" as const, day })),
    ...worked.filter((day) => !isWeekend(day)).map((day) => ({ fault: "worked-weekday" as const, day })),
    ...all.filter((day, at) => all.indexOf(day) !== at).map((day) => ({ fault: "twice" as const, day })),
  ];
}
