import type { IndustryTree } from "#enterprise";
import type { IndicatorDefinition } from "./indicator-definition.ts";

/** What the register is asked for an indicator. */
export type Counted = {
  /** Divisions of two digits and letters of sections; null for any industry. */
  readonly industries: readonly string[] | null;
  /** A kind of list on which an enterprise has to stand; null for the whole register. */
  readonly roster: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Which answers count as one; null where numbers are added. */
  readonly answers: readonly string[] | null;
};

/** The divisions of some sections, and the letters themselves for what is known no better. */
function industriesOf(sections: readonly string[], industries: IndustryTree): string[] {
  const divisions = industries.listed.filter(
    ({ level, parent }) => level === "division" && sections.includes(parent ?? ""),
  );
  return [...sections, ...divisions.map(({ code }) => code as string)];
}

/** What an indicator asks of the register; undefined for one that cannot be computed yet. */
export function countedFor({ scope, formula }: IndicatorDefinition, industries: IndustryTree): Counted | undefined {
  const base = {
    industries: scope.sections === null ? null : industriesOf(scope.sections, industries),
    roster: scope.roster,
    ...{ numerator: null, denominator: null, answers: null },
  };
  switch (formula.of) {
    case "sum":
      return { ...base, numerator: formula.measure };
    case "ratio":
      return { ...base, numerator: formula.numerator, denominator: formula.denominator };
    case "share":
      return { ...base, numerator: formula.measure, answers: formula.answers };
    case "members":
      return { ...base, roster: formula.roster };
    case "awaited":
      return undefined;
  }
}
