import { Type } from "typebox";
import { component, nullable, type Room, ref, refusals, strict, Timestamp } from "#http";
import { auditBefore } from "../store/index.ts";

export { readAnchors } from "./anchor-file.ts";
export { anchorKeyIn, findAnchorKey, fingerprint } from "./chain-crypto.ts";
export { type ChainKeeper, keepChain } from "./keep-chain.ts";
export { keepNotes, type NoteKeeper } from "./keep-notes.ts";
export { type ChainSource, type ChainVerdict, verifyChain } from "./verify-chain.ts";

const AuditEventSchema = component(
  "AuditEvent",
  strict({
    id: Type.String(),
    at: Timestamp,
    actorName: Type.String(),
    action: Type.String(),
    objectKind: Type.String(),
    objectId: Type.String(),
    areaName: nullable(Type.String()),
    detail: Type.Unsafe<unknown>({ type: "object", additionalProperties: true }),
  }),
);

const PageQuery = Type.Object(
  { before: Type.Optional(Type.String({ pattern: "^\\d{1,18}$" })) },
  { additionalProperties: false },
);

export const auditSchemas = [AuditEventSchema];

/** What happened in the auditor's areas. */
export const auditRoutes: Room =
  ({ database }) =>
  async (app) => {
    app.get(
      "/api/audit",
      {
        schema: {
          tags: ["audit"],
          querystring: PageQuery,
          response: { 200: strict({ events: Type.Array(ref(AuditEventSchema)) }), ...refusals },
        },
        config: { access: { permission: "audit.read" } },
      },
      async ({ grant, query: { before } }) => ({
        events: await database.read(grant, (query) => auditBefore(query, before)),
      }),
    );
  };
