import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { areasInLine, areasInScope } from "#areas/store";
import { AreaNumber, actorOf, component, nullable, ref, refusals, strict, Timestamp, Uuid } from "#http";
import { areasWith } from "#identity";
import { dayOf } from "#kernel";
import { isPeriodOver, type Warning } from "#plan";
import { listPlans } from "#plan/store";
import { listDocuments } from "#policy/store";
import { type MondayOptions, mondayRoutes } from "./monday-routes.ts";
import { MondaySchema } from "./monday-schemas.ts";

const HomeSchema = component(
  "Home",
  strict({
    warnings: Type.Array(
      strict({
        planId: Uuid,
        planTitle: Type.String(),
        areaName: Type.String(),
        warning: Type.Unsafe<Warning>({ $ref: "Warning#" }),
      }),
    ),
    drafts: Type.Array(
      strict({
        documentId: Uuid,
        title: Type.String(),
        areaName: Type.String(),
        pending: Type.Integer(),
        total: Type.Integer(),
        receivedAt: Timestamp,
        receivedByName: Type.String(),
      }),
    ),
    plans: Type.Array(
      strict({
        id: Uuid,
        title: Type.String(),
        areaId: AreaNumber,
        areaName: Type.String(),
        periodFrom: nullable(Type.Integer()),
        periodTo: nullable(Type.Integer()),
        version: Type.Integer(),
        targets: Type.Integer(),
        tasks: Type.Integer(),
        warnings: Type.Integer(),
        demo: Type.Boolean(),
      }),
      { description: "Of one's own areas, those above and those below; none whose period is over" },
    ),
    otherPlans: Type.Integer({ description: "Plans of other areas, and those whose period is over" }),
  }),
);

export const officerSchemas = [HomeSchema, MondaySchema];

const ORDER = { error: 0, warning: 1, notice: 2 } as const;

/** The officer's first page: what is wrong first, then what waits, then what is in force. */
export const officerRoutes =
  (options: MondayOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    await app.register(mondayRoutes(options));
    app.get(
      "/api/home",
      {
        schema: { tags: ["home"], response: { 200: ref(HomeSchema), ...refusals } },
        config: { access: { permission: "plan.read" } },
      },
      async (request) => {
        const reviewing = { ...request.grant, areas: areasWith(actorOf(request), "policy.read") };
        const documents = await database.read(reviewing, (query) => listDocuments(query, { state: "open" }));
        const today = dayOf(request.moment);
        const { plans, ours, others } = await database.read(request.grant, async (query) => {
          const published = (await listPlans(query)).filter((plan) => plan.state === "in-force");
          const areas = published.map((plan) => plan.areaId);
          const line = await areasInLine(query, areas, request.grant.areas);
          const inForce = published.filter((plan) => line.has(plan.areaId) && !isPeriodOver(plan, today));
          return {
            plans: inForce,
            others: published.length - inForce.length,
            ours: await areasInScope(query, areas),
          };
        });
        // One's own and those below first, before those of the areas above.
        const rank = (plan: (typeof plans)[number]) => Number(!ours.has(plan.areaId));
        const ownFirst = plans.toSorted((one, other) => rank(one) - rank(other));
        return {
          warnings: ownFirst.flatMap(({ id, title, areaName, warnings }) =>
            [...warnings]
              .sort((one, other) => ORDER[one.severity] - ORDER[other.severity])
              .map((warning) => ({ planId: id, planTitle: title, areaName, warning })),
          ),
          drafts: documents.map(({ id, title, areaName, counts, receivedAt, receivedByName }) => ({
            documentId: id,
            title,
            areaName,
            pending: counts.pending,
            total: counts.total,
            receivedAt,
            receivedByName,
          })),
          plans: ownFirst.map(({ state: _state, publishedAt: _at, publishedByName: _by, ...plan }) => ({
            ...plan,
            warnings: plan.warnings.length,
          })),
          otherPlans: others,
        };
      },
    );
  };
