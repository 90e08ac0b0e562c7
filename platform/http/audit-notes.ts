import type { FastifyReply, FastifyRequest } from "fastify";
import { type AuditNote, shortenedAddress } from "#audit";
import { type Actor, type Assignment, areasWith } from "#identity";
import type { AreaId } from "#kernel";
import type { RouteAccess } from "./route-access.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Keeps what was read or refused; returns at once. */
    keepNote: (note: AuditNote) => void;
  }
  interface FastifyRequest {
    /** Code of the refusal that is the answer, or null. */
    refusedWith: string | null;
    /** The refusal has its record already, in a transaction of its own. */
    denialRecorded: boolean;
  }
}

/** What somebody looked at that is not for everybody. */
export type Reading = {
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly areaId: AreaId | null;
  /** The enterprise whose file it is; null for what is about no single one. */
  readonly subjectId: string | null;
  readonly detail?: AuditNote["detail"];
  /** It goes with another reading of the same page. */
  readonly beside?: boolean;
};

const LONGEST_ASKED = 80;
/** What the database keeps in no text, and what nobody can read: signs of control, halves of signs. */
const UNREADABLE = /[\p{C}\ufffd]/gu;

/** What was asked for by id, by somebody who is known; of strangers and floods only the route is kept, so that they cannot fill the disk. */
function askedFor({ actor, params }: FastifyRequest, status: number): string {
  if (actor === null || status === 429) return "";
  const asked = Object.values(params ?? {}).join(" ");
  return [...asked.replace(UNREADABLE, "?")].slice(0, LONGEST_ASKED).join("");
}

function signature(request: FastifyRequest): Pick<AuditNote, "actorId" | "actorName" | "onBehalfOf" | "requestId"> {
  const { actor, grant, id } = request;
  const requestId = String(id);
  if (actor === null) return { actorId: null, actorName: "", onBehalfOf: null, requestId };
  return { actorId: actor.userId, actorName: actor.displayName, onBehalfOf: grant.onBehalfOf ?? null, requestId };
}

/** In which office somebody calls a route: the first assignment that lets him. */
function officeOf(actor: Actor | null, access: RouteAccess | undefined): Assignment | undefined {
  if (actor === null) return undefined;
  const [first] = actor.assignments;
  if (access === undefined || typeof access === "string") return first;
  const wanted = "anyOf" in access ? access.anyOf : [access.permission];
  const areas = wanted.flatMap((permission) => areasWith(actor, permission));
  return actor.assignments.find(({ areaId }) => areaId === areas[0]) ?? first;
}

/** Whether an answer says that somebody wanted what is not his: not signed in, not permitted, or not to be found under its id. */
function isDenial(request: FastifyRequest, status: number): boolean {
  if (status === 401 || status === 403 || status === 429) return true;
  return status === 404 && request.routeOptions.url?.includes("/:") === true;
}

/** Notes an answer that is a refusal of access, with the pattern of its route, who asked, from which network, and the code. */
export function noteDenial(request: FastifyRequest, reply: FastifyReply): void {
  if (request.denialRecorded || !isDenial(request, reply.statusCode)) return;
  const { actor, method, routeOptions } = request;
  const asked = askedFor(request, reply.statusCode);
  const office = officeOf(actor, undefined);
  request.server.keepNote({
    ...signature(request),
    ...{ outcome: "denied", action: "access-denied", objectKind: "route" },
    objectId: `${method} ${routeOptions.url ?? ""}`,
    ...{ areaId: office?.areaId ?? null, subjectId: null },
    detail: {
      code: request.refusedWith ?? `http.${reply.statusCode}`,
      address: shortenedAddress(request.ip),
      ...(asked === "" ? {} : { asked }),
    },
  });
}

/** Notes that somebody read what is not for everybody, with the office in which he did; one's own file is no news to oneself. */
export function noteReading(request: FastifyRequest, reading: Reading): void {
  const { actor, grant, routeOptions } = request;
  const own = reading.subjectId !== null && grant.subjects?.includes(reading.subjectId) === true;
  const office = officeOf(actor, routeOptions.config.access);
  request.server.keepNote({
    ...signature(request),
    ...{ outcome: "read", ...reading, subjectId: own ? null : reading.subjectId },
    detail: { ...reading.detail, ...(office ? { role: office.role, office: office.areaId } : {}) },
  });
}
