import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { type Static, Type } from "typebox";
import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import { AreaNumber, nullable, oneOf, present, type Room, ref, refusals, strict } from "#http";
import { accept, areaId, type IsoDate, type Result, refuse } from "#kernel";
import { type Area, areaWithoutCode, COUNTRY_ID } from "../domain/area.ts";
import {
  areaInScope,
  areasBelow,
  findArea,
  hasAreaNamed,
  insertAreas,
  lineageOf,
  lockAreas,
  nextUncodedId,
  searchAreas,
} from "../store/index.ts";
import { type MovingOptions, movingRoutes } from "./moving-routes.ts";
import { AreaMoveSchema, AreaParams, AreaSchema, IsoDay } from "./schemas.ts";

const AreaList = strict({ areas: Type.Array(ref(AreaSchema)) });
const BelowQuery = Type.Object(
  { below: Type.Optional(AreaNumber), tree: Type.Optional(oneOf(["division", "park"])) },
  { additionalProperties: false },
);
const SearchQuery = Type.Object(
  { within: Type.Optional(AreaNumber), text: Type.String({ minLength: 1, maxLength: 60 }) },
  { additionalProperties: false },
);
const NewAreaBody = strict({
  name: Type.String({ maxLength: 60, pattern: "^\\S.*\\S$" }),
  level: oneOf(["programme", "park"]),
  parentId: AreaNumber,
  validFrom: nullable(IsoDay),
});

export const areaSchemas = [AreaSchema, AreaMoveSchema];

const tags = ["areas"];

/** Divisions and parks: their names are public, offices add areas without a code and move areas below others. */
export const areaRoutes =
  (dependencies: MovingOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(readingRoutes(dependencies));
    await app.register(addingRoutes(dependencies));
    await app.register(movingRoutes(dependencies));
  };

const readingRoutes: Room =
  ({ database }) =>
  async (app) => {
    app.get(
      "/api/areas",
      {
        schema: { tags, querystring: BelowQuery, response: { 200: AreaList, ...refusals } },
        config: { access: "public" },
      },
      async ({ grant, query: { below, tree } }) => ({
        areas: await database.read(grant, (query) =>
          areasBelow(query, areaId(below ?? COUNTRY_ID), tree ?? "division"),
        ),
      }),
    );
    app.get(
      "/api/areas/search",
      {
        schema: { tags, querystring: SearchQuery, response: { 200: AreaList, ...refusals } },
        config: { access: "public" },
      },
      async ({ grant, query: { within, text } }) => ({
        areas: await database.read(grant, (query) => searchAreas(query, areaId(within ?? COUNTRY_ID), text)),
      }),
    );
    app.get(
      "/api/areas/:areaId",
      {
        schema: {
          tags,
          params: AreaParams,
          response: { 200: strict({ area: ref(AreaSchema), lineage: Type.Array(ref(AreaSchema)) }), ...refusals },
        },
        config: { access: "public" },
      },
      async ({ grant, params }, reply) => {
        const id = areaId(params.areaId);
        const found = await database.read(grant, async (query) => {
          const area = await findArea(query, id);
          return area ? accept({ area, lineage: await lineageOf(query, id) }) : refuse("areas.not-found");
        });
        return present(reply, found);
      },
    );
  };

const addingRoutes: Room =
  ({ database }) =>
  async (app) => {
    app.post(
      "/api/areas",
      {
        schema: { tags, body: NewAreaBody, response: { 201: ref(AreaSchema), ...refusals } },
        config: { access: { permission: "areas.edit" } },
      },
      async ({ grant, body }, reply) =>
        present(reply, await database.transact(grant, (write) => recordArea(write, grant, body)), 201),
    );
  };

/** Adds a programme area or a park below an area of the person's scope. */
async function recordArea(write: Writer, grant: Grant, body: Static<typeof NewAreaBody>): Promise<Result<Area>> {
  await lockAreas(write);
  const parent = await findArea(write, areaId(body.parentId));
  if (!parent || !(await areaInScope(write, parent.id))) return refuse("areas.outside-scope");
  if (await hasAreaNamed(write, parent.id, body.name)) return refuse("areas.name-taken", { name: body.name });
  const { name, level, validFrom } = body;
  const wanted = { name, level, validFrom: validFrom as IsoDate | null };
  const area = areaWithoutCode(parent, wanted, areaId(await nextUncodedId(write)));
  if (!area.ok) return area;
  await insertAreas(write, [area.value]);
  await recordAudit(write, grant, {
    action: "area-added",
    objectKind: "area",
    objectId: area.value.id,
    areaId: parent.id,
    detail: { name, level },
  });
  return area;
}
