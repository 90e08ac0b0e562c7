import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, ref, strict, Timestamp } from "#http";

const Outcome = oneOf(["done", "read", "denied"]);
const EventNumber = Type.String({ pattern: "^\\d{1,18}$" });
const Word = Type.String({ minLength: 1, maxLength: 80 });
const Day = Type.String({ format: "date" });

const AuditEventSchema = component(
  "AuditEvent",
  strict({
    id: Type.String(),
    at: Timestamp,
    actorName: Type.String({ description: "Empty: nobody who is known" }),
    onBehalfOf: nullable(Type.String({ description: "Whom a deputy acted for" })),
    action: Type.String(),
    objectKind: Type.String(),
    objectId: Type.String(),
    areaName: nullable(Type.String()),
    officeName: nullable(Type.String({ description: "Of what was read: where the reader holds his office" })),
    outcome: Outcome,
    times: Type.Integer({ minimum: 1, description: "How often within a minute" }),
    requestId: nullable(Type.String()),
    detail: Type.Unsafe<unknown>({ type: "object", additionalProperties: true }),
  }),
);

const LinkSchema = strict({ seq: Type.Integer(), algorithm: Type.String(), digest: Type.String() });

const AuditAnchorSchema = component(
  "AuditAnchor",
  strict({
    seq: Type.Integer(),
    at: Timestamp,
    algorithm: Type.String(),
    digest: Type.String(),
    publicKey: Type.String(),
    signature: Type.String(),
  }),
);

const FILTER = {
  actor: Type.Optional(Word),
  action: Type.Optional(Word),
  kind: Type.Optional(Word),
  objectId: Type.Optional(Word),
  areaId: Type.Optional(AreaNumber),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  outcome: Type.Optional(Outcome),
  requestId: Type.Optional(Word),
  text: Type.Optional(Word),
};

export const PageQuery = Type.Object(
  { ...FILTER, before: Type.Optional(EventNumber) },
  { additionalProperties: false },
);
export const ExportQuery = Type.Object(FILTER, { additionalProperties: false });
export const ObjectQuery = Type.Object({ after: Type.Optional(EventNumber) }, { additionalProperties: false });
export const ObjectParams = Type.Object({
  kind: Type.String({ maxLength: 80 }),
  objectId: Type.String({ maxLength: 120 }),
});
export const EventParams = Type.Object({ eventId: EventNumber });

export const PageSchema = strict({ events: Type.Array(ref(AuditEventSchema)), next: nullable(Type.String()) });
export const OneEventSchema = strict({ event: ref(AuditEventSchema), link: nullable(LinkSchema) });
export const WordsSchema = strict({ actions: Type.Array(Type.String()), kinds: Type.Array(Type.String()) });

const VerificationSchema = component(
  "AuditVerification",
  strict({
    running: Type.Boolean(),
    checked: Type.Integer(),
    total: Type.Integer(),
    startedAt: Timestamp,
    finishedAt: nullable(Timestamp),
    byName: Type.String(),
    fault: nullable(
      strict({
        kind: oneOf(["missing", "altered", "stray", "cut", "rewritten", "forged"]),
        seq: Type.Integer(),
        sound: nullable(Type.Integer()),
      }),
    ),
    failed: Type.Boolean({ description: "It ended before its time; begin again" }),
  }),
);

export const ChainSchema = strict({
  links: Type.Integer(),
  waiting: Type.Integer(),
  algorithm: Type.String(),
  fingerprint: Type.String({ description: "Of the key that signs anchors" }),
  anchors: Type.Array(ref(AuditAnchorSchema), { description: "Newest first, at most 100" }),
  verification: nullable(ref(VerificationSchema)),
});

export const auditSchemas = [AuditEventSchema, AuditAnchorSchema, VerificationSchema];
