import { type Static, Type } from "typebox";
import { component, nullable, oneOf, ref, strict, Timestamp, Uuid } from "#http";
import type { PlanDifference } from "../domain/revision/plan-difference.ts";
import type { ReturnRemark } from "../domain/revision/return-remark.ts";
import { Warnings } from "./warning-schema.ts";

const Text = Type.String({ maxLength: 20_000 });

const PlanDifferenceSchema = component(
  "PlanDifference",
  strict({
    key: Text,
    part: oneOf(["about", "target", "grid", "task", "incentive", "reference"]),
    item: Text,
    title: Text,
    change: oneOf(["added", "removed", "field", "cell", "order"]),
    sentence: oneOf([
      "difference.added",
      "difference.removed",
      "difference.field",
      "difference.cell",
      "difference.order",
    ]),
    field: Type.Optional(Text),
    place: Type.Optional(strict({ area: Text, period: Text })),
    unit: Type.Optional(Text),
    needs: Type.Optional(Type.Array(Text)),
    after: Type.Optional(nullable(Text)),
    from: Type.Optional(Type.Unknown()),
    to: Type.Optional(Type.Unknown()),
  }),
);
type WireDifference = Static<typeof PlanDifferenceSchema>;

const Differences = Type.Unsafe<readonly PlanDifference[]>({
  type: "array",
  items: { $ref: `${PlanDifferenceSchema.$id}#` },
});

const RemarkSchema = component(
  "ReturnRemark",
  strict({
    reason: Type.Unsafe<ReturnRemark["reason"]>({ type: "string" }),
    table: Type.String(),
    row: nullable(Type.Integer()),
    column: nullable(Type.Integer()),
    text: Type.String(),
  }),
);

export const ComparisonSchema = component(
  "PlanComparison",
  strict({
    version: Type.Integer({ description: "The version in force, which the differences start from" }),
    baseVersion: Type.Integer({ description: "The version that the copy was taken from" }),
    identified: Type.Boolean({ description: "The file said itself what it is a copy of" }),
    untouched: Type.Boolean({ description: "The copy says just what its version says; nothing was changed in it" }),
    differences: Differences,
    conflicts: Type.Array(strict({ key: Type.String(), base: Type.Unknown() })),
    totals: Type.Array(Type.String(), { description: "Keys of differences that follow from others: totals are sums" }),
    remarks: Type.Array(ref(RemarkSchema)),
    warnings: strict({ before: Warnings, after: Warnings }),
  }),
);

export const ComparisonQuery = Type.Object(
  { pasted: Type.Optional(oneOf(["html", "text"])) },
  { additionalProperties: false },
);

export const RevisionBody = strict({
  baseVersion: Type.Integer({ minimum: 1 }),
  changes: Type.Array(ref(PlanDifferenceSchema), { minItems: 1, maxItems: 20_000 }),
  reason: Type.String({ minLength: 1, maxLength: 500 }),
});

export const RevisedSchema = component("RevisedPlan", strict({ version: Type.Integer() }));

export const VersionsSchema = component(
  "PlanVersions",
  strict({
    planId: Uuid,
    title: Type.String(),
    versions: Type.Array(
      strict({
        version: Type.Integer(),
        publishedAt: Timestamp,
        publishedByName: Type.String(),
        reason: nullable(Type.String()),
      }),
    ),
  }),
);

export const VersionParams = Type.Object({ planId: Uuid, version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) });
export const AgainstQuery = Type.Object(
  { against: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) },
  { additionalProperties: false },
);
export const VersionDifferencesSchema = component(
  "PlanVersionDifferences",
  strict({ from: Type.Integer(), to: Type.Integer(), differences: Differences }),
);

export const revisionSchemas = [
  PlanDifferenceSchema,
  RemarkSchema,
  ComparisonSchema,
  RevisedSchema,
  VersionsSchema,
  VersionDifferencesSchema,
];

/** A difference as it came in; undefined when it lacks what its kind needs. */
export function differenceOf(wire: WireDifference): PlanDifference | undefined {
  const { key, part, item, title, change, from, to } = wire;
  const common = { key, part, item, title };
  switch (change) {
    case "added":
    case "removed":
      return whole(common, wire);
    case "field":
      if (wire.field === undefined || wire.field === "id" || wire.field === "cells") return undefined;
      return { ...common, change, sentence: "difference.field", field: wire.field, from, to };
    case "cell": {
      const { place, unit = "", needs = [] } = wire;
      if (place === undefined || !isFigure(from) || !isFigure(to)) return undefined;
      return { ...common, change, sentence: "difference.cell", place, unit, needs, from, to };
    }
    case "order":
      if (!isTexts(from) || !isTexts(to)) return undefined;
      return { ...common, change, sentence: "difference.order", from, to };
  }
}

type Common = Pick<PlanDifference, "key" | "part" | "item" | "title">;

function whole(common: Common, { change, after, from, to }: WireDifference): PlanDifference | undefined {
  if (change === "removed") {
    return isEntry(from) ? { ...common, change, sentence: "difference.removed", from } : undefined;
  }
  if (change !== "added" || !isEntry(to) || to.id !== common.item) return undefined;
  return { ...common, change, sentence: "difference.added", to, after: after ?? null };
}

/** The content as a whole is checked against its schema after the changes; here only that there is an entry at all. */
function isEntry(value: unknown): value is Extract<PlanDifference, { readonly change: "added" }>["to"] {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string";
}

function isFigure(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
