import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { refuse } from "#kernel";
import { present } from "./present.ts";

const HEADER = "idempotency-key";
/** Letters, digits and what UUIDs, dates and paths are made of. */
const KEY = /^[\w.:/-]{8,100}$/;

/**
 * A changing request may bear an `Idempotency-Key` of the caller's own: sent again under the same key, it does nothing and gets the answer of
 * the first time, whoever lost the first one. Refuses `http.request-key-unfit`. To be called after access is declared.
 */
export function acceptRequestKeys(app: FastifyInstance): void {
  app.addHook("preHandler", async (request, reply) => {
    const key = request.headers[HEADER];
    if (key === undefined || request.method === "GET" || request.grant.userId === null) return;
    if (typeof key !== "string" || !KEY.test(key)) return present(reply, refuse("http.request-key-unfit"));
    let turn = 0;
    request.grant = { ...request.grant, requestKey: { key, digest: digestOf(request), nextTurn: () => turn++ } };
  });
}

function digestOf({ method, url, body }: FastifyRequest): Uint8Array {
  const bytes = Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null);
  return createHash("sha256").update(`${method} ${url}\n`).update(bytes).digest();
}
