import { type Static, Type } from "typebox";
import { recordAudit } from "#audit/store";
import { AreaNumber, component, nullable, oneOf, present, type Room, ref, refusals, strict } from "#http";
import { accept, areaId, type IsoDate, refuse } from "#kernel";
import { type Area, COUNTRY_ID, shortNameOf } from "../domain/area.ts";
import {
  areaInScope,
  areasBelow,
  findArea,
  insertAreas,
  lineageOf,
  nextUncodedId,
  searchAreas,
} from "../store/index.ts";

const LEVELS = ["country", "province", "city", "district", "township", "programme", "park"] as const;
const IsoDay = Type.String({ format: "date" });

const AreaSchema = component(
  "Area",
  strict({
    id: AreaNumber,
    code: nullable(Type.String()),
    name: Type.String(),
    shortName: Type.String(),
    level: oneOf(LEVELS),
    tree: oneOf(["division", "park"]),
    parentId: nullable(AreaNumber),
    locatedInId: nullable(AreaNumber),
    validFrom: nullable(IsoDay),
    validTo: nullable(IsoDay),
    demo: Type.Boolean(),
  }),
);

const AreaList = strict({ areas: Type.Array(ref(AreaSchema)) });
const AreaParams = Type.Object({ areaId: AreaNumber });
const BelowQuery = Type.Object(
  { below: Type.Optional(AreaNumber), tree: Type.Optional(oneOf(["division", "park"])) },
  { additionalProperties: false },
);
const SearchQuery = Type.Object(
  { within: Type.Optional(AreaNumber), text: Type.String({ minLength: 1, maxLength: 60 }) },
  { additionalProperties: false },
);
const NewAreaBody = strict({
  name: Type.String({ minLength: 2, maxLength: 60 }),
  level: oneOf(["programme", "park"]),
  parentId: AreaNumber,
  validFrom: nullable(IsoDay),
});

export const areaSchemas = [AreaSchema];

const tags = ["areas"];

/** Divisions and parks: their names are public, offices add areas without a code. */
export const areaRoutes: Room =
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
    app.post(
      "/api/areas",
      {
        schema: { tags, body: NewAreaBody, response: { 201: ref(AreaSchema), ...refusals } },
        config: { access: { permission: "areas.edit" } },
      },
      async ({ grant, body }, reply) => {
        const added = await database.transact(grant, async (write) => {
          const parent = areaId(body.parentId);
          if (!(await areaInScope(write, parent))) return refuse("areas.outside-scope");
          const siblings = await areasBelow(write, parent, body.level === "park" ? "park" : "division");
          if (siblings.some((area) => area.name === body.name)) return refuse("areas.name-taken", { name: body.name });
          const area = areaWithoutCode(body, await nextUncodedId(write));
          await insertAreas(write, [area]);
          await recordAudit(write, grant, {
            action: "area-added",
            objectKind: "area",
            objectId: area.id,
            areaId: parent,
            detail: { name: area.name, level: area.level },
          });
          return accept(area);
        });
        return present(reply, added, 201);
      },
    );
  };

/** A programme area hangs below its parent in the division tree; a park only lies in it. */
function areaWithoutCode(body: Static<typeof NewAreaBody>, id: number): Area {
  const parent = areaId(body.parentId);
  const isPark = body.level === "park";
  return {
    id: areaId(id),
    code: null,
    name: body.name,
    shortName: shortNameOf(body.name),
    level: body.level,
    tree: isPark ? "park" : "division",
    parentId: isPark ? null : parent,
    locatedInId: isPark ? parent : null,
    validFrom: body.validFrom as IsoDate | null,
    validTo: null,
    demo: false,
  };
}
