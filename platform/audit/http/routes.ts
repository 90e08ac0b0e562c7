import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { noteReading, present, refusals } from "#http";
import { accept, refuse } from "#kernel";
import { type AuditFilter, auditOfObject, auditPage, auditWords, findAuditEvent } from "../store/index.ts";
import type { AuditOptions } from "./audit-options.ts";
import { chainRoutes } from "./chain-routes.ts";
import { auditExportRoutes } from "./export-routes.ts";
import {
  EventParams,
  ObjectParams,
  ObjectQuery,
  OneEventSchema,
  PageQuery,
  PageSchema,
  WordsSchema,
} from "./schemas.ts";

export { anchorsIn, readAnchors } from "./anchor-file.ts";
export { findAnchorKey, fingerprint } from "./chain-crypto.ts";
export { type ChainKeeper, keepChain, linkWaiting } from "./keep-chain.ts";
export { keepNotes, type NoteKeeper } from "./keep-notes.ts";
export { auditSchemas } from "./schemas.ts";
export { verifyChain } from "./verify-chain.ts";

const PAGE = 100;
const tags = ["audit"];
const config = { access: { permission: "audit.read" } } as const;

/** A page of records that were found one more than it holds, and where the next one begins. */
function pageOf<T extends { readonly id: string }>(found: readonly T[]) {
  const events = found.slice(0, PAGE);
  return { events, next: found.length > PAGE ? (events.at(-1)?.id ?? null) : null };
}

/** The audit watches its own readers: what an auditor looked for is noted. */
function noteLook(request: FastifyRequest, objectId: string, looked: AuditFilter = {}): void {
  const asked = Object.entries(looked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  noteReading(request, {
    ...{ action: "audit-read", objectKind: "audit", objectId, areaId: request.grant.areas[0] ?? null, subjectId: null },
    detail: Object.fromEntries(asked),
  });
}

/** What happened in the auditor's areas: found, looked at one by one, and told again for one object. */
export const auditRoutes =
  (options: AuditOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.get(
      "/api/audit",
      { schema: { tags, querystring: PageQuery, response: { 200: PageSchema, ...refusals } }, config },
      async (request) => {
        const { before, ...filter } = request.query;
        const found = await database.read(request.grant, (query) => auditPage(query, filter, before, PAGE + 1));
        noteLook(request, "records", filter);
        return pageOf(found);
      },
    );
    app.get(
      "/api/audit/words",
      {
        schema: {
          ...{ tags, summary: "Actions and kinds of objects in the newest records" },
          response: { 200: WordsSchema, ...refusals },
        },
        config,
      },
      async ({ grant }) => database.read(grant, auditWords),
    );
    app.get(
      "/api/audit/events/:eventId",
      { schema: { tags, params: EventParams, response: { 200: OneEventSchema, ...refusals } }, config },
      async (request, reply) => {
        const { eventId } = request.params;
        const found = await database.read(request.grant, (query) => findAuditEvent(query, eventId));
        if (!found) return present(reply, refuse("audit.record-not-found"));
        noteLook(request, "record", { objectId: eventId });
        return present(reply, accept(found));
      },
    );
    app.get(
      "/api/audit/objects/:kind/:objectId",
      {
        schema: {
          ...{ tags, summary: "What happened to one object, oldest first" },
          ...{ params: ObjectParams, querystring: ObjectQuery, response: { 200: PageSchema, ...refusals } },
        },
        config,
      },
      async (request) => {
        const { kind, objectId } = request.params;
        const { after } = request.query;
        const about = { kind, objectId };
        const found = await database.read(request.grant, (query) => auditOfObject(query, about, after, PAGE + 1));
        noteLook(request, "object", about);
        return pageOf(found);
      },
    );
    await app.register(chainRoutes(options));
    await app.register(auditExportRoutes(options));
  };
