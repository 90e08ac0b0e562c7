import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { present, type RoomDependencies, ref, refusals, strict } from "#http";
import { accept, areaId, type Instant, type IsoDate, idOf, refuse } from "#kernel";
import { findArea, movesOfArea } from "../store/index.ts";
import { moveArea } from "./move-area.ts";
import { AreaMoveSchema, AreaParams, MoveBody } from "./schemas.ts";

export type MovingOptions = RoomDependencies & { readonly clock: () => Instant };

const tags = ["areas"];
const editing = { access: { permission: "areas.edit" } } as const;

/** 划转: areas go below others, and where they were before. */
export const movingRoutes =
  ({ database, clock }: MovingOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      "/api/areas/:areaId/moves",
      {
        schema: { tags, params: AreaParams, body: MoveBody, response: { 201: ref(AreaMoveSchema), ...refusals } },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const command = {
          ...{ id: idOf<"area-move">(body.id), areaId: areaId(params.areaId), fromId: areaId(body.fromId) },
          ...{ toId: areaId(body.toId), effectiveOn: body.effectiveOn as IsoDate },
          ...{ document: body.document, reason: body.reason },
        };
        return present(reply, await database.transact(grant, (write) => moveArea(write, grant, command, clock)), 201);
      },
    );
    app.get(
      "/api/areas/:areaId/moves",
      {
        schema: {
          tags,
          params: AreaParams,
          response: { 200: strict({ moves: Type.Array(ref(AreaMoveSchema)) }), ...refusals },
        },
        config: editing,
      },
      async ({ grant, params }, reply) => {
        const found = await database.read(grant, async (query) => {
          const area = await findArea(query, areaId(params.areaId));
          return area ? accept({ moves: await movesOfArea(query, area.id) }) : refuse("areas.not-found");
        });
        return present(reply, found);
      },
    );
  };
