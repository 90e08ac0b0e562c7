import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isApi, present } from "#http";
import { refuse } from "#kernel";
import { RATE_LIMITS, type RateBucket, type RequestClass, takeOne } from "#operations";

const SMALL_BODY = 1024 * 1024;
/** Buckets that are kept; beyond that the longest unused go, which are the full ones. */
const MOST_BUCKETS = 50_000;

function classOf(request: FastifyRequest): RequestClass {
  if (request.method === "GET" || request.method === "HEAD") return "read";
  return request.routeOptions.bodyLimit > SMALL_BODY ? "heavy" : "change";
}

/** What was spent by whom, in the order of use. */
class Spent {
  readonly #buckets = new Map<string, RateBucket>();

  /** Seconds to wait; 0: go on. */
  take(key: string, perMinute: number): number {
    const { bucket, waitSeconds } = takeOne(this.#buckets.get(key), performance.now(), { perMinute });
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > MOST_BUCKETS) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    return waitSeconds;
  }
}

/** The API, and the one page beside it that asks the database. */
function isLimited(request: FastifyRequest): boolean {
  return isApi(request) || request.routeOptions.url === "/readyz";
}

function sendAway(reply: FastifyReply, seconds: number): FastifyReply {
  return present(reply.header("retry-after", seconds), refuse("http.too-many-requests", { seconds }));
}

/** An IPv6 network of one household or office (its first four of eight groups) counts as one address. */
export function limitedAddress(ip: string): string {
  if (!ip.includes(":") || ip.includes(".")) return ip;
  const [head = "", tail] = ip.split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array.from({ length: Math.max(zeros, 0) }, () => "0"), ...(after ?? [])]
    .slice(0, 4)
    .join(":");
}

/**
 * Limits how often one address (`byAddress`, before anything is looked up) and one account (`byAccount`, once it is known who asks) may
 * call the API, `factor` times the usual. Addresses come from the proxy on this machine alone; whoever is farther away cannot name another one.
 */
export function limitRates(factor: number): {
  readonly byAddress: (app: FastifyInstance) => void;
  readonly byAccount: (app: FastifyInstance) => void;
} {
  const spent = new Spent();
  const hook = (app: FastifyInstance, wait: (request: FastifyRequest, kind: RequestClass) => number) => {
    app.addHook("onRequest", async (request, reply) => {
      if (factor === 0 || !isLimited(request)) return;
      const seconds = wait(request, classOf(request));
      if (seconds > 0) return sendAway(reply, seconds);
    });
  };
  return {
    byAddress: (app) =>
      hook(app, ({ ip }, kind) => spent.take(`${kind} ${limitedAddress(ip)}`, factor * RATE_LIMITS[kind].address)),
    byAccount: (app) =>
      hook(app, ({ actor }, kind) =>
        actor ? spent.take(`${kind} account ${actor.userId}`, factor * RATE_LIMITS[kind].account) : 0,
      ),
  };
}
