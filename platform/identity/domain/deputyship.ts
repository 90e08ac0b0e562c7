import { accept, type Instant, later, type Result, refuse, type UserId } from "#kernel";
import type { Duty } from "./permission.ts";

/** From when until when somebody stands in. */
export type Period = { readonly from: Instant; readonly until: Instant };

/** An account that could stand in: whether it can be used and holds a role of an office itself, and whether its area lies above or below the other's. */
export type DeputyCandidate = {
  readonly userId: UserId;
  readonly duty: Duty;
  readonly usable: boolean;
  readonly inLine: boolean;
};

const LONGEST_DAYS = 92;

/**
 * Whether a person may name this deputy. Refuses `identity.deputy-oneself`, `identity.deputy-unfit` (another duty, an area that is not in line,
 * an account that nobody can use) and `identity.deputyship-period {days}` for a period that is over, turned round or longer than 92 days.
 */
export function mayNameDeputy(
  principal: { readonly userId: UserId; readonly duty: Duty },
  deputy: DeputyCandidate,
  { from, until, now }: Period & { readonly now: Instant },
): Result<undefined> {
  if (principal.userId === deputy.userId) return refuse("identity.deputy-oneself");
  if (principal.duty !== deputy.duty || !deputy.usable || !deputy.inLine) return refuse("identity.deputy-unfit");
  const fits = from < until && now < until && until <= later(from, LONGEST_DAYS * 24 * 60);
  return fits ? accept() : refuse("identity.deputyship-period", { days: LONGEST_DAYS });
}

/** Whether a deputy stands in at this moment: from the first to the last instant before the end, which comes by itself. */
export function standsIn({ from, until }: Period, at: Instant): boolean {
  return from <= at && at < until;
}
