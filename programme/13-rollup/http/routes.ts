import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { present, refusals } from "#http";
import { accept, areaId, dayOf, type Fraction, idOf, refuse } from "#kernel";
import { findPlan } from "#plan/store";
import { countedFor, printedFigure } from "../index.ts";
import { countedEnterprises, ENTERPRISES_A_PAGE } from "../store/index.ts";
import { readAreaFigures } from "./area-figures.ts";
import { moveEffectRoutes } from "./area-moves/routes.ts";
import { callSheetRoutes } from "./call-sheet-routes.ts";
import { definitionRoutes } from "./definitions/definition-routes.ts";
import { IndicatorDraftSchema } from "./definitions/definition-schemas.ts";
import { knownIndicators } from "./definitions/known-indicators.ts";
import { figureFileRoutes } from "./figure-file-routes.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { changeRoutes } from "./looking-back/routes.ts";
import { planProgress, progressView } from "./plan-progress.ts";
import { actualView } from "./present-indicator.ts";
import { readFigures } from "./read-figures.ts";
import { TemplatesSchema } from "./reports/schemas.ts";
import { templateRoutes } from "./reports/template-routes.ts";
import {
  ActualSchema,
  CodeParams,
  CountedEnterprisesSchema,
  EnterprisesQuery,
  FiguresQuery,
  FiguresSchema,
  IndicatorDefinitionSchema,
  PlanParams,
  ProgressSchema,
} from "./schemas.ts";
import { reportRoutes } from "./snapshots/report-routes.ts";
import { snapshotRoutes } from "./snapshots/routes.ts";
import { SnapshotSchema } from "./snapshots/schemas.ts";

import { trendRoutes } from "./trend-routes.ts";
import { wholeArea } from "./whole-area.ts";

export { keepIndicators } from "./keep-indicators.ts";
export { progressOfPlans } from "./plan-progress.ts";

/** The named components of this room's contract. */
export const rollupSchemas = [
  IndicatorDefinitionSchema,
  ActualSchema,
  IndicatorDraftSchema,
  SnapshotSchema,
  TemplatesSchema,
];

const tags = ["indicators"];
const reading = { access: { permission: "enterprise.read" } } as const;

/** 指标: what they mean, what they come to in an area, which enterprises stand behind a figure, and how far a plan is. */
export const rollupRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(definitionRoutes(options));
    await app.register(figureRoutes(options));
    await app.register(enterpriseRoutes(options));
    await app.register(progressRoutes(options));
    await app.register(changeRoutes(options));
    await app.register(moveEffectRoutes(options));
    await app.register(snapshotRoutes(options));
    await app.register(reportRoutes(options));
    await app.register(callSheetRoutes(options));
    await app.register(templateRoutes(options));
    await app.register(figureFileRoutes(options));
    await app.register(trendRoutes(options));
  };

const figureRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/indicators/figures",
      { schema: { tags, querystring: FiguresQuery, response: { 200: FiguresSchema, ...refusals } }, config: reading },
      async ({ grant, query: wanted }, reply) => {
        const years = Array.from({ length: wanted.years ?? 1 }, (_, turn) => wanted.year - turn);
        const found = await options.database.read(grant, async (query) => {
          const id = areaId(wanted.areaId);
          const known = await knownIndicators(query, options, id);
          const definitions = known.filter(({ code }) => wanted.code?.includes(code) ?? true);
          const whole = wanted.whole ?? false;
          const read = await readAreaFigures(query, { area: id, definitions, years, whole }, options);
          return read.ok ? accept({ ...read.value, definitions }) : read;
        });
        if (!found.ok) return present(reply, found);
        const { area, parts, figures, definitions } = found.value;
        const places = [undefined, ...parts.map(({ id }) => id)];
        const views = definitions.flatMap(({ code }) =>
          years.flatMap((year) =>
            places.flatMap((part) => {
              const figure = figures.of(code, year, part);
              return figure ? [{ code, year, partId: part ?? null, figure: actualView(figure) }] : [];
            }),
          ),
        );
        return present(reply, accept({ area, parts: [...parts], figures: views }));
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
        const page = wanted.page ?? 1;
        const found = await options.database.read(grant, async (query) => {
          const known = await knownIndicators(query, options, areaId(wanted.areaId));
          const definition = known.find(({ code }) => code === params.code);
          const counted = definition && countedFor(definition, options.industries);
          if (!definition || !counted) return refuse("rollup.indicator-not-counted");
          const area = await wholeArea(query, areaId(wanted.areaId));
          if (!area.ok) return area;
          const asked = { within: area.value.id, definitions: [definition], years: [wanted.year], whole: true };
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

const progressRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/plans/:planId/progress",
      { schema: { tags, params: PlanParams, response: { 200: ProgressSchema, ...refusals } }, config: reading },
      async ({ grant, params, moment }, reply) => {
        const day = dayOf(moment);
        const told = await options.database.read(grant, async (query) => {
          const plan = await findPlan(query, idOf(params.planId));
          return plan && progressView(plan, day, await planProgress(query, plan, day, options));
        });
        return present(reply, told ? accept(told) : refuse("plan.not-found"));
      },
    );
  };
