import type { Static } from "typebox";
import { decidePlace } from "#areas";
import { areasInScope, groundOfMove, lineageOf } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, accept, areaId, type IsoDate, type Result, refuse } from "#kernel";
import { plansInForce } from "#plan/store";
import {
  actualOf,
  effectBetween,
  type IndicatorDefinition,
  type IndicatorSums,
  type MoveSide,
  noSums,
  pathsOfMove,
  sumsAfterMove,
} from "../../index.ts";
import { indicatorSums } from "../../store/index.ts";
import { knownIndicatorsOf } from "../definitions/known-indicators.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { yearsKept } from "../keep-indicators.ts";
import { actualView, definitionView, effectView } from "../present-indicator.ts";
import { askedIndicators, divisorOf } from "../read-figures.ts";
import type { Place } from "../whole-area.ts";
import type { MoveEffectQuery, MoveEffectSchema } from "./schemas.ts";

type Asked = Static<typeof MoveEffectQuery> & { readonly today: IsoDate };
type Told = Static<typeof MoveEffectSchema>;
type PlansAsked = { readonly today: IsoDate; readonly touched: ReadonlySet<AreaId> };
type Path = { readonly side: MoveSide; readonly place: Place };

const placeOf = ({ id, name }: Place): Place => ({ id, name });

/** The areas on the paths of a move that are the caller's, and how many are not. Refuses what moving it would. */
async function pathsIn(query: Reader, { areaId: id, toId }: Asked) {
  const ground = await groundOfMove(query, { areaId: areaId(id), toId: areaId(toId) });
  if (!ground.ok) return ground;
  const placed = decidePlace(ground.value);
  if (!placed.ok) return placed;
  const { area, parent, target } = ground.value;
  const [source, aim] = [await lineageOf(query, parent.id), await lineageOf(query, target.id)];
  const common = source.findLast((one) => aim.some((other) => other.id === one.id));
  if (!common) throw new Error("two areas of one tree have none above both");
  const all = pathsOfMove(source.map(placeOf), aim.map(placeOf));
  const own = await areasInScope(
    query,
    all.map(({ place }) => place.id),
  );
  const paths = all.filter(({ place }) => own.has(place.id));
  return accept({ area, parent, target, common, paths, hidden: all.length - paths.length });
}

/** The sums of areas by indicator and year, in one statement. */
async function sumsBy(
  query: Reader,
  areas: readonly AreaId[],
  { asked, years }: { readonly asked: ReturnType<typeof askedIndicators>; readonly years: readonly number[] },
) {
  const found = await indicatorSums(query, areas, asked, years, true);
  const byKey = new Map(found.map(({ within, code, year, sums }) => [`${within}|${code}|${year}`, sums]));
  return (area: AreaId, code: string, year: number) => byKey.get(`${area}|${code}|${year}`);
}

type Sides = { readonly before: IndicatorSums; readonly moved: IndicatorSums; readonly side: MoveSide };

function figureView(definition: IndicatorDefinition, { before: sums, moved, side }: Sides, options: IndicatorOptions) {
  const divisor = divisorOf(definition, options);
  const [before, after] = [sums, sumsAfterMove(sums, moved, side)].map((one) => actualOf(definition, one, divisor));
  if (!before || !after) throw new Error("two sums are two figures");
  return { before: actualView(before), after: actualView(after), change: effectView(effectBetween(before, after)) };
}

/** The plans in force that give targets to some areas, with how many tables of theirs do, from those of two areas and of all above them. */
async function plansTouched(query: Reader, [from, to]: readonly [AreaId, AreaId], { today, touched }: PlansAsked) {
  const asked = { day: today, known: [] };
  const inForce = [...(await plansInForce(query, from, asked)), ...(await plansInForce(query, to, asked))];
  const plans = new Map<string, Told["plans"][number]>();
  for (const { id, title, areaName, numbers } of inForce) {
    const tables = (numbers?.grids ?? []).filter(({ areas }) =>
      areas.some((one) => one.areaId !== null && touched.has(one.areaId)),
    ).length;
    if (tables > 0) plans.set(id, { id, title, areaName, tables });
  }
  return [...plans.values()];
}

/**
 * What moving an area would do to figures before it is moved: those of the areas on its two paths, for the years of which sums are kept. Computed from these sums, in one
 * statement. Refuses what the move itself would about the place.
 */
export async function moveEffect(query: Reader, asked: Asked, options: IndicatorOptions): Promise<Result<Told>> {
  const found = await pathsIn(query, asked);
  if (!found.ok) return found;
  const { area, parent, target, common, paths, hidden } = found.value;
  const years = yearsKept(asked.today);
  if (asked.year !== undefined && !years.includes(asked.year))
    return refuse("rollup.year-not-kept", { year: asked.year });
  const wanted = asked.year === undefined ? years : [asked.year];
  const ids = paths.map(({ place }) => place.id);
  const known = await knownIndicatorsOf(query, options, ids);
  const definitions = [...new Map(ids.flatMap(known).map((it) => [it.code, it])).values()];
  const about = { asked: askedIndicators(definitions, options), years: wanted };
  const sums = await sumsBy(query, [area.id, ...ids], about);
  const figures = paths.flatMap(({ side, place }: Path) =>
    known(place.id).flatMap((definition) =>
      wanted.flatMap((year) => {
        const moved = sums(area.id, definition.code, year);
        // What nothing goes along of stays.
        if (!moved) return [];
        const before = sums(place.id, definition.code, year) ?? noSums(definition.kind);
        const view = figureView(definition, { before, moved, side }, options);
        return [{ code: definition.code, year, areaId: place.id, ...view }];
      }),
    ),
  );
  const touched = new Set(figures.map(({ code }) => code));
  const { today } = asked;
  const plans = await plansTouched(query, [parent.id, target.id], { today, touched: new Set([area.id, ...ids]) });
  return accept({
    ...{ area: placeOf(area), from: placeOf(parent), to: placeOf(target), common: placeOf(common), hidden, years },
    places: paths.map(({ side, place }) => ({ ...place, side })),
    definitions: definitions.filter(({ code }) => touched.has(code)).map((it) => definitionView(it, options)),
    ...{ figures, plans },
  });
}
