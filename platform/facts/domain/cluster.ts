import { type AreaId, accept, type Id, type Instant, type Result, refuse, type UserId } from "#kernel";
import { currentOf, type Fact, readReason, type SubjectId } from "./ledger.ts";
import type { Measure } from "./measure.ts";

export type MergeId = Id<"subject-merge">;

/** Who did it, when and why. */
export type MergeAct = {
  readonly reason: string;
  readonly at: Instant;
  readonly by: UserId | null;
  readonly byName: string;
};

/** Two subjects that turned out to be one: from then on the facts of the first count under the survivor, until it is split again. */
export type SubjectMerge = MergeAct & {
  readonly homeId: AreaId;
  readonly id: MergeId;
  readonly subjectId: SubjectId;
  readonly survivorId: SubjectId;
  /** Where the merged subject lay, and goes back to. */
  readonly areaId: AreaId;
  /** The row that undid it. */
  readonly split: MergeAct | null;
};

/** A join that holds: all that is asked of a merge when clusters are folded. */
export type Join = Pick<SubjectMerge, "subjectId" | "survivorId">;

/** A subject with all that was merged into it, directly or by way of others; itself first. */
export function clusterOf(joins: readonly Join[], subjectId: SubjectId): SubjectId[] {
  const found = [subjectId];
  for (const inside of found)
    for (const join of joins)
      if (join.survivorId === inside && !found.includes(join.subjectId)) found.push(join.subjectId);
  return found;
}

/** A subject as a merge finds it. */
export type SubjectState = {
  readonly homeId: AreaId;
  readonly subjectId: SubjectId;
  readonly kind: string;
  readonly areaId: AreaId;
  readonly survivorId: SubjectId | null;
};

/**
 * Whether a subject may be merged into another. Refuses `facts.merge-with-itself`, `facts.merged-already {survivor}` for a subject that
 * was merged away, `facts.survivor-merged-away {survivor}`, `facts.merge-of-kinds`, `facts.merge-over-homes` and a missing reason.
 */
export function mergedSubject(
  subject: SubjectState,
  survivor: SubjectState,
  why: string,
): Result<{ readonly reason: string }> {
  if (subject.subjectId === survivor.subjectId) return refuse("facts.merge-with-itself");
  if (subject.survivorId !== null) return refuse("facts.merged-already", { survivor: subject.survivorId });
  if (survivor.survivorId !== null) return refuse("facts.survivor-merged-away", { survivor: survivor.survivorId });
  if (subject.kind !== survivor.kind) return refuse("facts.merge-of-kinds");
  if (subject.homeId !== survivor.homeId) return refuse("facts.merge-over-homes");
  const reason = readReason(why);
  return reason.ok ? accept({ reason: reason.value }) : reason;
}

/** Whether a merge may be undone. Refuses `facts.split-already` and a missing reason. */
export function splitSubject(merge: SubjectMerge, why: string): Result<{ readonly reason: string }> {
  if (merge.split !== null) return refuse("facts.split-already");
  const reason = readReason(why);
  return reason.ok ? accept({ reason: reason.value }) : reason;
}

/** The fact that counts in a cell of a survivor, given the rows of its whole cluster: of its own name and area only its own rows count. */
export function countingOf(
  measure: Pick<Measure, "ownOnly">,
  subjectId: SubjectId,
  facts: readonly Fact[],
): Fact | undefined {
  return currentOf(measure.ownOnly ? facts.filter((fact) => fact.subjectId === subjectId) : facts);
}
