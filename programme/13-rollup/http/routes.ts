import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { areasBelow } from "#areas/store";
import { present, refusals } from "#http";
import { type AreaId, accept, areaId, dayOf, type Fraction, fraction, idOf, multiply, refuse } from "#kernel";
import { countedFor, type MeasuredCell, type MeasuredRow, printedFigure } from "../index.ts";
import { countedEnterprises, ENTERPRISES_A_PAGE } from "../store/index.ts";
import { figureFileRoutes } from "./figure-file-routes.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { actualView, definitionView } from "./present-indicator.ts";
import { readFigures } from "./read-figures.ts";
import { readProgress } from "./read-progress.ts";
import {
  ActualSchema,
  CodeParams,
  CountedEnterprisesSchema,
  EnterprisesQuery,
  FiguresQuery,
  FiguresSchema,
  IndicatorDefinitionSchema,
  IndicatorListSchema,
  PlanParams,
  ProgressSchema,
} from "./schemas.ts";

import { trendRoutes } from "./trend-routes.ts";
import { wholeArea } from "./whole-area.ts";

export { keepIndicators } from "./keep-indicators.ts";

/** The named components of this room's contract. */
export const rollupSchemas = [IndicatorDefinitionSchema, ActualSchema];

const tags = ["indicators"];
const reading = { access: { permission: "enterprise.read" } } as const;

/** 指标: what they mean, what they come to in an area, which enterprises stand behind a figure, and how far a plan is. */
export const rollupRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(figureRoutes(options));
    await app.register(enterpriseRoutes(options));
    await app.register(progressRoutes(options));
    await app.register(figureFileRoutes(options));
    await app.register(trendRoutes(options));
  };

const figureRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/indicators",
      { schema: { tags, response: { 200: IndicatorListSchema, ...refusals } }, config: reading },
      () => ({ indicators: options.indicators.map((it) => definitionView(it, options)) }),
    );
    app.get(
      "/api/indicators/figures",
      { schema: { tags, querystring: FiguresQuery, response: { 200: FiguresSchema, ...refusals } }, config: reading },
      async ({ grant, query: wanted }, reply) => {
        const definitions = options.indicators.filter(({ code }) => wanted.code?.includes(code) ?? true);
        const years = Array.from({ length: wanted.years ?? 1 }, (_, turn) => wanted.year - turn);
        const found = await options.database.read(grant, async (query) => {
          const area = await wholeArea(query, areaId(wanted.areaId));
          if (!area.ok) return area;
          const below = wanted.whole ? [] : await areasBelow(query, area.value.id, "division");
          const figures = await readFigures(query, { within: area.value.id, definitions, years }, options);
          const parts = below.map(({ id, name }) => ({ id, name }));
          // What lies in the area itself and in none below has a row of its own, so that the rows add up.
          if (!wanted.whole && figures.parts.has(area.value.id)) parts.push(area.value);
          return accept({ area: area.value, parts, figures });
        });
        if (!found.ok) return present(reply, found);
        const { area, parts, figures } = found.value;
        const places = [undefined, ...parts.map(({ id }) => id)];
        const views = definitions.flatMap(({ code }) =>
          years.flatMap((year) =>
            places.flatMap((part) => {
              const figure = figures.of(code, year, part);
              return figure ? [{ code, year, partId: part ?? null, figure: actualView(figure) }] : [];
            }),
          ),
        );
        return present(reply, accept({ area, parts, figures: views }));
      },
    );
  };

const enterpriseRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/indicators/:code/enterprises",
      {
        schema: {
          tags,
          params: CodeParams,
          querystring: EnterprisesQuery,
          response: { 200: CountedEnterprisesSchema, ...refusals },
        },
        config: reading,
      },
      async ({ grant, params, query: wanted }, reply) => {
        const definition = options.indicators.find(({ code }) => code === params.code);
        const counted = definition && countedFor(definition, options.industries);
        if (!definition || !counted) return present(reply, refuse("rollup.indicator-not-counted"));
        const page = wanted.page ?? 1;
        const found = await options.database.read(grant, async (query) => {
          const area = await wholeArea(query, areaId(wanted.areaId));
          if (!area.ok) return area;
          const asked = { within: area.value.id, definitions: [definition], years: [wanted.year] };
          const figures = await readFigures(query, asked, options);
          const behind = await countedEnterprises(query, { within: area.value.id, counted, year: wanted.year }, page);
          return accept({ area: area.value, figure: figures.of(definition.code, wanted.year), behind });
        });
        if (!found.ok) return present(reply, found);
        const { area, figure, behind } = found.value;
        if (!figure) throw new Error("the figure of a counted indicator is read");
        const printed = (value: Fraction | null) => value && printedFigure(value, 6);
        const enterprises = behind.map((it) => ({
          ...{ id: it.id, name: it.name, areaName: it.areaName, tier: it.tier },
          ...{ numerator: printed(it.numerator), denominator: printed(it.denominator) },
        }));
        const pageSize = ENTERPRISES_A_PAGE;
        return present(reply, accept({ area, figure: actualView(figure), enterprises, page, pageSize }));
      },
    );
  };

type FewKnown = (code: string, area: AreaId, year: number) => boolean;

/** Whether one of the figures that make a cell's rests on too few enterprises. */
function isUncertain(
  { figure, areaId: area, years: [first, last], adding }: MeasuredCell,
  code: string,
  few: FewKnown,
) {
  if (figure === null || area === null) return false;
  const years = adding ? Array.from({ length: last - first + 1 }, (_, turn) => first + turn) : [last];
  return years.some((year) => few(code, area, year));
}

function rowView({ definition, cells, ...row }: MeasuredRow, few: FewKnown) {
  const printed = (value: Fraction | null) => value && printedFigure(value, 6);
  const uncertain = (cell: MeasuredCell) => definition !== undefined && isUncertain(cell, definition.code, few);
  return {
    ...row,
    code: definition?.code ?? null,
    cells: cells.map((measured) => {
      const { years, target, figure, rate, expected, latest, ...cell } = measured;
      return {
        ...cell,
        uncertain: uncertain(measured),
        ...{ first: years[0], last: years[1], target: printedFigure(target, 6) },
        ...{ figure: printed(figure), expected: printed(expected) },
        rate: rate && printedFigure(multiply(rate, fraction(100n)), 2),
        latest: latest && { year: latest.year, figure: printedFigure(latest.figure, 6) },
      };
    }),
  };
}

const progressRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/plans/:planId/progress",
      { schema: { tags, params: PlanParams, response: { 200: ProgressSchema, ...refusals } }, config: reading },
      async ({ grant, params, moment }, reply) => {
        const day = dayOf(moment);
        const asked = { planId: idOf<"plan">(params.planId), day };
        const found = await options.database.read(grant, (query) => readProgress(query, asked, options));
        if (!found) return present(reply, refuse("plan.not-found"));
        const { plan, measurable, figureOf } = found;
        const few: FewKnown = (code, area, year) => figureOf(code, area, year)?.doubt === "few-known";
        const rows = found.rows.map((row) => rowView(row, few));
        const area = { id: plan.areaId, name: plan.areaName };
        const about = { id: plan.id as string, title: plan.title, version: plan.version };
        return present(reply, accept({ plan: about, area, day: day as string, measurable, rows }));
      },
    );
  };
