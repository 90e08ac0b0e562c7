import { type FactId, type FactPeriod, type Measure, type MeasuredValue, outranks, sameValue } from "#facts";
import type { Instant } from "#kernel";

/** What counts in a cell of one of the files that are compared. */
export type ComparedFact = {
  readonly measure: string;
  readonly factId: FactId;
  readonly period: FactPeriod;
  readonly value: MeasuredValue;
  readonly tier: number;
  readonly recordedAt: Instant;
};

/** Which file's value counts after merging; survivor: that of the file that is kept, whichever it is. */
export type Winner = "one" | "other" | "survivor";

/** One line of two files side by side. */
export type ComparedCell<Cell extends ComparedFact> = {
  readonly measure: string;
  readonly one: Cell | null;
  readonly other: Cell | null;
  readonly counts: Winner;
  /** Both know it, and differently. */
  readonly conflict: boolean;
};

function winnerOf(measure: Measure, one: ComparedFact | undefined, other: ComparedFact | undefined): Winner {
  if (measure.ownOnly) return "survivor";
  if (!one || !other) return one ? "one" : "other";
  // What holds since a later day is shown before what holds since an earlier one.
  if (one.period.from !== other.period.from) return one.period.from > other.period.from ? "one" : "other";
  const [first, second] = [one, other].map((fact) => ({ ...fact, id: fact.factId, tier: fact.tier as 0 }));
  return first && second && outranks(first, second) ? "one" : "other";
}

/** The same value; words that only blanks tell apart say the same. */
function sameText(one: MeasuredValue, other: MeasuredValue): boolean {
  const plain = (value: MeasuredValue) => ("words" in value ? { words: value.words.replace(/\s+/g, "") } : value);
  return sameValue(plain(one), plain(other));
}

/**
 * Two files side by side in the order of the measures, the newest year first: what each knows, which would count after merging, and
 * where they differ. Of what holds since a day each gives its newest.
 */
export function comparedCells<Cell extends ComparedFact>(
  one: readonly Cell[],
  other: readonly Cell[],
  measures: readonly Measure[],
): ComparedCell<Cell>[] {
  return measures.flatMap((measure) => {
    const [mine, theirs] = [one, other].map((cells) => cells.filter((cell) => cell.measure === measure.code));
    const days = [...(mine ?? []), ...(theirs ?? [])].map(({ period }) => period.from);
    const lines =
      measure.per === "since" ? (days.length > 0 ? [null] : []) : [...new Set(days)].toSorted().toReversed();
    return lines.map((from) => {
      const at = (cells: readonly Cell[] = []) =>
        (from === null ? cells : cells.filter(({ period }) => period.from === from)).at(-1);
      const [first, second] = [at(mine), at(theirs)];
      return {
        ...{ measure: measure.code, one: first ?? null, other: second ?? null },
        counts: winnerOf(measure, first, second),
        conflict: first !== undefined && second !== undefined && !sameText(first.value, second.value),
      };
    });
  });
}
