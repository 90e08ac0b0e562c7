import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { areasWithin } from "#areas/store";
import type { Reader } from "#database";
import { actorOf, present, refusals } from "#http";
import { areasWith } from "#identity";
import { type AreaId, accept, areaId, dayOf, idOf, refuse } from "#kernel";
import { asIndicator, draftOf, isYearlyAnswer, isYearlyNumber } from "../../index.ts";
import { localIndicators, versionsOf } from "../../store/index.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { definitionView } from "../present-indicator.ts";
import { adoptDefinition } from "./adopt-definition.ts";
import { bindItem, boundItems } from "./bind-item.ts";
import { effectOf } from "./definition-effect.ts";
import {
  AdoptBody,
  AdoptedSchema,
  BindBody,
  BoundItemsSchema,
  BoundSchema,
  EffectBody,
  EffectSchema,
  IndicatorListSchema,
  IndicatorsQuery,
  LocalCodeParams,
  LocalIndicatorSchema,
  PlanParams,
  VocabularySchema,
} from "./definition-schemas.ts";
import { type PlanItems, plansUsing } from "./plans-using.ts";
import { sectionsOf } from "./read-draft.ts";

const tags = ["indicators"];
const reading = { access: { permission: "enterprise.read" } } as const;
const publishing = { access: { permission: "plan.publish" } } as const;

/** Whether the caller may keep indicators of an area: who publishes its plans. */
async function mayKeep(query: Reader, request: FastifyRequest, area: AreaId): Promise<boolean> {
  return (await areasWithin(query, [area], areasWith(actorOf(request), "plan.publish"))).has(area);
}

/** The catalogue with what offices add to it: which indicators there are, what a draft would come to, and its adoption. */
export const definitionRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(catalogueRoutes(options));
    await app.register(localRoutes(options));
    await app.register(bindingRoutes(options));
  };

const catalogueRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const items: PlanItems = new Map();
    app.get(
      "/api/indicators",
      {
        schema: { tags, querystring: IndicatorsQuery, response: { 200: IndicatorListSchema, ...refusals } },
        config: reading,
      },
      async (request) => {
        const views = options.indicators.map((it) => definitionView(it, options));
        if (request.query.areaId === undefined) return { indicators: views, uses: [], mayAdd: false };
        const area = areaId(request.query.areaId);
        const day = dayOf(request.moment);
        return options.database.read(request.grant, async (query) => {
          const kept = await localIndicators(query, area);
          const definitions = [...options.indicators, ...kept.map(asIndicator)];
          const uses = await plansUsing(query, items, { area, day, definitions });
          const local = kept.map((it) => ({ ...definitionView(asIndicator(it), options), local: placeOf(it) }));
          return { indicators: [...views, ...local], uses, mayAdd: await mayKeep(query, request, area) };
        });
      },
    );
    app.get(
      "/api/indicators/vocabulary",
      { schema: { tags, response: { 200: VocabularySchema, ...refusals } }, config: reading },
      () => vocabularyView(options),
    );
  };

const placeOf = ({ areaId: id, areaName: name }: { readonly areaId: AreaId; readonly areaName: string }) => ({
  id,
  name,
});

/** What a formula may speak of. */
function vocabularyView(options: IndicatorOptions) {
  const yearly = options.measures.filter((it) => isYearlyNumber(it) || isYearlyAnswer(it));
  return {
    measures: yearly.map(({ code, label, unit, valueKind, nature, choices }) => ({
      ...{ code, label: { ...label }, unit, nature, choices: choices.map((it) => ({ ...it, label: { ...it.label } })) },
      valueKind: valueKind as "count" | "decimal" | "money" | "flag" | "choice",
    })),
    sections: sectionsOf(options).map(({ code, name }) => ({ code: code as string, name })),
    rosters: options.rosterKinds.map(({ code, label }) => ({ code, label: { ...label } })),
  };
}

const localRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.post(
      "/api/indicators/effect",
      { schema: { tags, body: EffectBody, response: { 200: EffectSchema, ...refusals } }, config: publishing },
      async ({ grant, body }, reply) =>
        present(reply, await database.read(grant, (query) => effectOf(query, body, options))),
    );
    app.post(
      "/api/local-indicators",
      { schema: { tags, body: AdoptBody, response: { 201: AdoptedSchema, ...refusals } }, config: publishing },
      async ({ grant, body }, reply) => {
        const at = options.clock();
        const adopted = await database.transact(grant, (write) => adoptDefinition(write, grant, { body, at, options }));
        return present(reply, adopted, 201);
      },
    );
    app.get(
      "/api/local-indicators/:code",
      {
        schema: { tags, params: LocalCodeParams, response: { 200: LocalIndicatorSchema, ...refusals } },
        config: reading,
      },
      async (request, reply) => {
        const found = await database.read(request.grant, async (query) => {
          const versions = await versionsOf(query, request.params.code);
          const [newest] = versions;
          return newest && { newest, versions, mayChange: await mayKeep(query, request, newest.areaId) };
        });
        if (!found) return present(reply, refuse("rollup.local-indicator-not-found"));
        const { newest, versions, mayChange } = found;
        const views = versions.map(({ version, validFrom, reason, adoptedAt, byName, definition }) => ({
          ...{ version, validFrom, reason, adoptedAt, byName, draft: draftOf(definition) },
        }));
        const draft = draftOf(newest.definition);
        return present(reply, accept({ code: newest.code, area: placeOf(newest), mayChange, draft, versions: views }));
      },
    );
  };

const bindingRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.get(
      "/api/plans/:planId/bindings",
      { schema: { tags, params: PlanParams, response: { 200: BoundItemsSchema, ...refusals } }, config: reading },
      async (request, reply) => {
        const found = await database.read(request.grant, async (query) => {
          const bound = await boundItems(query, idOf(request.params.planId), options);
          if (!bound.ok) return bound;
          const { areaId: area, ...view } = bound.value;
          return accept({ ...view, mayBind: await mayKeep(query, request, area) });
        });
        return present(reply, found);
      },
    );
    app.post(
      "/api/plans/:planId/bindings",
      {
        schema: { tags, params: PlanParams, body: BindBody, response: { 201: BoundSchema, ...refusals } },
        config: publishing,
      },
      async ({ grant, params, body }, reply) => {
        const asked = { planId: idOf<"plan">(params.planId), body, at: options.clock(), options };
        return present(reply, await database.transact(grant, (write) => bindItem(write, grant, asked)), 201);
      },
    );
  };
