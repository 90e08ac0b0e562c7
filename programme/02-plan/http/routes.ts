import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import { actingUser, type Grant, type Reader, type Writer } from "#database";
import { actorOf, present, type Room, type RoomDependencies, ref, refusals } from "#http";
import { type Permission, permissionsOf } from "#identity";
import { accept, dayOf, type Instant, idOf, type PlanId, type Result } from "#kernel";
import type { VisitSolver } from "#optimisation";
import { findDocument } from "#policy/store";
import { isPeriodOver, withdraw } from "../index.ts";
import { appendPlanEvent, listPlans, lockPlan, type StoredPlan, stateOf } from "../store/index.ts";
import type { OpenCopy } from "./compare-copy.ts";
import { exportRoutes } from "./export-routes.ts";
import { ownPlan, planVersion } from "./own-plan.ts";
import { previewPlan, publishPlan } from "./publish-plan.ts";
import { revisionRoutes } from "./revision-routes.ts";
import { ruleDraftRoutes } from "./rule-draft-routes.ts";
import {
  PlanDetailSchema,
  PlanListSchema,
  PlanParams,
  PreviewQuery,
  PreviewSchema,
  PublishBody,
  PublishedSchema,
  VersionQuery,
  WithdrawBody,
} from "./schemas.ts";
import { splitRoutes } from "./split-routes.ts";
import { successionRoutes } from "./succession-routes.ts";

const tags = ["plan"];
const reading = { access: { permission: "plan.read" } } as const;
const publishing = { access: { permission: "plan.publish" } } as const;

export { type Comparison, type ComparisonBasis, type CopySays, type OpenCopy, openCopy } from "./compare-copy.ts";
export type { BroughtCopy } from "./plan-files.ts";
export { hashOf, resolutionsFor, warningsOf } from "./publish-plan.ts";
export { planSchemas } from "./schemas.ts";

/** What the routes of plans depend on: the solver and what opens files, beside the room's usual. */
type PlanOptions = RoomDependencies & { readonly visitSolver: VisitSolver; readonly openCopy: OpenCopy };

/** Plans: publishing a reviewed draft, looking at it, taking it away as the annex, withdrawing it. */
export const planRoutes =
  (dependencies: PlanOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(readingRoutes(dependencies));
    await app.register(exportRoutes(dependencies));
    await app.register(publishingRoutes(dependencies));
    await app.register(revisionRoutes(dependencies));
    await app.register(successionRoutes(dependencies));
    await app.register(splitRoutes(dependencies));
    await app.register(ruleDraftRoutes(dependencies));
  };

const readingRoutes: Room =
  ({ database }) =>
  async (app) => {
    app.get(
      "/api/plans",
      { schema: { tags, response: { 200: PlanListSchema, ...refusals } }, config: reading },
      async ({ grant, moment }) => {
        const plans = await database.read(grant, listPlans);
        const listed = plans.map((plan) => ({
          ...plan,
          state: plan.state === "withdrawn" ? plan.state : stateOn(plan, moment),
          warnings: countBySeverity(plan.warnings),
        }));
        return { plans: listed.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state)) };
      },
    );
    app.get(
      "/api/plans/preview",
      {
        schema: { tags, querystring: PreviewQuery, response: { 200: ref(PreviewSchema), ...refusals } },
        config: { access: { permission: "policy.read" } },
      },
      async ({ grant, query: { documentId } }, reply) =>
        present(reply, await database.read(grant, (query) => previewPlan(query, idOf(documentId)))),
    );
    app.get(
      "/api/plans/:planId",
      {
        schema: {
          tags,
          params: PlanParams,
          querystring: VersionQuery,
          response: { 200: ref(PlanDetailSchema), ...refusals },
        },
        config: reading,
      },
      async (request, reply) => {
        const { params, query: asked, grant, moment } = request;
        const wanted = { id: idOf<"plan">(params.planId), version: asked.version, moment };
        const permissions = permissionsOf(actorOf(request));
        return present(reply, await database.read(grant, (query) => planDetail(query, wanted, permissions)));
      },
    );
  };

function countBySeverity(warnings: StoredPlan["warnings"]) {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of warnings) counts[severity] += 1;
  return counts;
}

/** As the list shows them: what counts today first. */
const STATES = ["in-force", "ended", "withdrawn"] as const;

function stateOn(plan: { readonly periodTo: number | null }, moment: Instant): "in-force" | "ended" {
  return isPeriodOver(plan, dayOf(moment)) ? "ended" : "in-force";
}

type WantedPlan = { readonly id: PlanId; readonly version: number | undefined; readonly moment: Instant };

async function planDetail(query: Reader, { id, version, moment }: WantedPlan, permissions: readonly Permission[]) {
  const found = await planVersion(query, id, version);
  if (!found.ok) return found;
  const plan = found.value;
  const { homeShard: _shard, history, ...rest } = plan;
  const inScope = await areaInScope(query, plan.areaId);
  const state = stateOf(history).state === "withdrawn" ? ("withdrawn" as const) : stateOn(plan, moment);
  const newestVersion = Math.max(plan.version, ...history.map((event) => event.version ?? 0));
  const document = plan.documentId === null ? undefined : await findDocument(query, plan.documentId);
  const mayPublish =
    inScope && permissions.includes("plan.publish") && state !== "withdrawn" && plan.version === newestVersion;
  return accept({
    ...rest,
    state,
    newestVersion,
    mayOpenDocument: document !== undefined && permissions.includes("policy.read"),
    mayRevise: mayPublish,
    mayWithdraw: mayPublish,
    history: history.map(({ type, version, reason, byName, at }) => ({ type, version, reason, byName, at })),
  });
}

const publishingRoutes: Room =
  ({ database, nextId }) =>
  async (app) => {
    app.post(
      "/api/plans",
      {
        schema: { tags, body: PublishBody, response: { 201: ref(PublishedSchema), ...refusals } },
        config: publishing,
      },
      async ({ grant, body, moment }, reply) => {
        const request = { ...body, documentId: idOf<"document">(body.documentId), now: moment, nextId };
        return present(reply, await database.transact(grant, (write) => publishPlan(write, grant, request)), 201);
      },
    );
    app.post(
      "/api/plans/:planId/withdrawal",
      {
        schema: { tags, params: PlanParams, body: WithdrawBody, response: { 204: Type.Null(), ...refusals } },
        config: publishing,
      },
      async ({ grant, params, body, moment }, reply) => {
        const request = { id: idOf<"plan">(params.planId), reason: body.reason, now: moment };
        const done = await database.transact(grant, (write) => withdrawPlan(write, grant, request));
        return present(reply, done.ok ? accept(null) : done, 204);
      },
    );
  };

async function withdrawPlan(
  write: Writer,
  grant: Grant,
  { id, reason, now }: { readonly id: PlanId; readonly reason: string; readonly now: Instant },
): Promise<Result<undefined>> {
  await lockPlan(write, id);
  const found = await ownPlan(write, id);
  if (!found.ok) return found;
  const plan = found.value;
  const event = withdraw(stateOf(plan.history), { reason, by: actingUser(grant), on: dayOf(now) });
  if (!event.ok) return event;
  await appendPlanEvent(write, grant, {
    planId: id,
    homeShard: plan.homeShard,
    areaId: plan.areaId,
    seq: plan.history.length + 1,
    type: "withdrawn",
    payload: { reason: reason.trim() },
    at: now,
  });
  await recordAudit(write, grant, {
    action: "plan-withdrawn",
    objectKind: "plan",
    objectId: id,
    areaId: plan.areaId,
    detail: { reason: reason.trim() },
  });
  return accept();
}
