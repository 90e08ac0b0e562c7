import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { recordAudit } from "#audit/store";
import { actingUser, type Grant, type Writer } from "#database";
import { DOCUMENT_BYTES_LIMIT } from "#files";
import { attach, present, type RoomDependencies, ref, refusals } from "#http";
import { accept, areaId, type DocumentId, idOf, type Result, refuse, type UserId } from "#kernel";
import { findOriginal, listDocuments } from "../store/index.ts";
import type { ReadDocument } from "./reading.ts";
import { ReadingsUnderWay } from "./readings-under-way.ts";
import { receiveDocument } from "./receive-document.ts";
import { openReview, reviewView } from "./review-view.ts";
import {
  DocumentListSchema,
  DocumentParams,
  ReadingParams,
  ReadingsSchema,
  ReceivedSchema,
  ReceiveQuery,
  ReviewSchema,
} from "./schemas.ts";

const tags = ["policy"];
const reading = { access: { permission: "policy.read" } } as const;
const reviewing = { access: { permission: "policy.review" } } as const;

type DocumentOptions = RoomDependencies & { readonly read: ReadDocument };

/** Documents come as bytes and nothing else: the server finds out what they are. */
function takeBytesOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer", bodyLimit: DOCUMENT_BYTES_LIMIT },
    (_request, body, done) => done(null, body),
  );
}

/** Handing in documents, watching how far reading is, looking at them. */
export function documentRoutes(options: DocumentOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    takeBytesOnly(app);
    const readings = new ReadingsUnderWay();
    await app.register(receivingRoutes({ ...options, readings }));
    await app.register(readingRoutes(readings));
    await app.register(lookingRoutes(options));
  };
}

type ReceivingOptions = DocumentOptions & { readonly readings: ReadingsUnderWay };

function receivingRoutes({ database, nextId, read, readings }: ReceivingOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/api/policy/documents",
      {
        bodyLimit: DOCUMENT_BYTES_LIMIT,
        // Asked before the file is taken in: fifty megabytes that are going to be refused need not wait in memory.
        preParsing: async ({ grant }, reply) => {
          const welcome = mayBegin(readings, actingUser(grant));
          if (!welcome.ok) return present(reply, welcome);
        },
        schema: {
          tags,
          summary: "Hand in a plan document: Word, PDF, web page or text; others when a converter is installed",
          consumes: ["application/octet-stream"],
          querystring: ReceiveQuery,
          body: Type.Unsafe<Uint8Array | null>({}),
          response: { 201: ref(ReceivedSchema), ...refusals },
        },
        config: reviewing,
      },
      async ({ grant, query, body, moment }, reply) => {
        const { fileName, areaId: area, again } = query;
        const handedIn = { bytes: body ?? new Uint8Array(), fileName, areaId: areaId(area), again: again ?? false };
        const receiving = { database, nextId, read, readings, grant, now: moment };
        return present(reply, await receiveDocument(receiving, handedIn), 201);
      },
    );
  };
}

/** As many files as are read and may wait at once, and room for those that are just coming in. */
const READINGS_AT_ONCE = 12;

/** Refuses `policy.reading-under-way {fileName}` and `policy.readings-busy`. */
function mayBegin(readings: ReadingsUnderWay, by: UserId): Result<undefined> {
  const own = readings.of(by);
  if (own) return refuse("policy.reading-under-way", { fileName: own.fileName });
  return readings.count >= READINGS_AT_ONCE ? refuse("policy.readings-busy") : accept();
}

function readingRoutes(readings: ReadingsUnderWay): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/policy/readings",
      {
        schema: {
          tags,
          summary: "How far reading one's own file is, and why the last one failed",
          response: { 200: ref(ReadingsSchema), ...refusals },
        },
        config: reviewing,
      },
      async ({ grant }) => {
        const by = actingUser(grant);
        const own = readings.of(by);
        const failed = readings.failedOf(by) ?? null;
        if (!own) return { readings: [], failed };
        const { by: _by, ...shown } = own;
        return { readings: [shown], failed };
      },
    );
    app.delete(
      "/api/policy/readings/:readingId",
      {
        schema: {
          tags,
          summary: "Stop reading, or put away that it failed; nothing of the file is kept",
          params: ReadingParams,
          response: { 204: Type.Null(), ...refusals },
        },
        config: reviewing,
      },
      async ({ grant, params }, reply) => {
        const ended = readings.cancel(params.readingId, actingUser(grant));
        return present(reply, ended ? accept(null) : refuse("policy.reading-not-found"), 204);
      },
    );
  };
}

function lookingRoutes({ database }: RoomDependencies): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/policy/documents",
      { schema: { tags, response: { 200: DocumentListSchema, ...refusals } }, config: reading },
      async ({ grant }) => ({ documents: await database.read(grant, (query) => listDocuments(query)) }),
    );
    app.get(
      "/api/policy/documents/:documentId",
      { schema: { tags, params: DocumentParams, response: { 200: ref(ReviewSchema), ...refusals } }, config: reading },
      async ({ grant, params, moment }, reply) => {
        const viewer = { userId: actingUser(grant), now: moment };
        const view = await database.read(grant, async (query) => {
          const open = await openReview(query, idOf(params.documentId));
          return open.ok ? accept(await reviewView(query, open.value, viewer)) : open;
        });
        return present(reply, view);
      },
    );
    app.get(
      "/api/policy/documents/:documentId/original",
      {
        schema: {
          tags,
          summary: "The file as it was handed in",
          params: DocumentParams,
          produces: ["application/octet-stream"],
          response: { 200: Type.Unsafe<Uint8Array>({ type: "string", format: "binary" }), ...refusals },
        },
        config: reading,
      },
      async ({ grant, params }, reply) => {
        const id = idOf<"document">(params.documentId);
        const original = await database.transact(grant, (write) => takeOriginal(write, grant, id));
        if (!original.ok) return present(reply, original);
        const { bytes, fileName } = original.value;
        return attach(reply, { fileName, type: "application/octet-stream" }).send(bytes);
      },
    );
  };
}

/** Taking a file away is an act that is written down. */
async function takeOriginal(write: Writer, grant: Grant, id: DocumentId) {
  const original = await findOriginal(write, id);
  if (!original) return refuse("policy.original-not-found");
  await recordAudit(write, grant, {
    action: "document-exported",
    objectKind: "policy-document",
    objectId: id,
    areaId: original.areaId,
    detail: { fileName: original.fileName },
  });
  return accept(original);
}
