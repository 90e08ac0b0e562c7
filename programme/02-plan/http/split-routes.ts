import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply } from "fastify";
import { areasNamed } from "#areas/store";
import type { Grant, Writer } from "#database";
import { present, type Room, type RoomDependencies, ref, refusals } from "#http";
import { accept, all, type Instant, idOf, type PlanId, type Result, refuse } from "#kernel";
import type { VisitSolver } from "#optimisation";
import { comparableName } from "#units";
import {
  contentWithSplits,
  type SettledSplit,
  type SplitTask,
  splitFaults,
  splitProblem,
  splitTargets,
} from "../domain/split/index.ts";
import { ANNEX_WORDS } from "../index.ts";
import { ownPlan } from "./own-plan.ts";
import { publishRevision } from "./revise-plan.ts";
import { PlanParams } from "./schemas.ts";
import {
  SPLIT_BYTES_LIMIT,
  SplitAnswersSchema,
  SplitBody,
  SplitVersionBody,
  SplitVersionSchema,
} from "./split-schemas.ts";

/** A table is printed in Chinese, like the annex it becomes. */
const WORDS = ANNEX_WORDS["zh-CN"];

const tags = ["plan"];
const publishing = { access: { permission: "plan.publish" } } as const;

/** The time of one request, whatever it asks: as long as somebody waits in front of a screen. */
const SECONDS = 8;

type SplitOptions = RoomDependencies & { readonly visitSolver: VisitSolver };

/**
 * Splitting targets: computing alone, which keeps nothing and is refused as `plan.splits-busy` while too many ask at once,
 * and publishing the result as the plan's next version.
 */
export const splitRoutes =
  (dependencies: SplitOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(computingRoute(dependencies));
    await app.register(publishingRoute(dependencies));
  };

const computingRoute =
  ({ database, visitSolver }: SplitOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      "/api/plans/:planId/splits",
      {
        bodyLimit: SPLIT_BYTES_LIMIT,
        schema: {
          tags,
          summary: "Compute splits of several indicators, or say what clashes; nothing is kept",
          params: PlanParams,
          body: SplitBody,
          response: { 200: ref(SplitAnswersSchema), ...refusals },
        },
        config: publishing,
      },
      async ({ grant, params, body }, reply) => {
        const terms = { seconds: SECONDS, left: whenGone(reply) };
        const plan = await database.read(grant, (query) => ownPlan(query, idOf(params.planId)));
        if (!plan.ok) return present(reply, plan);
        const answers = await visitSolver(terms, (solve) => splitTargets(body.tasks, solve));
        return present(reply, answers ? accept({ answers }) : refuse("plan.splits-busy"));
      },
    );
  };

const publishingRoute: Room =
  ({ database }) =>
  async (app) => {
    app.post(
      "/api/plans/:planId/splits/versions",
      {
        bodyLimit: SPLIT_BYTES_LIMIT,
        schema: {
          tags,
          summary: "Publish settled splits as the plan's next version; every figure is verified again",
          params: PlanParams,
          body: SplitVersionBody,
          response: { 201: ref(SplitVersionSchema), ...refusals },
        },
        config: publishing,
      },
      async ({ grant, params, body, moment }, reply) => {
        const asked = { ...body, planId: idOf<"plan">(params.planId), now: moment };
        return present(reply, await database.transact(grant, (write) => publishSplits(write, grant, asked)), 201);
      },
    );
  };

/** Aborted when the connection ends, before or after the answer. */
function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  if (reply.raw.destroyed) gone.abort();
  reply.raw.once("close", () => gone.abort());
  return gone.signal;
}

type SplitVersion = {
  readonly planId: PlanId;
  readonly baseVersion: number;
  readonly reason: string;
  readonly title: string;
  readonly splits: readonly SettledSplit[];
  readonly now: Instant;
};

/** Verifies every split again, whoever computed it; refuses `plan.split-not-exact {indicator}` and what publishing refuses. */
async function publishSplits(
  write: Writer,
  grant: Grant,
  { title, splits, ...revision }: SplitVersion,
): Promise<Result<{ version: number }>> {
  const plan = await ownPlan(write, revision.planId);
  if (!plan.ok) return plan;
  const exact = all(splits.map(verified));
  if (!exact.ok) return exact;
  const { areaId, content } = plan.value;
  const names = splits.flatMap(({ task }) => task.areas.map(({ name }) => comparableName(name)));
  const known = await areasNamed(write, areaId, [...new Set(names)]);
  const named = splits.map(({ task, cells }): SettledSplit => ({ task: withKnownAreas(task, known), cells }));
  const changed = contentWithSplits(content, named, { ...WORDS, title });
  return publishRevision(write, grant, { ...revision, content: changed });
}

function verified({ task, cells }: SettledSplit): Result<undefined> {
  const problem = splitProblem(task);
  if (!problem.ok) return problem;
  return splitFaults(task, cells).length === 0
    ? accept()
    : refuse("plan.split-not-exact", { indicator: task.indicator });
}

/** Areas are known by the register within the plan's own area, not by what was sent. */
function withKnownAreas(task: SplitTask, known: Awaited<ReturnType<typeof areasNamed>>): SplitTask {
  const areas = task.areas.map(({ name }) => ({ name, areaId: known.get(comparableName(name))?.id ?? null }));
  return { ...task, areas };
}
