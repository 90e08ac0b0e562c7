import {
  correctedFact,
  type Fact,
  type FactId,
  type FactPeriod,
  type Measure,
  type NewFact,
  recordedFact,
  type SubjectId,
  sameValue,
  withdrawnFact,
} from "#facts";
import { type AreaId, all, type Result, refuse } from "#kernel";
import type { RegisterCount } from "./register-count.ts";

/** A register's count as it is to go into a file. */
type CountToEnter = {
  readonly homeId: AreaId;
  /** The file: an enterprise that stands for all that was merged into it. */
  readonly subjectId: SubjectId;
  readonly measure: Measure;
  readonly period: FactPeriod;
  readonly count: Pick<RegisterCount, "members" | "tier">;
  readonly id: FactId;
  readonly sourceNote: string;
  /** Why an earlier count is replaced. */
  readonly reason: string;
};

/** The key of the row that withdraws a claim for the count that was called by `id`. */
const recountKey = (id: string, claim: string) => `recount:${id}:${claim}`;

/** Whether a count was entered before by the same call; all that it did may have been to withdraw claims of merged files. */
export function countEntered(id: string, history: readonly Pick<Fact, "key">[]): boolean {
  return history.some(({ key }) => key === id || key.startsWith(recountKey(id, "")));
}

/** The register's claims in a cell that nothing has replaced, the newest last. */
function claimsIn(history: readonly Fact[]): Fact[] {
  const replaced = new Set(history.map(({ replaces }) => replaces));
  return history.filter(({ id, act, source }) => source === "register" && act !== "withdraw" && !replaced.has(id));
}

/**
 * The rows by which a count enters a file: the file's own earlier count is corrected. Counts of files that were merged into it stay
 * beside, to go back with them; one with better evidence than the count of all is withdrawn, since it would count in its place.
 * `history` is the whole cell, of all these files. Refuses `enterprise.count-taken`.
 */
export function countedFacts(it: CountToEnter, history: readonly Fact[], nextId: () => string): Result<NewFact[]> {
  const { homeId, subjectId, measure, period, count, id, sourceNote, reason } = it;
  const about = { source: "register" as const, sourceNote };
  const entry = { ...about, id, key: id, text: String(count.members.length), tier: count.tier };
  const claims = claimsIn(history);
  const before = claims.findLast((claim) => claim.subjectId === subjectId);
  const better = claims.filter((claim) => claim.subjectId !== subjectId && claim.tier > count.tier);
  const first = recordedFact(measure, { ...entry, homeId, subjectId, period, validUntil: null });
  if (!first.ok) return first;
  const same = before?.value && first.value.value && sameValue(before.value, first.value.value);
  const known = same && before.tier === count.tier;
  if (known && better.length === 0)
    return refuse("enterprise.count-taken", { measure: { zh: measure.label.zh, en: measure.label.en } });
  const counted = before && !known ? correctedFact(measure, before, { ...entry, reason }, history) : first;
  const away = better.map((claim) => {
    const withdrawal = { ...about, id: nextId() as FactId, key: recountKey(id, claim.id), tier: claim.tier, reason };
    return withdrawnFact(claim, withdrawal, history);
  });
  return all([...(known ? [] : [counted]), ...away]);
}
