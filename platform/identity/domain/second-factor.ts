/** Seconds for which a code holds (RFC 6238). */
export const STEP_SECONDS = 30;

/** Steps whose code is taken now: one before and one after for clocks that differ, and none that was used or lies before it. */
export function stepsTaken(step: number, lastUsed: number): number[] {
  return [step - 1, step, step + 1].filter((one) => one > lastUsed);
}

export const RECOVERY_CODES = 10;
