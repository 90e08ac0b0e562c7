import { accept, type Result, refuse } from "./result.ts";

declare const brand: unique symbol;

/** A calendar day without a zone, `2026-11-22`. Compares correctly as text. */
export type IsoDate = string & { readonly [brand]: "IsoDate" };

/** A moment in UTC with milliseconds, `2026-11-22T04:50:00.000Z`. Compares correctly as text. */
export type Instant = string & { readonly [brand]: "Instant" };

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** The day, or undefined when there is no such day (31 April, month 13). */
export function calendarDay(year: number, month: number, day: number): IsoDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysIn(year, month)) return undefined;
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

/** Reads `YYYY-MM-DD`; refuses `kernel.not-a-date`. */
export function parseIsoDate(text: string): Result<IsoDate> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = parts && calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return day ? accept(day) : refuse("kernel.not-a-date", { text });
}

/** The year of a day. */
export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

/** The same day so many years later (earlier when negative), the last one of February where there is no 29th. */
export function yearsLater(day: IsoDate, years: number): IsoDate {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const year = Math.min(9999, Math.max(1, yearOf(day) + years));
  return (calendarDay(year, month, date) ?? calendarDay(year, month, date - 1)) as IsoDate;
}

/** Brands a UTC timestamp that comes from the clock or the database. */
export function instant(text: string): Instant {
  return text as Instant;
}

/** The instant so many minutes later (earlier when negative). Pure: the calendar is only used to convert the argument. */
export function later(moment: Instant, minutes: number): Instant {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString() as Instant;
}

/** The calendar day of an instant at the offices, which all keep Beijing time (UTC+8, no summer time). */
export function dayOf(moment: Instant): IsoDate {
  return later(moment, 8 * 60).slice(0, 10) as IsoDate;
}

/** The instant a database timestamp stands for. */
export function instantOf(timestamp: { toISOString(): string }): Instant {
  return timestamp.toISOString() as Instant;
}

/** How many days a day comes after 1 January 1970, so that two days can be subtracted. */
export function dayNumber(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The day so many days later (earlier when negative). */
export function daysLater(day: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10) as IsoDate;
}
