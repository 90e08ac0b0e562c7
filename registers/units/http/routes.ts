import { Type } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import { AreaNumber, component, oneOf, present, type Room, ref, refusals, strict, Uuid } from "#http";
import { accept, areaId, idOf, refuse } from "#kernel";
import { UNIT_KINDS, unitName } from "../domain/unit.ts";
import { findUnit, insertUnit, insertUnitAlias, listUnits } from "../store/index.ts";

const UnitSchema = component(
  "Unit",
  strict({
    id: Uuid,
    name: Type.String(),
    kind: oneOf(UNIT_KINDS),
    areaId: AreaNumber,
    areaName: Type.String(),
    aliases: Type.Array(Type.String()),
    verification: oneOf(["sourced", "background"]),
    demo: Type.Boolean(),
  }),
);

const Name = Type.String({ minLength: 2, maxLength: 100 });
const UnitQuery = Type.Object({ areaId: AreaNumber }, { additionalProperties: false });
const NewUnitBody = strict({ name: Name, kind: oneOf(UNIT_KINDS), areaId: AreaNumber });
const AliasBody = strict({ alias: Name, areaId: AreaNumber });
const UnitParams = Type.Object({ unitId: Uuid });
const CreatedUnit = strict({ id: Uuid });
export const unitSchemas = [UnitSchema];

const tags = ["units"];
const config = { access: { permission: "units.edit" } } as const;

/** 责任单位 with their other names. */
export const unitRoutes: Room =
  ({ database, nextId }) =>
  async (app) => {
    app.get(
      "/api/units",
      {
        schema: {
          tags,
          querystring: UnitQuery,
          response: { 200: strict({ units: Type.Array(ref(UnitSchema)) }), ...refusals },
        },
        config: { access: "signed-in" },
      },
      async ({ grant, query: { areaId: area } }) => {
        const units = await database.read(grant, (query) => listUnits(query, areaId(area)));
        return { units: units.map((unit) => ({ ...unit, aliases: [...unit.aliases] })) };
      },
    );
    app.post(
      "/api/units",
      { schema: { tags, body: NewUnitBody, response: { 201: CreatedUnit, ...refusals } }, config },
      async ({ grant, body }, reply) => {
        const name = unitName(body.name);
        if (!name.ok) return present(reply, name);
        const unit = { id: idOf<"unit">(nextId()), name: name.value, kind: body.kind };
        const area = areaId(body.areaId);
        const added = await database.transact(grant, async (write) => {
          if (!(await areaInScope(write, area))) return refuse("areas.outside-scope");
          const inserted = await insertUnit(write, { ...unit, areaId: area, verification: "sourced", demo: false });
          if (!inserted.ok) return inserted;
          const { id, ...detail } = unit;
          await recordAudit(write, grant, {
            action: "unit-added",
            objectKind: "unit",
            objectId: id,
            areaId: area,
            detail,
          });
          return accept({ id: id as string });
        });
        return present(reply, added, 201);
      },
    );
    app.post(
      "/api/units/:unitId/aliases",
      { schema: { tags, params: UnitParams, body: AliasBody, response: { 201: CreatedUnit, ...refusals } }, config },
      async ({ grant, body, params }, reply) => {
        const unitId = idOf<"unit">(params.unitId);
        const area = areaId(body.areaId);
        const name = unitName(body.alias);
        if (!name.ok) return present(reply, name);
        const alias = name.value;
        const added = await database.transact(grant, async (write) => {
          if (!(await findUnit(write, unitId))) return refuse("units.not-found");
          if (!(await areaInScope(write, area))) return refuse("areas.outside-scope");
          const inserted = await insertUnitAlias(write, { areaId: area, alias, unitId });
          if (!inserted.ok) return inserted;
          const record = { action: "unit-alias-added", objectKind: "unit", objectId: unitId, areaId: area };
          await recordAudit(write, grant, { ...record, detail: { alias } });
          return accept({ id: unitId as string });
        });
        return present(reply, added, 201);
      },
    );
  };
