import type { FastifyInstance } from "fastify";
import { strict } from "./component.ts";

/** A route below /api that describes no query takes none: an unknown key in an address is refused like one in a body. */
export function refuseUnknownQueries(app: FastifyInstance): void {
  app.addHook("onRoute", (route) => {
    if (!route.url.startsWith("/api/") || route.url.startsWith("/api/docs")) return;
    route.schema = { ...route.schema, querystring: route.schema?.querystring ?? strict({}) };
  });
}
