import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, RefusalBody, ref, strict, Timestamp, Uuid } from "#http";
import { DraftItemSchema, draftSchemas, MetadataSchema, ReviewItemSchema } from "./draft-schema.ts";

import { surenessSchemas } from "./sureness-routes.ts";

const DecidedBy = component("DecidedBy", strict({ byId: Uuid, byName: Type.String(), at: Timestamp }));

const ItemOriginSchema = component(
  "ItemOrigin",
  strict({
    how: oneOf(["split", "merged", "added"]),
    from: Type.Array(Type.String(), { description: "Items it was made from" }),
    into: Type.Array(Type.String(), { description: "Items that came of the same act" }),
  }),
);

const ItemStateSchema = component(
  "ItemState",
  strict({
    itemId: Type.String(),
    kind: oneOf(["target", "table", "task", "incentive", "reference"]),
    decision: oneOf(["pending", "accepted", "edited", "rejected"]),
    uncertain: Type.Boolean({ description: "The reader itself doubted it" }),
    item: ref(DraftItemSchema),
    version: Type.Integer({ minimum: 0, description: "Number of the event that decided or made it; 0 when none did" }),
    by: nullable(ref(DecidedBy)),
    origin: nullable(ref(ItemOriginSchema)),
  }),
);

const ReviewerSchema = component(
  "Reviewer",
  strict({ userId: Uuid, displayName: Type.String(), itemId: nullable(Type.String()), seenAt: Timestamp }),
);

const CountsSchema = component(
  "ReviewCounts",
  strict({ total: Type.Integer(), pending: Type.Integer(), accepted: Type.Integer(), rejected: Type.Integer() }),
);

const ReviewStateSchema = oneOf(["open", "discarded", "published"]);

const summary = {
  id: Uuid,
  title: Type.String(),
  fileName: Type.String(),
  areaId: AreaNumber,
  areaName: Type.String(),
  state: ReviewStateSchema,
  receivedAt: Timestamp,
  receivedByName: Type.String(),
  counts: ref(CountsSchema),
};

const DocumentSummarySchema = component("PolicyDocumentSummary", strict(summary));

const UnknownNameSchema = component(
  "UnknownName",
  strict({
    name: Type.String(),
    itemIds: Type.Array(Type.String()),
  }),
);

const ShapedAt = Type.Integer({
  minimum: 0,
  description: "Number of the event that last changed which items there are; 0 when none did",
});

const MetadataVersion = Type.Integer({
  minimum: 0,
  description: "Number of the event that last corrected the metadata; 0 when none did",
});

export const ReviewSchema = component(
  "Review",
  strict({
    ...summary,
    encoding: Type.String(),
    text: Type.String({ description: "As handed in; spans count its code points" }),
    metadata: ref(MetadataSchema),
    metadataVersion: MetadataVersion,
    metadataBy: nullable(ref(DecidedBy)),
    doubts: Type.Array(ref(ReviewItemSchema), { description: "Why the reader doubts the uncertain items" }),
    items: Type.Array(ref(ItemStateSchema)),
    lastSeq: Type.Integer(),
    shapedAt: ShapedAt,
    reviewers: Type.Array(ref(ReviewerSchema)),
    unknownUnits: Type.Array(ref(UnknownNameSchema)),
    unknownAreas: Type.Array(ref(UnknownNameSchema)),
    sameText: Type.Array(strict({ id: Uuid, title: Type.String(), receivedAt: Timestamp })),
    published: nullable(strict({ planId: Uuid, version: Type.Integer() })),
  }),
);

export const DocumentListSchema = strict({ documents: Type.Array(ref(DocumentSummarySchema)) });

export const ReceivedSchema = component(
  "ReceivedDocument",
  strict({
    documentId: Uuid,
    sameText: Type.Array(strict({ id: Uuid, title: Type.String(), receivedAt: Timestamp }), {
      description: "Documents of the same text that were handed in before",
    }),
  }),
);

export const ReceiveQuery = Type.Object(
  {
    fileName: Type.String({ minLength: 1, maxLength: 200 }),
    areaId: AreaNumber,
    again: Type.Optional(
      Type.Boolean({ default: false, description: "Take it although the same text is already there" }),
    ),
  },
  { additionalProperties: false },
);

/** Something is written in it. */
const Reason = Type.String({ maxLength: 500, pattern: "\\S" });

