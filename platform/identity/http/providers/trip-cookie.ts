import type {} from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Instant } from "#kernel";
import { hashOfToken } from "../session-cookie.ts";

/** Behind TLS no neighbour under the same domain can plant one (`__Host-`). */
const nameOf = (secure: boolean) => (secure ? "__Host-gongfu_trip" : "gongfu_trip");

/**
 * Binds a trip to the browser that began it. It may be Strict like the session's cookie: the provider sends the browser to a page of ours, and
 * what comes back is handed in by that page, from our own site.
 */
export function setTripCookie(
  reply: FastifyReply,
  { secret, until, secure }: { readonly secret: string; readonly until: Instant; readonly secure: boolean },
): void {
  reply.setCookie(nameOf(secure), secret, {
    ...{ path: "/", httpOnly: true, sameSite: "strict", secure },
    expires: new Date(until),
  });
}

export function clearTripCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameOf(secure), { path: "/", secure });
}

/** The hash of the browser's secret; undefined when it began no trip. */
export function browserOf(request: FastifyRequest, secure: boolean): string | undefined {
  const secret = request.cookies[nameOf(secure)];
  return secret === undefined || secret.length > 100 ? undefined : hashOfToken(secret);
}
