import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import { liesWithin } from "#areas/store";
import { actorOf, attach, noteReading, present, type RoomDependencies, refusals } from "#http";
import { areasWith } from "#identity";
import { accept, areaId, type Instant, idOf } from "#kernel";
import { type EvidenceQuota, leavingName, MEDIA_TYPES, PIECE_BYTES_LIMIT } from "../index.ts";
import { evidenceOfRecords, keptBytes, uploadsOfRecords } from "../store/index.ts";
import {
  changeEvidence,
  loadEvidence,
  type MayChange,
  type OpenedEvidence,
  openEvidence,
  streamEvidence,
} from "./leave.ts";
import { evidenceView, storageView, uploadView } from "./present-evidence.ts";
import { append, begin, cancel, finish, look, type UploadKey } from "./receive.ts";
import { actsFor, findRecords, type RecordLookups } from "./records.ts";
import {
  BeginBody,
  ChangeBody,
  ChangedSchema,
  EvidenceListSchema,
  EvidenceParams,
  FinishBody,
  ListQuery,
  PieceQuery,
  PreviewSchema,
  ReceivedSchema,
  UploadParams,
  UploadStatusSchema,
} from "./schemas.ts";
import type { EvidenceWork } from "./work.ts";

export { append, begin, finish, SWEPT_AT_ONCE, sweepUploads } from "./receive.ts";
export type { RecordLookups } from "./records.ts";
export { evidenceSchemas } from "./schemas.ts";
export {
  type CheckedFile,
  checkFile,
  type EvidenceWork,
  evidenceWorkHere,
  type PreviewText,
  previewText,
  withScan,
} from "./work.ts";

const tags = ["evidence"];
/** Who reads the record reads its files, and who may change it attaches them: an office in its areas, an enterprise for itself. */
const reading = { access: { anyOf: ["enterprise.read", "enterprise.own"] } } as const;
const editing = { access: { anyOf: ["enterprise.edit", "enterprise.own"] } } as const;

export type EvidenceOptions = RoomDependencies & {
  readonly clock: () => Instant;
  readonly work: EvidenceWork;
  /** How records of other rooms are found: steps and assets. */
  readonly records: RecordLookups;
  readonly quota: EvidenceQuota;
};

/** 佐证材料: files that support a record, sent in piece by piece, checked, kept for ever, and read by who reads the record. */
export const evidenceRoutes =
  (options: EvidenceOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(recordRoutes(options));
    await app.register(fileRoutes(options));
    await app.register(uploadRoutes(options));
    await app.register(pieceRoutes(options));
  };

function mayChangeOf(request: FastifyRequest): MayChange {
  const actor = actorOf(request);
  const editor = areasWith(actor, "enterprise.edit");
  const own = areasWith(actor, "enterprise.own").length > 0 ? actor.subjects : [];
  return async (query, about) =>
    actsFor(own, about.subject) ||
    (about.holder !== null && actsFor(own, about.holder)) ||
    liesWithin(query, about.areaId, editor);
}

const recordRoutes =
  ({ database, records, quota }: EvidenceOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/evidence",
      { schema: { tags, querystring: ListQuery, response: { 200: EvidenceListSchema, ...refusals } }, config: reading },
      async (request, reply) => {
        const { kind, subjectId, homeId, recordIds } = request.query;
        const ids = recordIds.split(",");
        const of = { homeId: areaId(homeId), subjectId: idOf<"subject">(subjectId), kind };
        const found = await database.read(request.grant, async (query) => {
          const found = await findRecords(query, of, ids, records);
          if (!found.ok) return found;
          const may = await mayChangeOf(request)(query, found.value);
          // What was merged away takes no new files; its old ones are opened as before.
          const mayChange = may && found.value.subject.survivorId === null;
          const mayOpen = (id: string) => may || found.value.records.get(id)?.personal === false;
          const files = await evidenceOfRecords(query, of, ids);
          const uploads = await uploadsOfRecords(query, of, ids);
          return accept({
            files: files.map((file) => evidenceView(file, mayOpen(file.recordId))),
            uploads: uploads.map(uploadView),
            mayChange,
            storage: mayChange ? storageView(await keptBytes(query, request.grant, of), quota) : null,
          });
        });
        return present(reply, found);
      },
    );
  };

function noteOpening(request: FastifyRequest, { evidence, areaId }: OpenedEvidence, way: "download" | "preview"): void {
  const { id, subjectId, kind, recordId, fileName } = evidence;
  noteReading(request, {
    ...{ action: "evidence-read", objectKind: "evidence", objectId: id, areaId, subjectId },
    detail: { fileName, kind, recordId, way },
  });
}

const SANDBOX = "sandbox; default-src 'none'";

