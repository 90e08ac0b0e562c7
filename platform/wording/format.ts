import type { Language } from "./language.ts";

/** All offices of the programme keep the same clock, so a moment reads the same on every screen. */
const OFFICE_ZONE = "Asia/Shanghai";

const DATE: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  "zh-CN": new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: OFFICE_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function numberFormat(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { useGrouping: "min2", maximumFractionDigits: 20 });
}

const NUMBER: Readonly<Record<Language, Intl.NumberFormat>> = {
  "zh-CN": numberFormat("zh-CN"),
  en: numberFormat("en"),
};

/** Groups from five digits on, so that a year stays a year: 2026, 48,000. */
export function formatNumber(language: Language, value: number): string {
  return NUMBER[language].format(value);
}

/** Formats an exact decimal text ("1234567.50") without passing through a float; any other text is returned as it is. */
export function formatDecimal(language: Language, value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? NUMBER[language].format(value as `${number}`) : value;
}

/** `2026-11-22` → 2026年11月22日, 22 November 2026. */
export function formatDate(language: Language, day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? day : DATE[language].format(moment);
}

/** A UTC moment on the clock of the offices: 2026年11月22日 13:05, 22 November 2026 at 13:05. */
export function formatMoment(language: Language, moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const parts = new Map(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]));
  const day = formatDate(language, `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`);
  const time = `${parts.get("hour")}:${parts.get("minute")}`;
  return language === "en" ? `${day} at ${time}` : `${day} ${time}`;
}

const SECONDS = new Intl.DateTimeFormat("en-GB", { timeZone: OFFICE_ZONE, timeStyle: "medium", hourCycle: "h23" });

/** The time of day of a UTC moment on the clock of the offices, to the second: 13:05:09. */
export function formatClock(moment: string): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? moment : SECONDS.format(at);
}

/** First and last year: 2019–2021; one year when they are the same or one is unknown; "" when both are. */
export function formatPeriod(from: number | null, to: number | null): string {
  const years = [...new Set([from, to].filter((year) => year !== null))];
  return years.join("–");
}
