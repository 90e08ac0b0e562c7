import { areasBelow } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, accept, type Result } from "#kernel";
import type { IndicatorDefinition } from "../index.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { type ReadFigures, readFigures } from "./read-figures.ts";
import { type Place, wholeArea } from "./whole-area.ts";

/** An area with the parts that have a row of their own, and its figures. */
export type AreaFigures = { readonly area: Place; readonly parts: readonly Place[]; readonly figures: ReadFigures };

type Wanted = {
  readonly area: AreaId;
  readonly definitions: readonly IndicatorDefinition[];
  readonly years: readonly number[];
  /** Only the area as a whole, without its parts. */
  readonly whole?: boolean;
};

/** The figures of an area and its parts. Refuses what `wholeArea` refuses. */
export async function readAreaFigures(
  query: Reader,
  { area: id, definitions, years, whole = false }: Wanted,
  catalogue: Pick<IndicatorOptions, "measures" | "industries">,
): Promise<Result<AreaFigures>> {
  const area = await wholeArea(query, id);
  if (!area.ok) return area;
  const below = whole ? [] : await areasBelow(query, id, "division");
  const figures = await readFigures(query, { within: id, definitions, years, whole }, catalogue);
  const parts = below.map((part) => ({ id: part.id, name: part.name }));
  // What lies in the area itself and in none below has a row of its own, so that the rows add up.
  if (!whole && figures.parts.has(id)) parts.push(area.value);
  return accept({ area: area.value, parts, figures });
}
