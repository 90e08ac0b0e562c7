import type { Fact, FactId, NewFact } from "./ledger.ts";

/** A fact with what it replaced, and whether it still stands: nothing has replaced it since. */
export type FactInPlace = { readonly fact: Fact; readonly replaced: Fact | null; readonly standing: boolean };

type Undoing = { readonly id: FactId; readonly key: string; readonly reason: string };

/**
 * The row that undoes a fact: what it replaced counts again with its own source and evidence; what it did not replace is withdrawn. Null when
 * something has replaced it since, which is then somebody else's decision and stays.
 */
export function undoneFact({ fact, replaced, standing }: FactInPlace, undoing: Undoing): NewFact | null {
  if (!standing || fact.act === "withdraw") return null;
  const { homeId, subjectId, measure, period } = fact;
  const row = { ...undoing, homeId, subjectId, measure, period, replaces: fact.id };
  if (replaced === null || replaced.value === null) {
    const { source, tier, sourceNote } = fact;
    return { ...row, source, tier, sourceNote, act: "withdraw", value: null, validUntil: null };
  }
  const { source, tier, sourceNote, value, validUntil } = replaced;
  return { ...row, source, tier, sourceNote, act: "correct", value, validUntil };
}
