import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, ref, strict, Timestamp, Uuid } from "#http";
import type { PlanContent } from "../index.ts";
import { contentSchemas, PlanContentSchema } from "./content-schema.ts";
import { revisionSchemas } from "./revision-schemas.ts";
import { ruleDraftSchemas } from "./rule-draft-schemas.ts";
import { splitSchemas } from "./split-schemas.ts";
import { successionSchemas } from "./succession-schemas.ts";
import { WarningSchema, Warnings } from "./warning-schema.ts";

const Content = Type.Unsafe<PlanContent>({ $ref: `${PlanContentSchema.$id}#` });

const State = oneOf(["in-force", "ended", "withdrawn"]);

const summary = {
  id: Uuid,
  title: Type.String(),
  areaId: AreaNumber,
  areaName: Type.String(),
  periodFrom: nullable(Type.Integer()),
  periodTo: nullable(Type.Integer()),
  version: Type.Integer(),
  state: State,
  publishedAt: Timestamp,
  publishedByName: Type.String(),
  demo: Type.Boolean(),
};

const PlanSummarySchema = component(
  "PlanSummary",
  strict({
    ...summary,
    targets: Type.Integer(),
    tasks: Type.Integer(),
    warnings: strict({ error: Type.Integer(), warning: Type.Integer(), notice: Type.Integer() }),
  }),
);

const PlanEventSchema = component(
  "PlanEvent",
  strict({
    type: oneOf(["published", "withdrawn"]),
    version: nullable(Type.Integer()),
    reason: nullable(Type.String()),
    byName: Type.String(),
    at: Timestamp,
  }),
);

export const PlanDetailSchema = component(
  "PlanDetail",
  strict({
    ...summary,
    documentId: nullable(Uuid),
    mayOpenDocument: Type.Boolean({ description: "The document with its quotes lies in the reader's own areas" }),
    mayRevise: Type.Boolean({ description: "May publish a next version: split targets, accept changes" }),
    mayWithdraw: Type.Boolean(),
    newestVersion: Type.Integer({ description: "This one, unless an older version was asked for" }),
    contentHash: Type.String(),
    content: Content,
    warnings: Warnings,
    history: Type.Array(ref(PlanEventSchema)),
  }),
);

export const PreviewSchema = component(
  "PlanPreview",
  strict({
    warnings: Warnings,
    accepted: Type.Integer(),
    undecided: Type.Integer(),
    unresolved: strict({ units: Type.Array(Type.String()), areas: Type.Array(Type.String()) }),
  }),
);

export const PlanListSchema = strict({ plans: Type.Array(ref(PlanSummarySchema)) });
export const PublishBody = strict({
  documentId: Uuid,
  keepPrintedNames: Type.Boolean({ description: "Unknown names of units and areas stay as printed" }),
  title: Type.Optional(
    Type.String({ minLength: 1, maxLength: 300, description: "When the document prints none, or wrongly" }),
  ),
});
export const PublishedSchema = component("PublishedPlan", strict({ planId: Uuid, version: Type.Integer() }));
export const WithdrawBody = strict({ reason: Type.String({ minLength: 1, maxLength: 500 }) });
export const PlanParams = Type.Object({ planId: Uuid });

/** Without a version the newest one is meant. */
export const VersionQuery = Type.Object(
  { version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) },
  { additionalProperties: false },
);
export const PreviewQuery = Type.Object({ documentId: Uuid }, { additionalProperties: false });

export const planSchemas = [
  ...successionSchemas,
  ...contentSchemas,
  WarningSchema,
  PlanSummarySchema,
  PlanEventSchema,
  PlanDetailSchema,
  PreviewSchema,
  PublishedSchema,
  ...splitSchemas,
  ...ruleDraftSchemas,
  ...revisionSchemas,
];
