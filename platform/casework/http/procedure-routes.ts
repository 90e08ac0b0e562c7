import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { lineagesOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import { AreaNumber, actorOf, present, ref, refusals, strict } from "#http";
import { accept, areaId, type IsoDate, refuse } from "#kernel";
import { openCase } from "../domain/decide.ts";
import { faultsOfYear } from "../domain/working-days.ts";
import { insertWorkingYears, type PublishedYear, proceduresAt, workingYears } from "../store/index.ts";
import { SEES } from "./case-routes.ts";
import type { CaseworkOptions } from "./casework-options.ts";
import { moveDueDays } from "./keep-clocks.ts";
import { NewYearBody, OfferedProcedureSchema, WorkingYearSchema } from "./schemas.ts";

const tags = ["casework"];
const PlaceQuery = Type.Object({ areaId: AreaNumber }, { additionalProperties: false });

const shownYear = (year: PublishedYear) => ({ ...year, off: [...year.off], worked: [...year.worked] });

/** Procedures that hold in an area, and the calendar by which their clocks run. */
export const procedureRoutes =
  (options: CaseworkOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.get(
      "/api/procedures",
      {
        schema: {
          tags,
          querystring: PlaceQuery,
          response: { 200: strict({ procedures: Type.Array(ref(OfferedProcedureSchema)) }), ...refusals },
        },
        config: SEES,
      },
      async (request) => {
        const { grant, query: asked } = request;
        const area = areaId(asked.areaId);
        const actor = actorOf(request);
        return database.read(grant, async (query) => {
          const path = (await lineagesOf(query, [area])).get(area) ?? [];
          const offered = path.length === 0 ? [] : await proceduresAt(query, area);
          const subjectId = actor.subjects.length === 1 ? (actor.subjects[0] ?? null) : null;
          return {
            procedures: offered.map(({ reason: _, ...one }) => ({
              ...one,
              procedure: one.procedure as never,
              mayBegin: openCase(one.procedure, { actor, path, subjectId }).ok,
            })),
          };
        });
      },
    );
    app.get(
      "/api/working-years",
      {
        schema: { tags, response: { 200: strict({ years: Type.Array(ref(WorkingYearSchema)) }), ...refusals } },
        config: { access: "signed-in" },
      },
      async ({ grant }) => ({ years: (await database.read(grant, workingYears)).map(shownYear) }),
    );
    app.post(
      "/api/working-years",
      {
        schema: {
          tags,
          body: NewYearBody,
          response: { 201: strict({ edition: Type.Integer(), moved: Type.Integer() }), ...refusals },
        },
        config: { access: { permission: "calendar.edit" } },
      },
      async ({ grant, body, moment: now }, reply) => {
        const [off, worked] = [body.off as IsoDate[], body.worked as IsoDate[]];
        const faults = faultsOfYear({ year: body.year, off, worked });
        if (faults.length > 0) return present(reply, refuse("casework.calendar-faults", { faults }));
        const added = await database.transact(grant, async (write) => {
          const newest = (await workingYears(write)).find(({ year }) => year === body.year)?.edition ?? 0;
          if (newest !== body.edition - 1) return refuse("casework.calendar-changed-meanwhile", { edition: newest });
          const year = { ...body, off, worked, verification: "sourced" as const, publishedAt: now };
          await insertWorkingYears(write, [{ ...year, byId: grant.userId, byName: grant.userName }]);
          await recordAudit(write, grant, {
            ...{ action: "working-year-published", objectKind: "working-year", objectId: body.year, areaId: null },
            detail: { edition: body.edition, off: body.off.length, worked: body.worked.length, source: body.source },
          });
          return accept({ edition: body.edition });
        });
        if (!added.ok) return present(reply, added);
        const moved = await moveDueDays(options, now, `${body.year}-01-01` as IsoDate);
        return present(reply, accept({ ...added.value, moved }), 201);
      },
    );
  };
