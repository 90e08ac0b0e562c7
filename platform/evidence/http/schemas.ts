import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, RefusalBody, ref, strict, Timestamp, Uuid } from "#http";
import { EVIDENCE_TYPES, FILE_BYTES_LIMIT, RECORD_KINDS } from "../index.ts";

/** Made by the page, always in the same spelling, so that it is one id here too. */
const PlainUuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const NewId = Type.String({ pattern: `^${PlainUuid}$` });
const Bytes = Type.Integer({ minimum: 0, maximum: 2 ** 40 });
const Sum = Type.Integer({ minimum: 0, maximum: 0xffffffff, description: "CRC-32" });

const EventSchema = strict({
  act: oneOf(["detach", "restore"]),
  reason: Type.String(),
  at: Timestamp,
  byName: Type.String(),
});

const EvidenceSchema = component(
  "Evidence",
  strict({
    id: Uuid,
    recordId: Uuid,
    fileName: Type.String({ description: "Masked for readers who may not open it" }),
    size: Bytes,
    type: oneOf(EVIDENCE_TYPES),
    nameContradicts: Type.Boolean({ description: "The name says another type than the content is" }),
    width: nullable(Type.Integer()),
    height: nullable(Type.Integer()),
    takenAt: nullable(Type.String({ description: "By the camera's own clock" })),
    namesPlace: Type.Boolean({ description: "The picture's header names the place where it was taken" }),
    attachedAt: Timestamp,
    byName: Type.String(),
    detached: Type.Boolean(),
    last: nullable(EventSchema),
    mayOpen: Type.Boolean(),
  }),
);

const STATES = ["receiving", "checking", "refused"] as const;

const UploadSchema = component(
  "EvidenceUpload",
  strict({
    id: Uuid,
    recordId: Uuid,
    fileName: Type.String(),
    size: Bytes,
    received: Bytes,
    crc32: Sum,
    state: oneOf(STATES),
    refusal: nullable(ref(RefusalBody)),
    begunAt: Timestamp,
  }),
);

export const UploadStatusSchema = component(
  "EvidenceUploadStatus",
  strict({
    state: oneOf([...STATES, "kept"]),
    received: Bytes,
    size: Bytes,
    crc32: Sum,
    refusal: nullable(ref(RefusalBody)),
  }),
);

export const ListQuery = Type.Object(
  {
    homeId: AreaNumber,
    subjectId: Uuid,
    kind: oneOf(RECORD_KINDS),
    recordIds: Type.String({
      pattern: `^${PlainUuid}(?:,${PlainUuid}){0,99}$`,
      description: "Up to 100 records of the kind, between commas",
    }),
  },
  { additionalProperties: false },
);

/** Limits are set by whoever runs the platform. */
const KeptSchema = strict({
  kept: Type.Integer({ minimum: 0, description: "Bytes, each content once, also what was taken away" }),
  limit: Type.Integer({ minimum: 0, description: "Bytes" }),
});

const StorageSchema = component("EvidenceStorage", strict({ subject: KeptSchema, person: KeptSchema }));

export const EvidenceListSchema = strict({
  files: Type.Array(ref(EvidenceSchema)),
  uploads: Type.Array(ref(UploadSchema)),
  mayChange: Type.Boolean(),
  storage: nullable(ref(StorageSchema)),
});

export const BeginBody = strict({
  id: NewId,
  homeId: AreaNumber,
  subjectId: Uuid,
  kind: oneOf(RECORD_KINDS),
  recordId: NewId,
  fileName: Type.String({ minLength: 1, maxLength: 1000 }),
  size: Type.Integer({ minimum: 0, maximum: 2 ** 40, description: `Bytes, at most ${FILE_BYTES_LIMIT}` }),
});

export const UploadParams = Type.Object({ homeId: AreaNumber, uploadId: Uuid });
export const EvidenceParams = Type.Object({ homeId: AreaNumber, evidenceId: Uuid });
export const PieceQuery = Type.Object({ from: Bytes }, { additionalProperties: false });
export const ReceivedSchema = strict({ received: Bytes });
export const FinishBody = strict({ crc32: Sum });
export const ChangeBody = strict({ act: oneOf(["detach", "restore"]), reason: Type.String({ maxLength: 600 }) });
export const ChangedSchema = strict({ detached: Type.Boolean() });
export const PreviewSchema = strict({ text: Type.String(), cut: Type.Boolean() });

export const evidenceSchemas = [EvidenceSchema, StorageSchema, UploadSchema, UploadStatusSchema];
