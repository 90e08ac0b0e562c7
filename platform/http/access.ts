import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AuditNote } from "#audit";
import type { Grant } from "#database";
import {
  type Actor,
  areasWith,
  type Entrant,
  type EntryStep,
  onBehalfOf,
  PERSONAL_PERMISSIONS,
  type Permission,
  SUBJECT_PERMISSIONS,
  type Visitor,
} from "#identity";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { noteDenial } from "./audit-notes.ts";
import { present } from "./present.ts";
import type { RouteAccess } from "./route-access.ts";
import { hasUnwritable } from "./validation.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
  interface FastifyInstance {
    /** Every route below /api with who may call it. */
    accessTable: { readonly method: string; readonly url: string; readonly access: RouteAccess }[];
  }
  interface FastifyRequest {
    /** The signed-in person, or null. */
    actor: Actor | null;
    /** Somebody half-way in, or null. */
    entrant: Entrant | null;
    /** What the database lets this request see and change; empty until access has been decided. */
    grant: Grant;
    /** When the request arrived; the only clock decisions see. */
    moment: Instant;
  }
}

const NOBODY: Grant = { userId: null, userName: "", areas: [] };

export type AccessOptions = {
  readonly clock: () => Instant;
  readonly findVisitor: (request: FastifyRequest) => Promise<Visitor>;
  /** Answer only to this machine's own names, so that no foreign page can pose as ours. */
  readonly localOnly: boolean;
  /** Keeps refused attempts and what was read; returns at once. */
  readonly keepNote: (note: AuditNote) => void;
};

const LOCAL_NAMES = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Decides access before a body is read. A route below /api without a declared access is a bug that stops the start.
 * Changing requests must come from our own pages: a foreign Origin is refused, so a stolen cookie rides nowhere.
 */
export function declareAccess(app: FastifyInstance, options: AccessOptions): void {
  app.decorateRequest("actor", null);
  app.decorateRequest("entrant", null);
  app.decorateRequest("grant");
  app.decorateRequest("moment");
  app.decorateRequest("refusedWith", null);
  app.decorateRequest("denialRecorded", false);
  app.decorate("keepNote", options.keepNote);
  app.decorate("accessTable", []);
  app.addHook("onRoute", ({ method, url, config }) => {
    if (!url.startsWith("/api/") || url.startsWith("/api/docs")) return;
    if (config?.access === undefined) throw new Error(`route ${String(method)} ${url} declares no access`);
    for (const one of [method].flat())
      if (one !== "HEAD") app.accessTable.push({ method: one, url, access: config.access });
  });
  app.addHook("onSend", async (request, reply) => {
    if (!isApi(request)) return;
    reply.header("cache-control", "no-store");
    noteDenial(request, reply);
  });
  app.addHook("preValidation", async ({ body, query, params }, reply) => {
    if (!hasUnwritable([body, query, params])) return;
    return present(reply, refuse("http.unwritable-text"));
  });
  // An address may say Infinity or a number of five thousand digits; only now are its texts numbers.
  app.addHook("preHandler", async ({ query, params }, reply) => {
    if (hasUnwritable(params)) return present(reply, refuse("http.not-found"));
    if (!hasUnwritable(query)) return;
    const problems = [{ at: "querystring", problem: "must be a number that can be stored" }];
    return present(reply, refuse("http.invalid-request", { problems }));
  });
  app.addHook("onRequest", async (request, reply) => {
    request.moment = options.clock();
    request.grant = { ...NOBODY, requestId: request.id };
    const foreignHost = options.localOnly && !LOCAL_NAMES.includes(nameOf(request.headers.host));
    if (foreignHost || isForeign(request)) return present(reply, refuse("http.foreign-origin"));
    const access = request.routeOptions.config.access ?? "public";
    if (isApi(request)) {
      const { actor, entrant } = await options.findVisitor(request);
      request.actor = actor;
      request.entrant = entrant;
    }
    if (access === "public") return;
    if (access === "entering" && request.entrant !== null) return;
    if (request.actor === null) return present(reply, refusedTo(request.entrant));
    const granted = grantOf(request.actor, access);
    if (!granted.ok) return present(reply, granted);
    request.grant = { ...granted.value, requestId: request.id };
  });
}

function refusedTo(entrant: Entrant | null): Result<never> {
  switch (entrant?.step) {
    case "second-factor":
      return refuse("identity.second-factor-needed");
    case "enrolment":
      return refuse("identity.enrolment-needed");
    case "new-password":
      return refuse("identity.password-expired");
    case undefined:
      return refuse("identity.not-signed-in");
  }
}

/**
 * What the database lets the person see on a route: the areas in which a wanted permission is held, and the enterprises the account
 * acts for where the route is about these. Refuses `identity.not-permitted` and `identity.acts-for-nobody`.
 */
function grantOf(actor: Actor, access: Exclude<RouteAccess, "public">): Result<Grant> {
  const by = { userId: actor.userId, userName: actor.displayName };
  if (access === "signed-in" || access === "entering") return accept({ ...by, areas: [] });
  const wanted = "anyOf" in access ? access.anyOf : ([access.permission] as const);
  const held = wanted.filter((permission) => areasWith(actor, permission).length > 0);
  if (held.length === 0) return refuse("identity.not-permitted", { permission: wanted[0] });
  const isPersonal = (one: Permission) => PERSONAL_PERMISSIONS.includes(one);
  const isOfSubjects = (one: Permission) => SUBJECT_PERMISSIONS.includes(one);
  const areas = held
    .filter((one) => !isPersonal(one) && !isOfSubjects(one))
    .flatMap((permission) => areasWith(actor, permission));
  const personal = held.some(isPersonal);
  const subjects = personal || held.some(isOfSubjects) ? actor.subjects : [];
  if (areas.length + subjects.length === 0 && !personal) return refuse("identity.acts-for-nobody");
  const principal = onBehalfOf(actor, held);
  return accept({
    ...by,
    areas,
    ...(subjects.length > 0 ? { subjects } : {}),
    ...(principal === undefined ? {} : { onBehalfOf: principal }),
  });
}

/** The name in a Host header, without its port. Only what came with the request itself counts, not what a proxy says of it. */
function nameOf(host: string | undefined): string {
  return (host ?? "").replace(/:\d+$/, "");
}

/** Whether a request is for the interface below /api: by the route that takes it, since an address may be written in several ways. */
export function isApi(request: FastifyRequest): boolean {
  return (request.routeOptions.url ?? request.url).startsWith("/api/");
}

function isForeign(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  if (request.method === "GET" || request.method === "HEAD" || origin === undefined) return false;
  return URL.canParse(origin) ? new URL(origin).host !== host : true;
}

/** The acting person of a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === null) throw new Error("a public route asked for its actor");
  return request.actor;
}

/** Somebody on the way in, or in already when `step` is null. */
export type Entering = Omit<Entrant, "step" | "means"> & {
  readonly step: EntryStep | null;
  /** For what the person does to the own account, under the own name. */
  readonly grant: Grant;
};

/** The person of a route that declares `entering` or `signed-in`. */
export function enteringOf(request: FastifyRequest): Entering {
  const { userId, userName, displayName } = request.entrant ?? actorOf(request);
  const by = { userId, userName: displayName, areas: [], requestId: request.id };
  const grant: Grant = { ...by, purpose: "identity" };
  return { userId, userName, displayName, step: request.entrant?.step ?? null, grant };
}
