import type { UserId } from "#kernel";
import type { Actor, Duty } from "./permission.ts";

/** What somebody who gave the right password still has to do before anything else is answered. */
export type EntryStep = "second-factor" | "enrolment" | "new-password";

/** By what a second factor is given: the code of an app, or a security key. */
export type FactorMeans = "code" | "key";

/** How a session stands with what its account needs. */
export type Standing = {
  readonly duty: Duty;
  readonly factorEnrolled: boolean;
  readonly factorGiven: boolean;
  readonly passwordExpired: boolean;
};

/**
 * The next step of a session, or null when its person is in. The second factor is asked wherever there is one; the three administrators
 * need one, unless the platform is a demonstration.
 */
export function nextStep(standing: Standing, mode: "demo" | "real"): EntryStep | null {
  if (standing.factorEnrolled && !standing.factorGiven) return "second-factor";
  if (standing.passwordExpired) return "new-password";
  return factorIsCompulsory(standing.duty, mode) && !standing.factorEnrolled ? "enrolment" : null;
}

export function factorIsCompulsory(duty: Duty, mode: "demo" | "real"): boolean {
  return mode === "real" && duty !== "programme";
}

/** Somebody half-way in: the password was right, something is missing. Nothing but the missing step is answered. */
export type Entrant = {
  readonly userId: UserId;
  readonly userName: string;
  readonly displayName: string;
  readonly step: EntryStep;
  /** By what the second factor can be given; recovery codes always. */
  readonly means: readonly FactorMeans[];
};

/** Who asks: somebody who is in, somebody half-way in, or nobody. */
export type Visitor = { readonly actor: Actor | null; readonly entrant: Entrant | null };
