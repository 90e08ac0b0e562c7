import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { lineageOf } from "#areas/store";
import type { Reader } from "#database";
import { present, refusals } from "#http";
import { type AreaId, accept, areaId, dayOf, refuse, yearOf } from "#kernel";
import { plansOfAreas } from "#plan/store";
import { countedFor, type IndicatorDefinition, printedFigure, progressRows } from "../index.ts";
import { knownIndicators } from "./definitions/known-indicators.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { actualView } from "./present-indicator.ts";
import { readFigures } from "./read-figures.ts";
import { CodeParams, TrendQuery, TrendSchema } from "./schemas.ts";
import { wholeArea } from "./whole-area.ts";

/** So many years are drawn, up to the one in progress: as many as are kept. */
const YEARS = 5;

/** What plans in force ask of an indicator in an area: those of the area itself and of the areas above it that the caller may see. */
async function targetsOf(query: Reader, area: AreaId, definition: IndicatorDefinition) {
  const line = (await lineageOf(query, area)).map(({ id }) => id);
  const plans = await plansOfAreas(query, [...new Set([area, ...line])]);
  return plans.flatMap(({ id, title, content }) =>
    progressRows(content, [definition])
      .filter((row) => row.definition !== undefined)
      .flatMap(({ cells, unit }) => cells.map((cell) => ({ ...cell, unit })))
      .filter((cell) => cell.areaId === area)
      .map(({ years: [first, last], adding, wanted, target, unit }) => ({
        ...{ first, last, adding, wanted, unit, target: printedFigure(target, 6) },
        ...{ planId: id as string, planTitle: title },
      })),
  );
}

/** An indicator's last years in an area, and what plans ask of it there, in one answer. */
export const trendRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/indicators/:code/trend",
      {
        schema: {
          tags: ["indicators"],
          params: CodeParams,
          querystring: TrendQuery,
          response: { 200: TrendSchema, ...refusals },
        },
        config: { access: { permission: "enterprise.read" } },
      },
      async ({ grant, params, query: wanted, moment }, reply) => {
        const day = dayOf(moment);
        const years = Array.from({ length: YEARS }, (_, turn) => yearOf(day) - YEARS + 1 + turn);
        const found = await options.database.read(grant, async (query) => {
          const known = await knownIndicators(query, options, areaId(wanted.areaId));
          const definition = known.find(({ code }) => code === params.code);
          if (!definition || !countedFor(definition, options.industries)) return refuse("rollup.indicator-not-counted");
          const area = await wholeArea(query, areaId(wanted.areaId));
          if (!area.ok) return area;
          const asked = { within: area.value.id, definitions: [definition], years, whole: true };
          const figures = await readFigures(query, asked, options);
          return accept({
            definition,
            area: area.value,
            figures,
            targets: await targetsOf(query, area.value.id, definition),
          });
        });
        if (!found.ok) return present(reply, found);
        const { definition, area, figures, targets } = found.value;
        const views = years.flatMap((year) => {
          const figure = figures.of(definition.code, year);
          return figure ? [{ year, figure: actualView(figure) }] : [];
        });
        return present(reply, accept({ area, day: day as string, years: views, targets }));
      },
    );
  };
