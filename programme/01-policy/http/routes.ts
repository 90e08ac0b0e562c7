import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { actingUser, type Reader } from "#database";
import { present, type RoomDependencies, ref, refusals } from "#http";
import { accept, type Instant, idOf } from "#kernel";
import { notePresence, reviewersOf } from "../store/index.ts";
import { recordDecisions, recordDiscard, recordMetadata, recordResolution, recordShape } from "./decide.ts";
import { documentRoutes } from "./document-routes.ts";
import type { ReadDocument } from "./reading.ts";
import { type OpenReview, openReview, reviewView } from "./review-view.ts";
import {
  ActivityQuery,
  ChangesSchema,
  DecisionsBody,
  DiscardBody,
  DocumentParams,
  MetadataBody,
  ResolutionBody,
  ReviewSchema,
  ShapeBody,
} from "./schemas.ts";

import { surenessRoutes } from "./sureness-routes.ts";

export type { HandedInFile, ReadDocument, ReadFile, ReadingProgress, ReadingWatch } from "./reading.ts";
export { policySchemas } from "./schemas.ts";

export type PolicyOptions = RoomDependencies & { readonly read: ReadDocument };

const tags = ["policy"];
const reviewing = { access: { permission: "policy.review" } } as const;

/** Plan documents: handing in, reviewing the draft with others, resolving names. */
export function policyRoutes(options: PolicyOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(documentRoutes(options));
    await app.register(reviewRoutes(options));
    await app.register(surenessRoutes(options));
  };
}

/** What others decided after event `after`, and who has the review open. */
async function changesAfter(
  query: Reader,
  { document, review }: OpenReview,
  seen: { after: number; by: string; now: Instant },
) {
  const { items, state, lastSeq, shapedAt, metadataVersion } = review;
  const reviewers = await reviewersOf(query, document.id, seen.by, seen.now);
  return {
    state,
    items: items.filter((item) => item.version > seen.after),
    lastSeq,
    shapedAt,
    metadataVersion,
    reviewers,
  };
}

function reviewRoutes({ database, nextId }: PolicyOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/api/policy/documents/:documentId/decisions",
      {
        schema: {
          tags,
          params: DocumentParams,
          body: DecisionsBody,
          response: { 200: ref(ChangesSchema), ...refusals },
        },
        config: reviewing,
      },
      async ({ grant, params, body, moment }, reply) => {
        const id = idOf<"document">(params.documentId);
        const recorded = await database.transact(grant, async (write) => {
          const done = await recordDecisions(write, grant, { id, commands: body.decisions, now: moment });
          if (!done.ok) return done;
          const open = await openReview(write, id);
          if (!open.ok) return open;
          return accept(await changesAfter(write, open.value, { after: 0, by: actingUser(grant), now: moment }));
        });
        return present(reply, recorded);
      },
    );
    app.post(
      "/api/policy/documents/:documentId/shape",
      {
        schema: {
          tags,
          summary: "Split or merge items, add one that the reader missed, or take such an act back",
          params: DocumentParams,
          body: ShapeBody,
          response: { 200: ref(ReviewSchema), ...refusals },
        },
        config: reviewing,
      },
      async ({ grant, params, body, moment }, reply) => {
        const id = idOf<"document">(params.documentId);
        const shaped = await database.transact(grant, async (write) => {
          const done = await recordShape(write, grant, { id, command: body, now: moment });
          if (!done.ok) return done;
          const open = await openReview(write, id);
          const viewer = { userId: actingUser(grant), now: moment };
          return open.ok ? accept(await reviewView(write, open.value, viewer)) : open;
        });
        return present(reply, shaped);
      },
    );
    app.post(
      "/api/policy/documents/:documentId/metadata",
      {
        schema: {
          tags,
          summary: "Correct the name, number, issuers, days, period, area, level and status of the document",
          params: DocumentParams,
          body: MetadataBody,
          response: { 200: ref(ReviewSchema), ...refusals },
        },
        config: reviewing,
      },
      async ({ grant, params, body, moment }, reply) => {
        const id = idOf<"document">(params.documentId);
        const viewer = { userId: actingUser(grant), now: moment };
        const corrected = await database.transact(grant, async (write) => {
          const done = await recordMetadata(write, grant, { id, command: body, now: moment });
          if (!done.ok) return done;
          const open = await openReview(write, id);
          return open.ok ? accept(await reviewView(write, open.value, viewer)) : open;
        });
        return present(reply, corrected);
      },
    );
    app.post(
      "/api/policy/documents/:documentId/activity",
      {
        schema: {
          tags,
          summary: "Say that one is here, and hear what others decided",
          params: DocumentParams,
          querystring: ActivityQuery,
          response: { 200: ref(ChangesSchema), ...refusals },
        },
        config: reviewing,
      },
      async ({ grant, params, query: { after, at }, moment }, reply) => {
        const documentId = idOf<"document">(params.documentId);
        const heard = await database.transact(grant, async (write) => {
          const open = await openReview(write, documentId);
          if (!open.ok) return open;
          const here = { documentId, areaId: open.value.document.areaId, userId: actingUser(grant) };
          await notePresence(write, { ...here, displayName: grant.userName, itemId: at ?? null, seenAt: moment });
          return accept(await changesAfter(write, open.value, { after, by: actingUser(grant), now: moment }));
        });
        return present(reply, heard);
      },
    );
    app.post(
      "/api/policy/documents/:documentId/resolutions",
      {
        schema: {
          tags,
          params: DocumentParams,
          body: ResolutionBody,
          response: { 200: ref(ReviewSchema), ...refusals },
        },
        config: reviewing,
      },
      async ({ grant, params, body, moment }, reply) => {
        const id = idOf<"document">(params.documentId);
        const viewer = { userId: actingUser(grant), now: moment };
        const resolved = await database.transact(grant, async (write) => {
          const recorded = await recordResolution(write, grant, { id, resolution: body, nextId });
          if (!recorded.ok) return recorded;
          const open = await openReview(write, id);
          return open.ok ? accept(await reviewView(write, open.value, viewer)) : open;
        });
        return present(reply, resolved);
      },
    );
    app.post(
      "/api/policy/documents/:documentId/discard",
      {
        schema: { tags, params: DocumentParams, body: DiscardBody, response: { 204: Type.Null(), ...refusals } },
        config: reviewing,
      },
      async ({ grant, params, body, moment }, reply) => {
        const request = { id: idOf<"document">(params.documentId), reason: body.reason, now: moment };
        const done = await database.transact(grant, (write) => recordDiscard(write, grant, request));
        return present(reply, done.ok ? accept(null) : done, 204);
      },
    );
  };
}
