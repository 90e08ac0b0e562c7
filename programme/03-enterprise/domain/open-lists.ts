import { accept, type Result, refuse } from "#kernel";

/** Lists of one person that wait for a decision or are worked on; more are handed in and forgotten. */
const OPEN_LISTS_LIMIT = 20;

/** So long a list waits for its person's decision; what was in the register then has changed since. */
export const UNDECIDED_DAYS = 30;

/** Whether a person may hand in a further list. Refuses `enterprise.too-many-open-lists {most}`. */
export function mayHandIn(open: number): Result<void> {
  return open >= OPEN_LISTS_LIMIT ? refuse("enterprise.too-many-open-lists", { most: OPEN_LISTS_LIMIT }) : accept();
}

/** Why a list was put away that nobody decided about. */
export const { refusal: LAPSED } = refuse("enterprise.list-lapsed", { days: UNDECIDED_DAYS });