const fileRoutes =
  ({ database, records, clock, work }: EvidenceOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const keyOf = ({ homeId, evidenceId }: { homeId: number; evidenceId: string }) => ({
      homeId: areaId(homeId),
      id: idOf<"evidence">(evidenceId),
    });
    app.get(
      "/api/evidence/:homeId/:evidenceId/content",
      {
        schema: { tags, params: EvidenceParams, produces: ["application/octet-stream"], response: refusals },
        config: reading,
      },
      async (request, reply) => {
        const { grant, params } = request;
        const opening = { records, mayChange: mayChangeOf(request) };
        const opened = await database.read(grant, (query) => openEvidence(query, keyOf(params), opening));
        if (!opened.ok) return present(reply, opened);
        noteOpening(request, opened.value, "download");
        const { fileName, type, size } = opened.value.evidence;
        return attach(reply, { fileName: leavingName(fileName, type), type: MEDIA_TYPES[type] })
          .header("content-security-policy", SANDBOX)
          .header("content-length", size)
          .send(streamEvidence(database, grant, opened.value.evidence));
      },
    );
    app.get(
      "/api/evidence/:homeId/:evidenceId/text",
      { schema: { tags, params: EvidenceParams, response: { 200: PreviewSchema, ...refusals } }, config: reading },
      async (request, reply) => {
        const { grant, params } = request;
        const opening = { records, mayChange: mayChangeOf(request) };
        const opened = await database.read(grant, (query) => openEvidence(query, keyOf(params), opening));
        if (!opened.ok) return present(reply, opened);
        noteOpening(request, opened.value, "preview");
        const { evidence } = opened.value;
        return present(reply, await work.text(() => loadEvidence(database, grant, evidence), evidence.type));
      },
    );
    app.post(
      "/api/evidence/:homeId/:evidenceId/changes",
      {
        schema: { tags, params: EvidenceParams, body: ChangeBody, response: { 201: ChangedSchema, ...refusals } },
        config: editing,
      },
      async (request, reply) => {
        const { grant, params, body } = request;
        const opening = { records, mayChange: mayChangeOf(request) };
        const changed = await database.transact(grant, (write) =>
          changeEvidence(write, grant, { ...keyOf(params), ...body, at: clock() }, opening),
        );
        return present(reply, changed, 201);
      },
    );
  };

function uploadKey({ homeId, uploadId }: { homeId: number; uploadId: string }): UploadKey {
  return { homeId: areaId(homeId), id: idOf<"evidence">(uploadId) };
}

const uploadRoutes =
  (options: EvidenceOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.post(
      "/api/evidence/uploads",
      { schema: { tags, body: BeginBody, response: { 201: UploadStatusSchema, ...refusals } }, config: editing },
      async ({ grant, body }, reply) => {
        const { homeId, subjectId, id, ...rest } = body;
        const about = { homeId: areaId(homeId), subjectId: idOf<"subject">(subjectId), id: idOf<"evidence">(id) };
        const begun = await database.transact(grant, (write) => begin(write, grant, { ...rest, ...about }, options));
        return present(reply, begun, 201);
      },
    );
    app.get(
      "/api/evidence/:homeId/uploads/:uploadId",
      { schema: { tags, params: UploadParams, response: { 200: UploadStatusSchema, ...refusals } }, config: editing },
      async ({ grant, params }, reply) => {
        return present(reply, await database.read(grant, (query) => look(query, uploadKey(params))));
      },
    );
    app.post(
      "/api/evidence/:homeId/uploads/:uploadId/finish",
      {
        schema: { tags, params: UploadParams, body: FinishBody, response: { 200: UploadStatusSchema, ...refusals } },
        config: editing,
      },
      async ({ grant, params, body }, reply) =>
        present(reply, await finish(options, grant, uploadKey(params), body.crc32)),
    );
    app.delete(
      "/api/evidence/:homeId/uploads/:uploadId",
      { schema: { tags, params: UploadParams, response: { 204: Type.Null(), ...refusals } }, config: editing },
      async ({ grant, params }, reply) => {
        const left = await database.transact(grant, (write) => cancel(write, uploadKey(params)));
        return present(reply, left.ok ? accept(null) : left, 204);
      },
    );
  };

const pieceRoutes =
  ({ database, clock }: EvidenceOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: PIECE_BYTES_LIMIT },
      (_request, body, done) => done(null, body),
    );
    app.put(
      "/api/evidence/:homeId/uploads/:uploadId/bytes",
      {
        bodyLimit: PIECE_BYTES_LIMIT,
        schema: {
          tags,
          summary: "Send the piece of a file that begins at a byte; one that is known already changes nothing",
          consumes: ["application/octet-stream"],
          params: UploadParams,
          querystring: PieceQuery,
          body: Type.Unsafe<Uint8Array | null>({}),
          response: { 200: ReceivedSchema, ...refusals },
        },
        config: editing,
      },
      async ({ grant, params, query, body }, reply) => {
        const piece = { from: query.from, bytes: body ?? new Uint8Array() };
        const taken = await database.transact(grant, (write) => append(write, uploadKey(params), piece, clock()));
        return present(reply, taken);
      },
    );
  };
