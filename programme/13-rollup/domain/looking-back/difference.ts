import { type AreaId, compare, type Fraction, subtract, ZERO } from "#kernel";
import { type Actual, actualOf } from "../actual.ts";
import type { IndicatorDefinition } from "../indicator-definition.ts";
import { type IndicatorSums, overParts } from "../indicator-sums.ts";
import {
  addedBy,
  CHANGE_CAUSES,
  type ChangeCause,
  causeOf,
  type Needed,
  sumsBefore,
  type UnitChange,
  without,
} from "./unit-change.ts";

/** By how much something moves a figure: `value` is what the figure would have changed by, had nothing else changed; null where there is no figure on one side. */
export type Effect = {
  readonly numerator: Fraction;
  readonly denominator: Fraction | null;
  readonly inScope: number;
  readonly known: number;
  readonly value: Fraction | null;
};

export type CauseEffect = Effect & { readonly cause: ChangeCause; readonly enterprises: number };
export type UnitEffect = Effect & { readonly cause: ChangeCause; readonly change: UnitChange };

/** 差异: one figure at two moments, and what lies between. Effects on numerator and denominator add up to the whole difference, exactly. */
export type FigureDifference = {
  readonly before: Actual;
  readonly after: Actual;
  readonly change: Effect;
  readonly causes: readonly CauseEffect[];
  /** What moves the figure most first; at most `UNITS_TOLD`. */
  readonly units: readonly UnitEffect[];
  /** How many enterprises there are, told or not. */
  readonly changed: number;
};

/** So many enterprises are told one by one. */
const UNITS_TOLD = 200;

export type Compared = {
  readonly definition: IndicatorDefinition;
  readonly divisor: bigint;
  readonly needed: Needed;
  /** The area's sums at the later moment. */
  readonly after: IndicatorSums;
  /** What changed between the two, of the whole area. */
  readonly changes: readonly UnitChange[];
  /** One part of the area alone; null for all of it. */
  readonly part: AreaId | null;
};

const size = (value: Fraction) => (compare(value, ZERO) < 0 ? { ...value, numerator: -value.numerator } : value);

const byNumber = (a: Effect, b: Effect) =>
  compare(size(b.value ?? ZERO), size(a.value ?? ZERO)) || compare(size(b.numerator), size(a.numerator));

/** By how much one figure is more than another of the same indicator. */
export function effectBetween(before: Actual, after: Actual): Effect {
  return {
    numerator: subtract(after.numerator, before.numerator),
    denominator: before.denominator && after.denominator && subtract(after.denominator, before.denominator),
    inScope: after.inScope - before.inScope,
    known: after.known - before.known,
    value: before.value && after.value && subtract(after.value, before.value),
  };
}

/** The changes as they look from one part of the area: what lies in another part is outside. */
function seenFrom(part: AreaId | null, changes: readonly UnitChange[]): UnitChange[] {
  if (part === null) return [...changes];
  const seen = (state: UnitChange["before"]) => (state.part === part ? state : { ...state, part: null });
  return changes.map((change) => ({ ...change, before: seen(change.before), after: seen(change.after) }));
}

/** Compares a figure with what it was before some changes, and tells what each cause and each enterprise did to it. */
export function differenceOf({
  definition,
  divisor,
  needed,
  after: sums,
  part,
  ...compared
}: Compared): FigureDifference {
  const changes = seenFrom(part, compared.changes);
  const earlier = sumsBefore(sums, changes, { needed, part: null });
  const before = actualOf(definition, earlier, divisor);
  const later = actualOf(definition, sums, divisor);
  const moved = changes.flatMap((change) => {
    const cause = causeOf(change, needed);
    return cause === undefined ? [] : [{ cause, change }];
  });
  const alone = (some: readonly UnitChange[]) => {
    const gone = overParts(
      sums.kind,
      some.map((one) => addedBy(sums.kind, one.before, needed)),
    );
    const come = overParts(
      sums.kind,
      some.map((one) => addedBy(sums.kind, one.after, needed)),
    );
    return effectBetween(before, actualOf(definition, overParts(sums.kind, [without(earlier, gone), come]), divisor));
  };
  const causes = CHANGE_CAUSES.flatMap((cause): CauseEffect[] => {
    const its = moved.filter((one) => one.cause === cause).map(({ change }) => change);
    return its.length === 0 ? [] : [{ cause, enterprises: its.length, ...alone(its) }];
  });
  const told = moved.length > UNITS_TOLD ? mostMoving(moved, needed) : moved;
  const units = told.map(({ cause, change }): UnitEffect => ({ cause, change, ...alone([change]) }));
  return {
    ...{ before, after: later, change: effectBetween(before, later), changed: moved.length },
    ...{ causes: causes.toSorted(byNumber), units: units.toSorted(byNumber) },
  };
}

type Moved = { readonly cause: ChangeCause; readonly change: UnitChange };

/** Of very many, those of which the number above the line changed most: what a figure would come to is not computed for each. */
function mostMoving(moved: readonly Moved[], needed: Needed): Moved[] {
  const above = (state: UnitChange["before"]) => addedBy("stock", state, needed).numerator;
  const ranked = moved.map((one) => ({
    one,
    moves: size(subtract(above(one.change.after), above(one.change.before))),
  }));
  return ranked
    .toSorted((a, b) => compare(b.moves, a.moves))
    .slice(0, UNITS_TOLD)
    .map(({ one }) => one);
}
