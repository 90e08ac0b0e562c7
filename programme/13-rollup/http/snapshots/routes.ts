import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { present, ref, refusals } from "#http";
import { accept, idOf, refuse } from "#kernel";
import { findSnapshot, listSnapshots } from "../../store/index.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { PlanParams } from "../schemas.ts";
import { differencesTold } from "./differences.ts";
import { freezeProgress } from "./freeze-progress.ts";
import { frozenIn, hashOfContent } from "./frozen-content.ts";
import {
  DifferencesQuery,
  DifferencesSchema,
  FrozenProgressSchema,
  SnapshotBody,
  SnapshotListSchema,
  SnapshotParams,
  SnapshotSchema,
} from "./schemas.ts";
import { snapshotView } from "./snapshot-view.ts";

const tags = ["snapshots"];
const reading = { access: { permission: "enterprise.read" } } as const;
const freezing = { access: { permission: "plan.publish" } } as const;

/** 快照: freezing a plan's progress, reading it again, and what has changed since. */
export const snapshotRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.post(
      "/api/plans/:planId/snapshots",
      {
        schema: { tags, params: PlanParams, body: SnapshotBody, response: { 201: ref(SnapshotSchema), ...refusals } },
        config: freezing,
      },
      async ({ grant, params, body }, reply) => {
        const asked = { id: idOf<"figure-snapshot">(body.id), planId: idOf<"plan">(params.planId), title: body.title };
        const frozen = await database.transact(grant, (write) => freezeProgress(write, grant, asked, options));
        return present(reply, frozen.ok ? accept(snapshotView(frozen.value)) : frozen, 201);
      },
    );
    app.get(
      "/api/plans/:planId/snapshots",
      { schema: { tags, params: PlanParams, response: { 200: SnapshotListSchema, ...refusals } }, config: reading },
      async ({ grant, params }) => {
        const found = await database.read(grant, (query) => listSnapshots(query, idOf(params.planId)));
        return { snapshots: found.map(snapshotView) };
      },
    );
    app.get(
      "/api/snapshots/:snapshotId",
      {
        schema: { tags, params: SnapshotParams, response: { 200: FrozenProgressSchema, ...refusals } },
        config: reading,
      },
      async ({ grant, params }, reply) => {
        const found = await database.read(grant, (query) => findSnapshot(query, idOf(params.snapshotId)));
        if (!found) return present(reply, refuse("rollup.snapshot-not-found"));
        const intact = hashOfContent(found.content) === found.sha256;
        const { progress, underWay = null } = frozenIn(found);
        return present(reply, accept({ snapshot: snapshotView(found), intact, underWay, progress }));
      },
    );
    app.get(
      "/api/snapshots/:snapshotId/differences",
      {
        schema: {
          ...{ tags, params: SnapshotParams, querystring: DifferencesQuery },
          response: { 200: DifferencesSchema, ...refusals },
        },
        config: reading,
      },
      async ({ grant, params, query: wanted, moment }, reply) => {
        const asked = { id: idOf<"figure-snapshot">(params.snapshotId), other: wanted.with, moment };
        const told = await database.read(grant, (query) => differencesTold(query, asked, options));
        return present(reply, told);
      },
    );
  };