export const DecisionsBody = strict({
  decisions: Type.Array(
    Type.Union([
      strict({ itemId: Type.String(), seenVersion: Type.Integer({ minimum: 0 }), action: Type.Literal("accept") }),
      strict({ itemId: Type.String(), seenVersion: Type.Integer({ minimum: 0 }), action: Type.Literal("reopen") }),
      strict({
        itemId: Type.String(),
        seenVersion: Type.Integer({ minimum: 0 }),
        action: Type.Literal("reject"),
        reason: Reason,
      }),
      strict({
        itemId: Type.String(),
        seenVersion: Type.Integer({ minimum: 0 }),
        action: Type.Literal("edit"),
        edited: ref(DraftItemSchema),
      }),
    ]),
    { minItems: 1, maxItems: 1000 },
  ),
});

const seenItem = { itemId: Type.String(), seenVersion: Type.Integer({ minimum: 0 }) };

/** The ids of parts and of an added item mean nothing: the review names them. */
export const ShapeBody = Type.Union([
  strict({
    action: Type.Literal("split"),
    ...seenItem,
    parts: Type.Array(ref(DraftItemSchema), { minItems: 2, maxItems: 20 }),
  }),
  strict({ action: Type.Literal("merge"), items: Type.Array(strict(seenItem), { minItems: 2, maxItems: 20 }) }),
  strict({ action: Type.Literal("add"), item: ref(DraftItemSchema) }),
  strict({ action: Type.Literal("undo"), ...seenItem }),
]);

export const ChangesSchema = component(
  "ReviewChanges",
  strict({
    state: ReviewStateSchema,
    items: Type.Array(ref(ItemStateSchema), { description: "Items decided after the given event" }),
    lastSeq: Type.Integer(),
    shapedAt: ShapedAt,
    metadataVersion: MetadataVersion,
    reviewers: Type.Array(ref(ReviewerSchema)),
  }),
);

export const MetadataBody = strict({ seenVersion: MetadataVersion, metadata: ref(MetadataSchema) });

export const ActivityQuery = Type.Object(
  { after: Type.Integer({ minimum: 0 }), at: Type.Optional(Type.String({ maxLength: 80 })) },
  { additionalProperties: false },
);

export const DiscardBody = strict({ reason: Reason });

export const ResolutionBody = Type.Union([
  strict({ kind: Type.Literal("unit"), name: Type.String({ maxLength: 200, pattern: "\\S\\s*\\S" }), unitId: Uuid }),
  strict({
    kind: Type.Literal("area"),
    name: Type.String({ maxLength: 200, pattern: "\\S\\s*\\S" }),
    areaId: AreaNumber,
  }),
  strict({
    kind: Type.Literal("new-unit"),
    name: Type.String({ maxLength: 200, pattern: "\\S\\s*\\S" }),
    unitName: Type.Optional(
      Type.String({
        maxLength: 200,
        pattern: "\\S\\s*\\S",
        description: "The unit's own name, where the document prints a shorter one",
      }),
    ),
    unitKind: oneOf(["government", "department", "park-administration", "company", "group", "organisation"]),
  }),
]);

export const ReadingsSchema = component(
  "ReadingsUnderWay",
  strict({
    readings: Type.Array(
      strict({
        id: Uuid,
        fileName: Type.String(),
        areaId: AreaNumber,
        startedAt: Timestamp,
        progress: strict({
          stage: oneOf(["waiting", "opening", "converting", "reading"]),
          done: Type.Integer({ minimum: 0, description: "Pages done" }),
          total: Type.Integer({ minimum: 0, description: "0 while it is not known" }),
        }),
      }),
    ),
    failed: nullable(strict({ id: Uuid, fileName: Type.String(), refusal: ref(RefusalBody) })),
  }),
);

export const ReadingParams = Type.Object({ readingId: Uuid });

export const DocumentParams = Type.Object({ documentId: Uuid });

export const policySchemas = [
  ...draftSchemas,
  DecidedBy,
  ItemOriginSchema,
  ItemStateSchema,
  ReviewerSchema,
  CountsSchema,
  DocumentSummarySchema,
  UnknownNameSchema,
  ReviewSchema,
  ReceivedSchema,
  ReadingsSchema,
  ChangesSchema,
  ...surenessSchemas,
];
