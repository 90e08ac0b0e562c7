import type { AreaId, IsoDate } from "#kernel";
import type { IndicatorDefinition, IndicatorFormula } from "../indicator-definition.ts";

/** How a local indicator may be computed: in any way but by records that the platform does not hold yet. */
export type LocalFormula = Exclude<IndicatorFormula, { readonly of: "awaited" }>;
type Of<Formula extends LocalFormula["of"]> = Extract<LocalFormula, { readonly of: Formula }>;

/** Kind, unit and formula as they go together: a rate is no flow, a share is in per cent, members are counted in 家 at the end of the year. */
export type DefinitionShape =
  | { readonly formula: Of<"sum">; readonly kind: "flow" | "stock"; readonly unit: string; readonly times: 1 }
  | { readonly formula: Of<"ratio">; readonly kind: "ratio"; readonly unit: string; readonly times: number }
  | { readonly formula: Of<"share">; readonly kind: "ratio"; readonly unit: "%"; readonly times: 100 }
  | { readonly formula: Of<"members">; readonly kind: "stock"; readonly unit: "家"; readonly times: 1 };

/** 自定指标的口径: what an office of an area adds to the catalogue, checked. */
export type LocalDefinition = DefinitionShape &
  Pick<
    IndicatorDefinition,
    "label" | "explain" | "caution" | "direction" | "scope" | "minCoverage" | "evidenceMin" | "names" | "confidence"
  > & { readonly source: string };

/** A version of it as it was adopted. */
export type AdoptedDefinition = {
  readonly code: string;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly version: number;
  readonly validFrom: IsoDate;
  /** Why it was changed; null for the first version. */
  readonly reason: string | null;
  readonly definition: LocalDefinition;
};

/** The same as a definition beside those of the catalogue. What nobody has confirmed by a text is marked as such. */
export function asIndicator({
  code,
  version,
  validFrom,
  definition,
}: Pick<AdoptedDefinition, "code" | "version" | "validFrom" | "definition">): IndicatorDefinition {
  const verification = definition.confidence === "C" ? "background" : "sourced";
  return { ...definition, code, version, validFrom, uses: [], verification };
}

/** What an officer typed of an indicator, before it is checked. */
export type DefinitionDraft = {
  readonly name: string;
  readonly nameEn: string;
  readonly explain: string;
  readonly caution: string;
  readonly kind: string;
  readonly unit: string;
  readonly times: number;
  readonly direction: string;
  readonly sections: readonly string[] | null;
  readonly roster: string | null;
  readonly formula: LocalFormula;
  readonly minCoverage: number;
  readonly evidenceMin: number;
  readonly names: readonly string[];
  readonly confidence: string;
  readonly source: string;
};

function typedFormula(it: LocalFormula): LocalFormula {
  switch (it.of) {
    case "sum":
      return { of: it.of, measure: it.measure };
    case "ratio":
      return { of: it.of, numerator: it.numerator, denominator: it.denominator, main: it.main };
    case "share":
      return { of: it.of, measure: it.measure, answers: [...it.answers] };
    case "members":
      return { of: it.of, roster: it.roster };
  }
}

/** A definition as an officer would type it, to be changed; its parts always in this order. */
export function draftOf(it: LocalDefinition): DefinitionDraft {
  return {
    ...{ name: it.label.zh, nameEn: it.label.en, explain: it.explain.zh, caution: it.caution.zh },
    ...{ kind: it.kind, unit: it.unit, times: it.times, direction: it.direction },
    sections: it.scope.sections && [...it.scope.sections],
    roster: it.scope.roster,
    formula: typedFormula(it.formula),
    ...{ minCoverage: it.minCoverage, evidenceMin: it.evidenceMin, names: [...it.names] },
    ...{ confidence: it.confidence, source: it.source },
  };
}

/** Whether two definitions say the same. */
export function isSameDefinition(one: LocalDefinition, other: LocalDefinition): boolean {
  return JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(other));
}
