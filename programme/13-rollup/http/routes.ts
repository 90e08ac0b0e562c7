import type { FastifyPluginAsyncTypebox, Static } from "@fastify/type-provider-typebox";
import type { Grant } from "#database";
import { present, refusals, rememberedAnswers } from "#http";
import { accept, areaId, dayOf, idOf, refuse } from "#kernel";
import { findPlan } from "#plan/store";
import { figuresAsOf } from "../store/index.ts";
import { readAreaFigures } from "./area-figures.ts";
import { moveEffectRoutes } from "./area-moves/routes.ts";
import { callSheetRoutes } from "./call-sheet-routes.ts";
import { countedEnterpriseRoutes } from "./counted-enterprise-routes.ts";
import { definitionRoutes } from "./definitions/definition-routes.ts";
import { IndicatorDraftSchema } from "./definitions/definition-schemas.ts";
import { knownIndicators } from "./definitions/known-indicators.ts";
import { figureFileRoutes } from "./figure-file-routes.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { pastProgress } from "./looking-back/past-progress.ts";
import { changeRoutes } from "./looking-back/routes.ts";
import { type Turns, turnsFor } from "./looking-back/take-turns.ts";
import { planProgress, progressView } from "./plan-progress.ts";
import { actualView } from "./present-indicator.ts";
import { TemplatesSchema } from "./reports/schemas.ts";
import { templateRoutes } from "./reports/template-routes.ts";
import {
  ActualSchema,
  FiguresQuery,
  FiguresSchema,
  IndicatorDefinitionSchema,
  PlanParams,
  ProgressQuery,
  ProgressSchema,
} from "./schemas.ts";
import { reportRoutes } from "./snapshots/report-routes.ts";
import { snapshotRoutes } from "./snapshots/routes.ts";
import { SnapshotSchema } from "./snapshots/schemas.ts";

import { trendRoutes } from "./trend-routes.ts";

export { keepIndicators } from "./keep-indicators.ts";
export { ownProgressOfPlans } from "./own-progress.ts";
export { progressOfPlans } from "./plan-progress.ts";

/** The named components of this room's contract. */
export const rollupSchemas = [
  IndicatorDefinitionSchema,
  ActualSchema,
  IndicatorDraftSchema,
  SnapshotSchema,
  TemplatesSchema,
];

/** So many look back at once: many firms may have changed since, and everybody else's questions go on beside. */
const AT_ONCE = 3;

const tags = ["indicators"];
const reading = { access: { permission: "enterprise.read" } } as const;

/** 指标: what they mean, what they come to in an area, which enterprises stand behind a figure, and how far a plan is. */
export const rollupRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(definitionRoutes(options));
    await app.register(figureRoutes(options));
    await app.register(countedEnterpriseRoutes(options));
    const inTurn = turnsFor(AT_ONCE);
    await app.register(progressRoutes(options, inTurn));
    await app.register(changeRoutes(options, inTurn));
    await app.register(moveEffectRoutes(options));
    await app.register(snapshotRoutes(options));
    await app.register(reportRoutes(options));
    await app.register(callSheetRoutes(options));
    await app.register(templateRoutes(options));
    await app.register(figureFileRoutes(options));
    await app.register(trendRoutes(options));
  };

/** So many characters of figures are remembered, some tens of megabytes. */
const MOST_REMEMBERED = 16_000_000;
const ANYBODY: Grant = { userId: null, userName: "Gongfu", areas: [] };

type WantedFigures = Static<typeof FiguresQuery>;

/** Figures of an area by indicator, year and part. Refuses what `wholeArea` refuses. */
async function figuresView(options: IndicatorOptions, grant: Grant, wanted: WantedFigures) {
  const years = Array.from({ length: wanted.years ?? 1 }, (_, turn) => wanted.year - turn);
  const found = await options.database.read(grant, async (query) => {
    const id = areaId(wanted.areaId);
    const known = await knownIndicators(query, options, id);
    const definitions = known.filter(({ code }) => wanted.code?.includes(code) ?? true);
    const whole = wanted.whole ?? false;
    const read = await readAreaFigures(query, { area: id, definitions, years, whole }, options);
    return read.ok ? accept({ ...read.value, definitions }) : read;
  });
  if (!found.ok) return found;
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
  return accept({ area, parts: [...parts], figures: views });
}

const figureRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const remembered = rememberedAnswers({
      asOf: () => options.database.read(ANYBODY, figuresAsOf),
      most: MOST_REMEMBERED,
    });
    app.get(
      "/api/indicators/figures",
      { schema: { tags, querystring: FiguresQuery, response: { 200: FiguresSchema, ...refusals } }, config: reading },
      async ({ grant, query: wanted }, reply) => {
        // Of everything that a figure depends on, only the caller's areas and the question are not in the data.
        const key = JSON.stringify([grant.areas, wanted]);
        const told = await remembered(key, async () => {
          const view = await figuresView(options, grant, wanted);
          return view.ok ? accept(reply.serializeInput(view.value, "200") as string) : view;
        });
        if (told.ok) reply.type("application/json; charset=utf-8");
        return present(reply, told);
      },
    );
  };

const progressRoutes =
  (options: IndicatorOptions, inTurn: Turns): FastifyPluginAsyncTypebox =>
  async (app) => {
    const lookBack = inTurn(pastProgress);
    app.get(
      "/api/plans/:planId/progress",
      {
        schema: {
          ...{ tags, params: PlanParams, querystring: ProgressQuery },
          response: { 200: ProgressSchema, ...refusals },
        },
        config: reading,
      },
      async ({ grant, params, query: wanted, moment }, reply) => {
        if (wanted.day !== undefined) {
          const asked = { planId: idOf<"plan">(params.planId), day: wanted.day, now: moment };
          return present(reply, await options.database.read(grant, (query) => lookBack(query, asked, options)));
        }
        const day = dayOf(moment);
        const told = await options.database.read(grant, async (query) => {
          const plan = await findPlan(query, idOf(params.planId));
          return plan && progressView(plan, day, await planProgress(query, plan, day, options));
        });
        return present(reply, told ? accept(told) : refuse("plan.not-found"));
      },
    );
  };
