import type { Fraction } from "#kernel";
import type { Actual, Effect, IndicatorDefinition } from "../index.ts";
import { printedFigure } from "../index.ts";
import type { IndicatorOptions } from "./indicator-options.ts";

/** Places behind the point of what is shown; screens show fewer. */
const PLACES = 6;

export const printed = (value: Fraction | null) => value && printedFigure(value, PLACES);

type Catalogue = Pick<IndicatorOptions, "measures" | "rosterKinds">;

/** A definition with the names of what it speaks of. */
export function definitionView(it: IndicatorDefinition, { measures, rosterKinds }: Catalogue) {
  const { formula, scope } = it;
  const measure = (code: string | undefined) => {
    const found = code === undefined ? undefined : measures.find((one) => one.code === code);
    return found ? { code: found.code, label: { ...found.label }, unit: found.unit } : null;
  };
  const over = formula.of === "ratio" ? formula.numerator : "measure" in formula ? formula.measure : undefined;
  const listed = formula.of === "members" ? formula.roster : scope.roster;
  const roster = rosterKinds.find(({ code }) => code === listed);
  const {
    code,
    version,
    validFrom,
    kind,
    unit,
    direction,
    minCoverage,
    evidenceMin,
    confidence,
    verification,
    source,
  } = it;
  return {
    ...{ code, version, validFrom, kind, unit, direction, minCoverage, evidenceMin, confidence, verification, source },
    ...{ label: { ...it.label }, explain: { ...it.explain }, caution: { ...it.caution } },
    sections: scope.sections === null ? null : [...scope.sections],
    roster: roster ? { ...roster.label } : null,
    formula: formula.of,
    main: formula.of === "ratio" ? formula.main : null,
    numerator: measure(over),
    denominator: measure(formula.of === "ratio" ? formula.denominator : undefined),
    awaits: formula.of === "awaited" ? formula.records : null,
    ...{ names: [...it.names], uses: it.uses.map((use) => ({ ...use })) },
    local: null as { id: number; name: string } | null,
  };
}

export function actualView(figure: Actual) {
  return {
    ...{ value: printed(figure.value), pooled: printed(figure.pooled), mean: printed(figure.mean) },
    numerator: printedFigure(figure.numerator, PLACES),
    denominator: printed(figure.denominator),
    ...{ inScope: figure.inScope, known: figure.known, proven: figure.proven },
    ...{ tiers: [...figure.tiers], doubt: figure.doubt },
  };
}

/** By how much something moves a figure. */
export const effectView = ({ numerator, denominator, inScope, known, value }: Effect) => ({
  ...{ numerator: printedFigure(numerator, PLACES), denominator: printed(denominator), inScope, known },
  value: printed(value),
});
