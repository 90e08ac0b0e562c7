import type { FastifyReply } from "fastify";
import type { Refusal, Result } from "#kernel";

declare module "fastify" {
  interface FastifyInstance {
    /** The one table from refusal codes to HTTP numbers, given at start-up. */
    statusOf: (refusal: Refusal) => number;
  }
}

/** Answers with the value, or with the refusal under the number its code has. */
export function present<T>(reply: FastifyReply, result: Result<T>, success = 200): FastifyReply {
  if (result.ok) return reply.code(success).send(result.value);
  reply.request.refusedWith = result.refusal.code;
  return reply.code(reply.server.statusOf(result.refusal)).send(result.refusal);
}
