import type { Server } from "node:http";
import type { FastifyHttpOptions, FastifyInstance } from "fastify";

const SLOWEST_MS = 9_000;

/** How long a connection may take: headers and silence nine seconds, a whole request with a long list five minutes. */
export const CONNECTION_LIMITS = {
  requestTimeout: 300_000,
  keepAliveTimeout: SLOWEST_MS,
  http: { headersTimeout: SLOWEST_MS, connectionsCheckingInterval: 500 },
} satisfies FastifyHttpOptions<Server>;

const SMALL_BODY = 1024 * 1024;

/** A small body that has not come within nine seconds is not waited for; long lists and files have the time of `requestTimeout`. */
export function cutSlowBodies(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ raw, routeOptions }) => {
    const brings = raw.headers["transfer-encoding"] !== undefined || Number(raw.headers["content-length"] ?? 0) > 0;
    if (!brings || routeOptions.bodyLimit > SMALL_BODY) return;
    const timer = setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, SLOWEST_MS);
    timer.unref();
    const arrived = () => clearTimeout(timer);
    raw.once("end", arrived);
    raw.once("close", arrived);
  });
}

/** Nothing of the machine is used by our pages. */
const NO_DEVICES =
  "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";
const A_YEAR = 365 * 24 * 60 * 60;

/** Headers that helmet does not set, or not by the request: behind TLS the browser is told to stay with it. */
export function moreHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("permissions-policy", NO_DEVICES);
    if (request.protocol === "https") reply.header("strict-transport-security", `max-age=${A_YEAR}`);
  });
}
