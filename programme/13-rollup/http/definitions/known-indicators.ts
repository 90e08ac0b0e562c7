import type { Reader } from "#database";
import type { AreaId, Instant } from "#kernel";
import type { AdoptedDefinition } from "../../domain/definitions/local-definition.ts";
import { asIndicator, fittingShape, type IndicatorDefinition } from "../../index.ts";
import { allLocalIndicators, localIndicatorsOf } from "../../store/index.ts";
import type { IndicatorOptions } from "../indicator-options.ts";

type Catalogue = Pick<IndicatorOptions, "indicators" | "measures" | "rosterKinds">;

/** Those that can still be counted: another edition of the catalogue may have lost a measure or a list. */
const countable = (kept: readonly AdoptedDefinition[], catalogue: Catalogue): IndicatorDefinition[] =>
  kept
    .filter(({ definition }) => fittingShape(definition.formula, definition, catalogue).faults.length === 0)
    .map(asIndicator);

/** The indicators of an area: the catalogue's, and those that its office and the offices above it keep. */
export async function knownIndicators(
  query: Reader,
  catalogue: Catalogue,
  area: AreaId,
): Promise<readonly IndicatorDefinition[]> {
  return (await knownIndicatorsOf(query, catalogue, [area]))(area);
}

/** The same of several areas, as they were before a moment when one is given, in one statement. */
export async function knownIndicatorsOf(
  query: Reader,
  catalogue: Catalogue,
  areas: readonly AreaId[],
  before: Instant | null = null,
): Promise<(area: AreaId) => readonly IndicatorDefinition[]> {
  const kept = await localIndicatorsOf(query, areas, false, before);
  return (area) => [...catalogue.indicators, ...countable(kept.get(area) ?? [], catalogue)];
}

/** The indicators of all areas, for the platform itself. */
export async function allIndicators(query: Reader, catalogue: Catalogue): Promise<readonly IndicatorDefinition[]> {
  return [...catalogue.indicators, ...countable(await allLocalIndicators(query), catalogue)];
}
