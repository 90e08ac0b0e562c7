import type { FastifyInstance } from "fastify";
import { isApi, present } from "#http";
import { refuse } from "#kernel";
import type { SpaceState } from "#operations";

/** Signing in and out stays possible, with every step on the way in: who may read, and who can make room, has to get in. */
const STAYS_OPEN = new Set(["/api/session", "/api/session/demo"]);

const CHANGING = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * While the disk has less than its reserve, requests that change something are refused with `server.read-only-space {freeMb, reserveMb}` before
 * their body is read, and every answer of the API says so, so that pages tell it without asking.
 */
export function guardSpace(app: FastifyInstance, space: () => SpaceState): void {
  app.addHook("onRequest", async (request, reply) => {
    const { readOnly, freeMb, reserveMb } = space();
    if (!readOnly) return;
    if (isApi(request)) reply.header("gongfu-read-only", `${freeMb}/${reserveMb}`);
    const route = request.routeOptions.url ?? "";
    const entering = request.routeOptions.config.access === "entering";
    if (!CHANGING.has(request.method) || entering || STAYS_OPEN.has(route)) return;
    return present(reply, refuse("server.read-only-space", { freeMb, reserveMb }));
  });
}
