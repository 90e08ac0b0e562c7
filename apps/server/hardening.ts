import type { Server } from "node:http";
import type { FastifyHttpOptions, FastifyInstance } from "fastify";

const SLOWEST_MS = 9_000;

/**
 * How long a connection may take: until its headers are there nine seconds, a whole request with a long list five minutes. One that has asked before
 * may rest for longer than proxies keep theirs (a minute), so that none is closed while a proxy sends on it.
 */
export const CONNECTION_LIMITS = {
  requestTimeout: 300_000,
  keepAliveTimeout: 72_000,
  http: { headersTimeout: SLOWEST_MS, connectionsCheckingInterval: 500 },
} satisfies FastifyHttpOptions<Server>;

const SMALL_BODY = 1024 * 1024;

/**
 * A form that has not come whole within nine seconds is not waited for. A file or a long list may take as long as `requestTimeout` on a slow line,
 * but is given up when nothing of it has come for nine seconds.
 */
export function cutSlowBodies(app: FastifyInstance, slowestMs = SLOWEST_MS): void {
  app.addHook("onRequest", async ({ raw, routeOptions }) => {
    const brings = raw.headers["transfer-encoding"] !== undefined || Number(raw.headers["content-length"] ?? 0) > 0;
    if (!brings) return;
    const isForm = routeOptions.bodyLimit <= SMALL_BODY && /json/i.test(raw.headers["content-type"] ?? "json");
    let seen = raw.socket.bytesRead;
    const timer = setInterval(() => {
      const { bytesRead } = raw.socket;
      const waits = !isForm && bytesRead > seen;
      seen = bytesRead;
      if (raw.complete) clearInterval(timer);
      else if (!waits) raw.destroy();
    }, slowestMs);
    timer.unref();
    const arrived = () => clearInterval(timer);
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
