import { type Instant, later } from "#kernel";

export const SETUP_CODE_MINUTES = 30;

/** Until when the code that a start told sets the platform up; another start tells another one. */
export function endOfSetupCode(toldAt: Instant): Instant {
  return later(toldAt, SETUP_CODE_MINUTES);
}
