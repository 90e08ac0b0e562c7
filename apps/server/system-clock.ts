import { type Instant, instant } from "#kernel";

/** The current moment, for start-up; everything below takes it as an argument. */
export function systemClock(): Instant {
  return instant(new Date().toISOString());
}
