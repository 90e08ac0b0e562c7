import type { Reader } from "#database";
import { type AreaId, groupedBy } from "#kernel";
import {
  type Actual,
  actualOf,
  countedFor,
  type IndicatorDefinition,
  type IndicatorSums,
  noSums,
  overParts,
  rateScale,
  unitDivisor,
} from "../index.ts";
import { type AskedIndicator, indicatorSums, type PartSums } from "../store/index.ts";
import type { IndicatorOptions } from "./indicator-options.ts";

type Catalogue = Pick<IndicatorOptions, "measures" | "industries">;

/** By what a sum of the indicator, or the numerator of a rate, is divided to stand in its unit. A definition whose units do not fit is a fault of the catalogue. */
export function divisorOf({ code, formula, unit }: IndicatorDefinition, { measures }: Catalogue): bigint {
  const unitOf = (measure: string) => measures.find((one) => one.code === measure)?.unit ?? "";
  if (formula.of !== "sum" && formula.of !== "ratio") return 1n;
  const divisor =
    formula.of === "sum"
      ? unitDivisor(unitOf(formula.measure), unit)
      : rateScale(unitOf(formula.numerator), unitOf(formula.denominator), unit)?.divisor;
  if (divisor === undefined) throw new Error(`the unit of the indicator ${code} is none of its measure`);
  return divisor;
}

export type ReadFigures = {
  /** The figure of a part, of the area as a whole without one; undefined for an indicator that was not asked. */
  readonly of: (code: string, year: number, part?: AreaId) => Actual | undefined;
  /** What everything but some parts comes to. */
  readonly outside: (code: string, year: number, parts: ReadonlySet<AreaId>) => Actual | undefined;
  /** In which parts there are enterprises in scope; the area itself for those that lie in none of its child areas. */
  readonly parts: ReadonlySet<AreaId>;
};

/** What the register is asked for those of the definitions that can be counted. */
export function askedIndicators(
  definitions: readonly IndicatorDefinition[],
  { industries }: Pick<IndicatorOptions, "industries">,
): AskedIndicator[] {
  return definitions.flatMap((it): AskedIndicator[] => {
    const counted = countedFor(it, industries);
    return counted ? [{ code: it.code, kind: it.kind, counted }] : [];
  });
}

type Wanted = {
  readonly within: AreaId;
  readonly definitions: readonly IndicatorDefinition[];
  readonly years: readonly number[];
  /** Nobody asks for the parts. */
  readonly whole?: boolean;
};

const keyOf = (code: string, year: number, part: AreaId | undefined) => `${code}|${year}|${part ?? ""}`;

/** The figures of one area from the sums of its parts. */
export function figuresFrom(
  rows: readonly PartSums[],
  definitions: readonly IndicatorDefinition[],
  catalogue: Catalogue,
): ReadFigures {
  const parts = new Map<string, IndicatorSums[]>();
  const add = (key: string, sums: IndicatorSums) => parts.set(key, [...(parts.get(key) ?? []), sums]);
  const found = new Set<AreaId>();
  for (const { code, year, part, sums } of rows) {
    found.add(part);
    add(keyOf(code, year, undefined), sums);
    add(keyOf(code, year, part), sums);
  }
  const byCode = new Map(definitions.map((it) => [it.code, it]));
  const from = (code: string, some: readonly IndicatorSums[]) => {
    const definition = byCode.get(code);
    if (!definition) return undefined;
    const sums = some.length > 0 ? overParts(definition.kind, some) : noSums(definition.kind);
    return actualOf(definition, sums, divisorOf(definition, catalogue));
  };
  const of = (code: string, year: number, part?: AreaId) => from(code, parts.get(keyOf(code, year, part)) ?? []);
  const outside = (code: string, year: number, named: ReadonlySet<AreaId>) =>
    from(
      code,
      [...found].flatMap((part) => (named.has(part) ? [] : (parts.get(keyOf(code, year, part)) ?? []))),
    );
  return { of, outside, parts: found };
}

/** Counts indicators for some years in an area of the caller's, in one statement: the whole from its parts. */
export async function readFigures(
  query: Reader,
  { within, ...wanted }: Wanted,
  catalogue: Catalogue,
): Promise<ReadFigures> {
  const figures = await readFiguresOf(query, { areas: [within], ...wanted }, catalogue);
  return figures(within);
}

/** The same for several areas of the caller's, in one statement. */
export async function readFiguresOf(
  query: Reader,
  { areas, definitions, years, whole }: Omit<Wanted, "within"> & { readonly areas: readonly AreaId[] },
  catalogue: Catalogue,
): Promise<(within: AreaId) => ReadFigures> {
  const sums = await indicatorSums(query, areas, askedIndicators(definitions, catalogue), years, whole);
  const byArea = groupedBy(sums, ({ within }) => within);
  return (within) => figuresFrom(byArea.get(within) ?? [], definitions, catalogue);
}
