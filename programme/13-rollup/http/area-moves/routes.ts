import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { present, refusals } from "#http";
import { dayOf } from "#kernel";
import type { IndicatorOptions } from "../indicator-options.ts";
import { moveEffect } from "./move-effect.ts";
import { MoveEffectQuery, MoveEffectSchema } from "./schemas.ts";

/** What moving an area would do to figures. */
export const moveEffectRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/indicators/move-effect",
      {
        schema: {
          tags: ["indicators"],
          querystring: MoveEffectQuery,
          response: { 200: MoveEffectSchema, ...refusals },
        },
        config: { access: { permission: "enterprise.read" } },
      },
      async ({ grant, query: wanted, moment }, reply) => {
        const asked = { ...wanted, today: dayOf(moment) };
        return present(reply, await options.database.read(grant, (query) => moveEffect(query, asked, options)));
      },
    );
  };
