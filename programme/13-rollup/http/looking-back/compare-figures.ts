import type { Reader } from "#database";
import { type AreaId, accept, type Instant, type Result, refuse } from "#kernel";
import {
  actualOf,
  countedFor,
  differenceOf,
  effectBetween,
  type FigureDifference,
  type IndicatorDefinition,
  type IndicatorSums,
  type Needed,
  noSums,
  overParts,
  sumsBefore,
  type UnitChange,
} from "../../index.ts";
import { type LookedBack, lookBack, MOST_CHANGES } from "../../store/index.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { divisorOf } from "../read-figures.ts";

export type Comparing = {
  readonly definition: IndicatorDefinition;
  readonly within: AreaId;
  readonly year: number;
  readonly since: Instant;
  /** Null for now. */
  readonly until: Instant | null;
};

/** One figure at two moments with what lies between, of the area and of each of its parts. */
export type ComparedFigures = {
  readonly whole: FigureDifference;
  readonly parts: ReadonlyMap<AreaId, Pick<FigureDifference, "before" | "after" | "change">>;
};

/** The changes by the parts that they touch. */
function byPart(changes: readonly UnitChange[]): Map<AreaId, UnitChange[]> {
  const found = new Map<AreaId, UnitChange[]>();
  for (const change of changes)
    for (const part of new Set([change.before.part, change.after.part]))
      if (part !== null) found.set(part, [...(found.get(part) ?? []), change]);
  return found;
}

type Looked = { readonly kind: IndicatorDefinition["kind"]; readonly needed: Needed };

/** The sums of every part at an earlier moment, from those of now. */
export function partsBefore(
  now: ReadonlyMap<AreaId, IndicatorSums>,
  changes: readonly UnitChange[],
  { kind, needed }: Looked,
): Map<AreaId, IndicatorSums> {
  const touched = byPart(changes);
  const parts = new Set([...now.keys(), ...touched.keys()]);
  return new Map(
    [...parts].map((part) => [
      part,
      sumsBefore(now.get(part) ?? noSums(kind), touched.get(part) ?? [], { needed, part }),
    ]),
  );
}

function sumsNow({ now }: LookedBack): Map<AreaId, IndicatorSums> {
  return new Map(now.map(({ part, sums }) => [part, sums]));
}

/**
 * Compares an indicator's figure at two moments; the caller has to see all of the area. Refuses `rollup.indicator-not-counted` and, where too much changed to be told one by
 * one, `rollup.changes-too-many`.
 */
export async function compareFigures(
  query: Reader,
  { definition, within, year, since, until }: Comparing,
  options: IndicatorOptions,
): Promise<Result<ComparedFigures>> {
  const counted = countedFor(definition, options.industries);
  if (!counted) return refuse("rollup.indicator-not-counted");
  const asked = { code: definition.code, kind: definition.kind, counted };
  const between = { since, until };
  const stretches = until === null ? [between] : [between, { since: until, until: null }];
  const looked = await lookBack(query, { within, asked, year }, stretches);
  const [changes = [], later = []] = looked.changes;
  if (Math.max(changes.length, later.length) > MOST_CHANGES)
    return refuse("rollup.changes-too-many", { most: MOST_CHANGES });
  const needed = { numerator: counted.numerator !== null, denominator: counted.denominator !== null };
  const about = { kind: definition.kind, needed };
  const after = partsBefore(sumsNow(looked), later, about);
  const before = partsBefore(after, changes, about);
  const divisor = divisorOf(definition, options);
  const figure = (sums: IndicatorSums | undefined) => actualOf(definition, sums ?? noSums(definition.kind), divisor);
  const compared = { definition, divisor, needed, changes, part: null };
  return accept({
    whole: differenceOf({ ...compared, after: overParts(definition.kind, [...after.values()]) }),
    parts: new Map(
      [...before].map(([part, sums]) => {
        const [was, is] = [figure(sums), figure(after.get(part))];
        return [part, { before: was, after: is, change: effectBetween(was, is) }];
      }),
    ),
  });
}
