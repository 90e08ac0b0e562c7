import { type AreaId, compare, type Fraction, type Instant, subtract, ZERO } from "#kernel";
import type { IndicatorKind } from "../indicator-definition.ts";
import { type IndicatorSums, noSums, overParts, RATE_PARTS } from "../indicator-sums.ts";

/** How an enterprise stood for an indicator at a moment, as the ledger knew it then. */
export type UnitState = {
  /** merged: its file counted under another one. */
  readonly standing: "registered" | "merged" | "unregistered";
  /** Which part of the area that is looked at it lay in; null outside of it. */
  readonly part: AreaId | null;
  /** The very area that it lay in; null for who was not registered or merged away. */
  readonly seat: AreaId | null;
  readonly inIndustry: boolean;
  readonly isListed: boolean;
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  readonly tier: number | null;
};

/** The fact recorded last of those that count: who, when and why. */
export type CountingFact = {
  readonly at: Instant;
  readonly act: "record" | "correct";
  readonly source: string;
  readonly byName: string;
  readonly reason: string | null;
};

/** An enterprise of which something changed between two moments. */
export type UnitChange = {
  readonly id: string;
  readonly name: string;
  readonly before: UnitState;
  readonly after: UnitState;
  readonly fact: CountingFact | null;
};

/**
 * Why an enterprise adds something else than before. In and out of what is counted: registered, split, moved-in, listed, industry-in and merged, moved-out,
 * unlisted, industry-out. Of its figure: reported for the first time, withdrawn, corrected, renewed by a fact with better evidence or a newer one, evidence alone.
 * moved-within: to another part of the area. area-moved: it stayed where it was, and the area around it went in, out or to another part.
 */
export const CHANGE_CAUSES = [
  "corrected",
  "reported",
  "renewed",
  "withdrawn",
  "registered",
  "moved-in",
  "moved-out",
  "moved-within",
  "area-moved",
  "merged",
  "split",
  "listed",
  "unlisted",
  "industry-in",
  "industry-out",
  "evidence",
] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** Which of an enterprise's two numbers an indicator needs before it is known. */
export type Needed = { readonly numerator: boolean; readonly denominator: boolean };

const counts = ({ part, inIndustry, isListed }: UnitState) => part !== null && inIndustry && isListed;

function isKnown({ numerator, denominator }: UnitState, needed: Needed): boolean {
  return needed.numerator && numerator !== null && (!needed.denominator || denominator !== null);
}

/** One enterprise's own rate in whole parts of `RATE_PARTS`, cut off as the database does. */
function ratePartsOf(numerator: Fraction, denominator: Fraction): bigint {
  return (numerator.numerator * denominator.denominator * RATE_PARTS) / (numerator.denominator * denominator.numerator);
}

/** What an enterprise added to the sums of its area at a moment. */
export function addedBy<Kind extends IndicatorKind>(kind: Kind, state: UnitState, needed: Needed): IndicatorSums<Kind> {
  const nothing = noSums(kind);
  if (!counts(state)) return nothing;
  if (!isKnown(state, needed) || state.numerator === null) return { ...nothing, inScope: 1 };
  const denominator = needed.denominator ? (state.denominator ?? ZERO) : ZERO;
  const rated = compare(denominator, ZERO) > 0;
  return {
    ...{ kind, inScope: 1, known: 1, rated: rated ? 1 : 0 },
    ...{ numerator: state.numerator, denominator },
    rates: rated ? ratePartsOf(state.numerator, denominator) : 0n,
    tiers: nothing.tiers.map((_, tier) => (tier === state.tier ? 1 : 0)),
  };
}

/** Sums without those of some enterprises that are in them. */
export function without<Kind extends IndicatorKind>(
  all: IndicatorSums<Kind>,
  some: IndicatorSums<Kind>,
): IndicatorSums<Kind> {
  return {
    kind: all.kind,
    ...{ inScope: all.inScope - some.inScope, known: all.known - some.known, rated: all.rated - some.rated },
    numerator: subtract(all.numerator, some.numerator),
    denominator: subtract(all.denominator, some.denominator),
    rates: all.rates - some.rates,
    tiers: all.tiers.map((count, tier) => count - (some.tiers[tier] ?? 0)),
  };
}

/** The sums of an area, or of one part of it, before some changes: without what the enterprises add now, with what they added then. */
export function sumsBefore<Kind extends IndicatorKind>(
  now: IndicatorSums<Kind>,
  changes: readonly UnitChange[],
  { needed, part }: { readonly needed: Needed; readonly part: AreaId | null },
): IndicatorSums<Kind> {
  const of = (state: UnitState) =>
    part === null || state.part === part ? addedBy(now.kind, state, needed) : noSums(now.kind);
  const added = overParts(
    now.kind,
    changes.map(({ after }) => of(after)),
  );
  return overParts(now.kind, [without(now, added), ...changes.map(({ before }) => of(before))]);
}

/** Whether it lies where it lay, so that another part of it is the tree's doing. */
const stayed = ({ before, after }: UnitChange) => before.seat === after.seat;

function enteredBy(change: UnitChange): ChangeCause {
  const { before, after } = change;
  if (before.standing === "unregistered") return "registered";
  if (before.standing === "merged") return "split";
  if (before.part === null) return stayed(change) ? "area-moved" : "moved-in";
  if (!before.isListed && after.isListed) return "listed";
  return "industry-in";
}

function leftBy(change: UnitChange): ChangeCause {
  const { before, after } = change;
  if (after.standing === "merged") return "merged";
  if (after.part === null) return stayed(change) ? "area-moved" : "moved-out";
  if (before.isListed && !after.isListed) return "unlisted";
  return "industry-out";
}

const same = (a: Fraction | null, b: Fraction | null) => (a === null || b === null ? a === b : compare(a, b) === 0);

/** Why an enterprise counts otherwise than before; undefined when it does not. */
export function causeOf(change: UnitChange, needed: Needed): ChangeCause | undefined {
  const { before, after, fact } = change;
  const [was, is] = [counts(before), counts(after)];
  if (!was && !is) return undefined;
  if (!was) return enteredBy(change);
  if (!is) return leftBy(change);
  const [knew, knows] = [isKnown(before, needed), isKnown(after, needed)];
  if (!knew && knows) return "reported";
  if (knew && !knows) return "withdrawn";
  if (
    knows &&
    !(same(before.numerator, after.numerator) && (!needed.denominator || same(before.denominator, after.denominator)))
  )
    return fact?.act === "correct" ? "corrected" : "renewed";
  if (before.part !== after.part) return stayed(change) ? "area-moved" : "moved-within";
  return knows && before.tier !== after.tier ? "evidence" : undefined;
}
