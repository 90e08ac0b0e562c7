import { type Instant, instant, later } from "#kernel";

export const MAIL_CHOICES = ["at-once", "digest", "none"] as const;
/** When a person hears of a notice by mail; the inbox holds it whatever was chosen. */
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** Minutes of the day at the offices between which no mail is sent; over midnight when it ends before it begins. */
export type QuietHours = { readonly from: number; readonly until: number };

/** How a person wants to hear of notices outside the platform. */
export type NoticeHabits = {
  readonly language: "zh-CN" | "en";
  readonly byMail: MailChoice;
  readonly byKind: Readonly<Record<string, MailChoice>>;
  /** Minute of the day at the offices. */
  readonly digestAt: number;
  readonly quiet: QuietHours | null;
};

/** Of who said nothing: at once, and never in the night. */
export const USUAL_HABITS: NoticeHabits = {
  language: "zh-CN",
  byMail: "at-once",
  byKind: {},
  digestAt: 8 * 60 + 30,
  quiet: null,
};

const DAY = 24 * 60;
/** The offices are so many minutes ahead of UTC, all year. */
const OFFICE_AHEAD = 8 * 60;

/** The minute of the day at the offices. */
function officeMinute(moment: Instant): number {
  const clock = later(moment, OFFICE_AHEAD);
  return Number(clock.slice(11, 13)) * 60 + Number(clock.slice(14, 16));
}

/** When a message may leave: at once, or with the end of the quiet hours that it falls into. */
export function releasedAt(moment: Instant, quiet: QuietHours | null): Instant {
  if (quiet === null || quiet.from === quiet.until) return moment;
  const since = (officeMinute(moment) - quiet.from + DAY) % DAY;
  const lasts = (quiet.until - quiet.from + DAY) % DAY;
  if (since >= lasts) return moment;
  const wholeMinute = instant(`${moment.slice(0, 16)}:00.000Z`);
  return later(wholeMinute, lasts - since);
}
