import type { Reader } from "#database";
import type { AreaId } from "#kernel";
import {
  type Actual,
  actualOf,
  countedFor,
  type IndicatorDefinition,
  type IndicatorSums,
  noSums,
  overParts,
  unitDivisor,
} from "../index.ts";
import { type AskedIndicator, indicatorSums } from "../store/index.ts";
import type { IndicatorOptions } from "./indicator-options.ts";

type Catalogue = Pick<IndicatorOptions, "measures" | "industries">;

/** By what a sum of the indicator is divided to stand in its unit. A definition whose units do not fit is a fault of the catalogue. */
function divisorOf({ code, formula, unit }: IndicatorDefinition, { measures }: Catalogue): bigint {
  if (formula.of !== "sum") return 1n;
  const measure = measures.find((one) => one.code === formula.measure);
  const divisor = measure && unitDivisor(measure.unit, unit);
  if (divisor === undefined) throw new Error(`the unit of the indicator ${code} is none of its measure`);
  return divisor;
}

export type ReadFigures = {
  /** The figure of a part, of the area as a whole without one; undefined for an indicator that was not asked. */
  readonly of: (code: string, year: number, part?: AreaId) => Actual | undefined;
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

/** Counts indicators for some years in an area of the caller's, in one statement: the whole from its parts. */
export async function readFigures(
  query: Reader,
  { within, definitions, years, whole }: Wanted,
  catalogue: Catalogue,
): Promise<ReadFigures> {
  const asked = askedIndicators(definitions, catalogue);
  const parts = new Map<string, IndicatorSums[]>();
  const add = (key: string, sums: IndicatorSums) => parts.set(key, [...(parts.get(key) ?? []), sums]);
  const found = new Set<AreaId>();
  for (const { code, year, part, sums } of await indicatorSums(query, within, asked, years, whole)) {
    found.add(part);
    add(keyOf(code, year, undefined), sums);
    add(keyOf(code, year, part), sums);
  }
  const byCode = new Map(definitions.map((it) => [it.code, it]));
  const of = (code: string, year: number, part?: AreaId) => {
    const definition = byCode.get(code);
    if (!definition) return undefined;
    const some = parts.get(keyOf(code, year, part));
    const sums = some ? overParts(definition.kind, some) : noSums(definition.kind);
    return actualOf(definition, sums, divisorOf(definition, catalogue));
  };
  return { of, parts: found };
}
