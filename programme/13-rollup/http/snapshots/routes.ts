import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { areaInScope, areaNames } from "#areas/store";
import type { Reader } from "#database";
import { present, ref, refusals } from "#http";
import { accept, type Instant, idOf, type Result, refuse } from "#kernel";
import type { Snapshot } from "../../index.ts";
import { type FrozenSnapshot, findSnapshot, listSnapshots } from "../../store/index.ts";
import { knownIndicators } from "../definitions/known-indicators.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { actualView } from "../present-indicator.ts";
import { readFigures } from "../read-figures.ts";
import { PlanParams } from "../schemas.ts";
import { freezeProgress } from "./freeze-progress.ts";
import { definitionIn, type FrozenContent, frozenIn, hashOfContent } from "./frozen-content.ts";
import {
  DifferencesSchema,
  FrozenProgressSchema,
  SnapshotBody,
  SnapshotListSchema,
  SnapshotParams,
  SnapshotSchema,
} from "./schemas.ts";

const tags = ["snapshots"];
const reading = { access: { permission: "enterprise.read" } } as const;
const freezing = { access: { permission: "plan.publish" } } as const;

const snapshotView = ({ id, planId, areaId, day, takenAt, ...rest }: Snapshot) => {
  const { planVersion, title, sha256, byName } = rest;
  return {
    ...{ id: id as string, planId: planId as string, areaId, planVersion, title, sha256, byName },
    ...{ day: day as string, takenAt: takenAt as string },
  };
};

/** The frozen figures that are another one now. */
async function differencesNow(query: Reader, snapshot: FrozenSnapshot, options: IndicatorOptions) {
  const frozen: FrozenContent = frozenIn(snapshot);
  const codes = new Set(frozen.figures.map(({ code }) => code));
  const known = await knownIndicators(query, options, snapshot.areaId);
  const definitions = known.filter(({ code }) => codes.has(code));
  const years = [...new Set(frozen.figures.map(({ year }) => year))];
  const figures = await readFigures(query, { within: snapshot.areaId, definitions, years }, options);
  // Of areas that went elsewhere since, too.
  const names = await areaNames(query, [...new Set(frozen.figures.map(({ areaId: area }) => area))]);
  const different = frozen.figures.flatMap(({ code, year, areaId: area, figure: before }) => {
    const now = figures.of(code, year, area === snapshot.areaId ? undefined : area);
    if (!now) return [];
    const after = actualView(now);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const version = definitions.find((one) => one.code === code)?.version;
    const redefined = definitionIn(frozen, code)?.version !== version;
    const areaName = names.get(area) ?? frozen.progress.area.name;
    return [{ code, year, areaId: area, areaName, redefined, before, after }];
  });
  return { different, same: frozen.figures.length - different.length };
}

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
        return present(reply, accept({ snapshot: snapshotView(found), intact, progress: frozenIn(found).progress }));
      },
    );
    app.get(
      "/api/snapshots/:snapshotId/differences",
      { schema: { tags, params: SnapshotParams, response: { 200: DifferencesSchema, ...refusals } }, config: reading },
      async ({ grant, params, moment }, reply) => {
        const told = await database.read(grant, (query) =>
          differencesTold(query, params.snapshotId, { moment, options }),
        );
        return present(reply, told);
      },
    );
  };

async function differencesTold(
  query: Reader,
  id: string,
  { moment, options }: { readonly moment: Instant; readonly options: IndicatorOptions },
): Promise<
  Result<{ snapshot: ReturnType<typeof snapshotView>; now: string } & Awaited<ReturnType<typeof differencesNow>>>
> {
  const snapshot = await findSnapshot(query, idOf(id));
  if (!snapshot) return refuse("rollup.snapshot-not-found");
  if (!(await areaInScope(query, snapshot.areaId))) return refuse("areas.outside-scope");
  return accept({
    snapshot: snapshotView(snapshot),
    now: moment as string,
    ...(await differencesNow(query, snapshot, options)),
  });
}
