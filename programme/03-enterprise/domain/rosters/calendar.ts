import { accept, calendarDay, type IsoDate, type Result, refuse, yearOf } from "#kernel";

function partsOf(day: IsoDate): readonly [year: number, month: number, day: number] {
  return [yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** The day, or the last one of its month where there is none (31 April is 30 April). */
function nearestDay(year: number, month: number, day: number): IsoDate {
  for (let on = day; on > 0; on--) {
    const found = calendarDay(year, month, on);
    if (found) return found;
  }
  throw new RangeError(`no day in ${year}-${month}`);
}

/** So many days later; earlier when negative. */
export function daysLater(day: IsoDate, days: number): IsoDate {
  let [year, month, on] = partsOf(day);
  on += days;
  for (; on < 1; ) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    on += lastOf(year, month);
  }
  for (; on > lastOf(year, month); ) {
    on -= lastOf(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return nearestDay(year, month, on);
}

function lastOf(year: number, month: number): number {
  return Number(nearestDay(year, month, 31).slice(8, 10));
}

/** The span of time that something is frozen for: a month 2026-03, a quarter 2026-Q1, a year 2026. Both days included. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate };

/** Reads 2026, 2026-Q1 or 2026-03. Refuses `enterprise.roster-period-unknown {text}`. */
export function readPeriod(text: string): Result<Span> {
  const [, year, quarter, month] = /^((?:19|20)\d\d)(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
  if (year === undefined) return refuse("enterprise.roster-period-unknown", { text });
  const first = quarter ? Number(quarter) * 3 - 2 : month ? Number(month) : 1;
  const last = quarter ? first + 2 : month ? first : 12;
  return accept({ from: nearestDay(Number(year), first, 1), to: nearestDay(Number(year), last, 31) });
}
