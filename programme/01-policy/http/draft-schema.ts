import { Type } from "typebox";
import { component, nullable, oneOf, ref, strict } from "#http";
import type { DraftItem, ReviewItem } from "../domain/draft.ts";

const Text = Type.String({ maxLength: 4000 });
/** A plan is known by it in lists, heads and names of files. */
const Title = Type.String({ maxLength: 300 });
const Names = Type.Array(Text, { maxItems: 200 });
const Amount = Type.Optional(nullable(Type.Number()));
const Note = Type.Optional(nullable(Text));
const Year = Type.Integer({ minimum: 1900, maximum: 2200 });

const sourced = {
  id: Type.String({ maxLength: 80 }),
  quote: Type.String({ maxLength: 40_000 }),
  span: Type.Unsafe<readonly [number, number]>({
    type: "array",
    items: { type: "integer", minimum: 0 },
    minItems: 2,
    maxItems: 2,
    description: "Half-open range of code points in the document's text",
  }),
};

const TargetSchema = component(
  "Target",
  strict({
    ...sourced,
    indicator: Text,
    value: Type.Optional(Type.Number()),
    min: Type.Optional(Type.Number()),
    max: Type.Optional(Type.Number()),
    unit: Text,
    op: oneOf(["eq", "ge", "gt", "le", "lt", "approx", "range"]),
    period: oneOf(["level", "cumulative", "annual"]),
    year: nullable(Year),
    region: Type.Optional(Text),
    scope: Type.Optional(Text),
    direction: Type.Optional(oneOf(["down"])),
    from_year: Type.Optional(Year),
    base_year: Type.Optional(Year),
    implied: Type.Optional(Type.Boolean()),
    second_quote: Type.Optional(Text),
  }),
);

const TableSchema = component(
  "DecompositionTable",
  strict({
    ...sourced,
    title: Text,
    regions: Names,
    total_region: nullable(Text),
    rows: Type.Array(
      strict({
        indicator: Text,
        unit: Text,
        year: nullable(Year),
        measure: oneOf(["annual", "plan_total", "stock"]),
        label: Text,
        values: Type.Record(Type.String(), Type.Number()),
      }),
      { maxItems: 500 },
    ),
  }),
);

const TaskSchema = component(
  "Task",
  strict({
    ...sourced,
    number: nullable(Text),
    title: Text,
    lead: Names,
    coop: Names,
    section: Type.Optional(Text),
    implied_units: Type.Optional(Names),
    deadlines: Type.Optional(Names),
  }),
);

const IncentiveSchema = component(
  "Incentive",
  strict({
    ...sourced,
    kind: oneOf(["rate", "fixed", "upto", "per_unit", "ranking", "interest", "match", "fund"]),
    subject: Text,
    rate: Amount,
    rate_min: Amount,
    rate_max: Amount,
    base: Note,
    amount: Amount,
    amount_min: Amount,
    amount_max: Amount,
    cap: Amount,
    cap2: Amount,
    unit: Note,
    per: Note,
    period: Note,
    condition: Note,
    rank_to: Amount,
    quota: Amount,
    quota_period: Note,
    instalments: Note,
    second_quote: Type.Optional(Text),
  }),
);

const ReferenceSchema = component(
  "Reference",
  strict({
    ...sourced,
    name: Text,
    number: nullable(Text),
    kind: oneOf(["policy", "law", "standard"]),
    relation: Type.Optional(Text),
  }),
);

const kinds = [
  strict({ kind: Type.Literal("target"), item: ref(TargetSchema) }),
  strict({ kind: Type.Literal("table"), item: ref(TableSchema) }),
  strict({ kind: Type.Literal("task"), item: ref(TaskSchema) }),
  strict({ kind: Type.Literal("incentive"), item: ref(IncentiveSchema) }),
  strict({ kind: Type.Literal("reference"), item: ref(ReferenceSchema) }),
];

export const DraftItemSchema = component("DraftItem", Type.Unsafe<DraftItem>(Type.Union(kinds)));

export const ReviewItemSchema = component(
  "ReviewItem",
  Type.Unsafe<Omit<ReviewItem, "kind" | "item">>(
    Type.Object({ id: sourced.id, why: Text, quote: sourced.quote, span: sourced.span }),
  ),
);

export const MetadataSchema = component(
  "Metadata",
  strict({
    title: nullable(Title),
    plan_title: nullable(Title),
    issuers: Names,
    doc_numbers: Names,
    date: nullable(Text),
    published: nullable(Text),
    period: nullable(
      Type.Unsafe<readonly [number, number]>({
        type: "array",
        items: { type: "integer", minimum: 1900, maximum: 2200 },
        minItems: 2,
        maxItems: 2,
        description: "First and last year",
      }),
    ),
    region: nullable(Text),
    level: nullable(oneOf(["province", "city", "district"])),
    status: nullable(oneOf(["final", "draft", "news", "digest", "interpretation"])),
    date_quote: Type.Optional(Text),
  }),
);

export const draftSchemas = [
  TargetSchema,
  TableSchema,
  TaskSchema,
  IncentiveSchema,
  ReferenceSchema,
  DraftItemSchema,
  ReviewItemSchema,
  MetadataSchema,
];
