import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { type Static, Type } from "typebox";
import { areaInScope } from "#areas/store";
import type { Grant, Reader, Writer } from "#database";
import { present, type Room, type RoomDependencies, ref, refusals } from "#http";
import { accept, idOf, type PlanId, type Result, refuse } from "#kernel";
import { WORKBOOK_BYTES_LIMIT } from "#office";
import { differencesBetween } from "../domain/revision/differences.ts";
import type { PlanDifference } from "../domain/revision/plan-difference.ts";
import { namesOf, revisedContent, withKnownNames } from "../domain/revision/revised-content.ts";
import type { PlanContent } from "../index.ts";
import { findPlan } from "../store/index.ts";
import { comparisonBasis, type OpenCopy, registersFor } from "./compare-copy.ts";
import { PlanContentSchema } from "./content-schema.ts";
import type { BroughtCopy } from "./plan-files.ts";
import { publishRevision } from "./revise-plan.ts";
import {
  AgainstQuery,
  ComparisonQuery,
  ComparisonSchema,
  differenceOf,
  RevisedSchema,
  RevisionBody,
  VersionDifferencesSchema,
  VersionParams,
  VersionsSchema,
} from "./revision-schemas.ts";
import { PlanParams } from "./schemas.ts";

const tags = ["plan"];
const reading = { access: { permission: "plan.read" } } as const;
const publishing = { access: { permission: "plan.publish" } } as const;

type RevisionOptions = RoomDependencies & { readonly openCopy: OpenCopy };

/** Changing a plan: a copy that comes back is compared, accepted changes make the next version, versions are compared. */
export const revisionRoutes =
  (dependencies: RevisionOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(comparisonRoutes(dependencies));
    await app.register(versionRoutes(dependencies));
  };

const comparisonRoutes =
  ({ database, openCopy }: RevisionOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: WORKBOOK_BYTES_LIMIT },
      (_request, body, done) => done(null, body),
    );
    app.post(
      "/api/plans/:planId/comparisons",
      {
        bodyLimit: WORKBOOK_BYTES_LIMIT,
        schema: {
          tags,
          summary: "Compare an edited annex or task list (xlsx, docx, pasted table) with the plan; nothing is changed",
          consumes: ["application/octet-stream"],
          params: PlanParams,
          querystring: ComparisonQuery,
          body: Type.Unsafe<Uint8Array | null>({}),
          response: { 200: ref(ComparisonSchema), ...refusals },
        },
        config: publishing,
      },
      async ({ grant, params, query: { pasted }, body }, reply) => {
        const planId = idOf<"plan">(params.planId);
        const copy: BroughtCopy = { bytes: body ?? new Uint8Array(), manner: pasted ?? "file" };
        const comparison = await openCopy(copy, (says) =>
          database.read(grant, (query) => comparisonBasis(query, planId, says)),
        );
        return present(reply, comparison);
      },
    );
  };

const versionRoutes: Room =
  ({ database }) =>
  async (app) => {
    app.get(
      "/api/plans/:planId/versions",
      {
        schema: {
          tags,
          summary: "All versions of a plan, the newest first",
          params: PlanParams,
          response: { 200: ref(VersionsSchema), ...refusals },
        },
        config: reading,
      },
      async ({ grant, params }, reply) =>
        present(reply, await database.read(grant, (query) => versionsOf(query, idOf(params.planId)))),
    );
    app.get(
      "/api/plans/:planId/versions/:version/differences",
      {
        schema: {
          tags,
          summary: "What differs between two versions; without `against`, from the one before",
          params: VersionParams,
          querystring: AgainstQuery,
          response: { 200: ref(VersionDifferencesSchema), ...refusals },
        },
        config: reading,
      },
      async ({ grant, params, query: { against } }, reply) => {
        const pair = { planId: idOf<"plan">(params.planId), from: against ?? params.version - 1, to: params.version };
        return present(reply, await database.read(grant, (query) => versionDifferences(query, pair)));
      },
    );
    app.post(
      "/api/plans/:planId/versions",
      {
        bodyLimit: 8 * 1024 * 1024,
        schema: {
          tags,
          summary: "Publish accepted differences, as a comparison gave them, as the plan's next version",
          params: PlanParams,
          body: RevisionBody,
          response: { 201: ref(RevisedSchema), ...refusals },
        },
        config: publishing,
      },
      async (request, reply) => {
        const { grant, params, body } = request;
        const fits = contentCheck(request);
        const revision = { planId: idOf<"plan">(params.planId), body, fits, now: request.moment };
        return present(reply, await database.transact(grant, (write) => revise(write, grant, revision)), 201);
      },
    );
  };

async function versionsOf(query: Reader, planId: PlanId) {
  const plan = await findPlan(query, planId);
  if (!plan) return refuse("plan.not-found");
  const versions = plan.history.flatMap(({ type, version, at, byName, reason }) =>
    type === "published" && version !== null ? [{ version, publishedAt: at, publishedByName: byName, reason }] : [],
  );
  return accept({ planId: planId as string, title: plan.title, versions: versions.toReversed() });
}

type Pair = { readonly planId: PlanId; readonly from: number; readonly to: number };

async function versionDifferences(query: Reader, { planId, from, to }: Pair) {
  if (!(await findPlan(query, planId))) return refuse("plan.not-found");
  const [before, after] = [await findPlan(query, planId, from), await findPlan(query, planId, to)];
  if (!before) return refuse("plan.version-not-found", { version: from });
  if (!after) return refuse("plan.version-not-found", { version: to });
  return accept({ from, to, differences: differencesBetween(before.content, after.content) });
}

const CONTENT = { $ref: `${PlanContentSchema.$id}#` };

/** Whether a content has the shape that the contract publishes. */
function contentCheck(request: FastifyRequest): (content: PlanContent) => boolean {
  const validate = request.compileValidationSchema(CONTENT, "body");
  return (content) => validate(content) === true;
}

type RevisionRequest = {
  readonly planId: PlanId;
  readonly body: Static<typeof RevisionBody>;
  readonly fits: (content: PlanContent) => boolean;
  readonly now: FastifyRequest["moment"];
};

/** Refuses `plan.change-malformed {title}` for a change that makes no plan, and what `revisedContent` and `publishRevision` refuse. */
async function revise(
  write: Writer,
  grant: Grant,
  { planId, body, fits, now }: RevisionRequest,
): Promise<Result<{ version: number }>> {
  const plan = await findPlan(write, planId);
  if (!plan) return refuse("plan.not-found");
  if (!(await areaInScope(write, plan.areaId))) return refuse("areas.outside-scope");
  const { baseVersion, reason } = body;
  if (plan.version !== baseVersion) {
    return refuse("plan.version-outdated", { version: plan.version, base: baseVersion });
  }
  const changes: PlanDifference[] = [];
  for (const wire of body.changes) {
    const change = differenceOf(wire);
    if (!change) return refuse("plan.change-malformed", { title: wire.title });
    changes.push(change);
  }
  const revised = revisedContent(plan.content, changes, fits);
  if (!revised.ok) return revised;
  const registers = await registersFor(write, plan.areaId, namesOf(revised.value));
  const content = withKnownNames(revised.value, plan.content, registers);
  return publishRevision(write, grant, { planId, baseVersion, content, reason, now });
}
