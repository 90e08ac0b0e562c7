import { type TSchema, Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, ref, strict, Uuid } from "#http";

const Text = Type.String();
const Decimal = Type.String({ pattern: "^-?\\d+(\\.\\d+)?$", description: "An exact decimal" });
const Year = nullable(Type.Integer());
const orNull = <S extends TSchema>(schema: S) => nullable(schema);
const Kind = oneOf(["flow", "stock", "ratio", "level", "oneOff"]);

const OriginSchema = component(
  "Origin",
  Type.Object(
    {
      quote: Type.Optional(Text),
      span: Type.Optional(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 })),
      secondQuote: Type.Optional(Text),
      clause: Type.Optional(Text),
    },
    { description: "The sentence in the document, or its clause alone where the text is not kept" },
  ),
);

const NamedUnitSchema = component("NamedUnit", strict({ name: Text, unitId: nullable(Uuid) }));
const NamedAreaSchema = component("NamedArea", strict({ name: Text, areaId: nullable(AreaNumber) }));

const source = { source: Type.Optional(ref(OriginSchema)) };

const PlanTargetSchema = component(
  "PlanTarget",
  strict({
    id: Text,
    indicator: Text,
    kind: Kind,
    kindReason: Text,
    bound: strict({
      op: oneOf(["eq", "ge", "gt", "le", "lt", "approx", "range"]),
      value: Type.Optional(Decimal),
      min: Type.Optional(Decimal),
      max: Type.Optional(Decimal),
    }),
    unit: Text,
    period: oneOf(["level", "cumulative", "annual"]),
    year: Year,
    fromYear: Year,
    baseYear: Year,
    falling: Type.Boolean(),
    implied: Type.Boolean(),
    area: nullable(ref(NamedAreaSchema)),
    scope: nullable(Text),
    afterTask: Type.Optional(nullable(Text)),
    beforeTask: Type.Optional(nullable(Text)),
    ...source,
  }),
);

const GridSchema = component(
  "AllocationGrid",
  strict({
    id: Text,
    tableId: Text,
    title: Text,
    indicator: Text,
    kind: Kind,
    kindReason: Text,
    unit: Text,
    areas: Type.Array(strict({ name: Text, areaId: nullable(AreaNumber), role: oneOf(["total", "part", "subset"]) })),
    periods: Type.Array(strict({ span: oneOf(["planTotal", "year", "yearEnd"]), year: Year, label: Text })),
    cells: Type.Array(Type.Array(nullable(Decimal)), { description: "cells[area][period]" }),
    modes: strict({
      children: oneOf(["equal", "atLeast", "none"]),
      years: oneOf(["sum", "none"]),
      fallingStock: oneOf(["warn", "none"]),
    }),
    ...source,
  }),
);

const units = Type.Array(ref(NamedUnitSchema));

const PlanTaskSchema = component(
  "PlanTask",
  strict({
    id: Text,
    number: nullable(Text),
    title: Text,
    section: nullable(Text),
    lead: units,
    cooperating: units,
    implied: units,
    deadlines: Type.Array(Text),
    ...source,
  }),
);

const PlanIncentiveSchema = component(
  "PlanIncentive",
  strict({
    id: Text,
    kind: oneOf(["rate", "fixed", "upto", "per_unit", "ranking", "interest", "match", "fund"]),
    subject: Text,
    rate: orNull(Decimal),
    rateMin: orNull(Decimal),
    rateMax: orNull(Decimal),
    base: orNull(Text),
    amount: orNull(Decimal),
    amountMin: orNull(Decimal),
    amountMax: orNull(Decimal),
    cap: orNull(Decimal),
    cap2: orNull(Decimal),
    unit: orNull(Text),
    per: orNull(Text),
    period: orNull(Text),
    condition: orNull(Text),
    rankTo: orNull(Decimal),
    quota: orNull(Decimal),
    quotaPeriod: orNull(Text),
    instalments: orNull(Text),
    ...source,
  }),
);

const PlanReferenceSchema = component(
  "PlanReference",
  strict({
    id: Text,
    name: Text,
    number: nullable(Text),
    kind: oneOf(["policy", "law", "standard"]),
    relation: nullable(Text),
    ...source,
  }),
);

export const PlanContentSchema = component(
  "PlanContent",
  strict({
    schema: Type.Literal(1),
    about: strict({
      title: Text,
      documentNumbers: Type.Array(Text),
      issuers: Type.Array(Text),
      issuedOn: nullable(Text),
      period: nullable(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 })),
      region: nullable(ref(NamedAreaSchema)),
      level: nullable(oneOf(["province", "city", "district"])),
    }),
    targets: Type.Array(ref(PlanTargetSchema)),
    grids: Type.Array(ref(GridSchema)),
    tasks: Type.Array(ref(PlanTaskSchema)),
    incentives: Type.Array(ref(PlanIncentiveSchema)),
    references: Type.Array(ref(PlanReferenceSchema)),
  }),
);

export const contentSchemas = [
  OriginSchema,
  NamedUnitSchema,
  NamedAreaSchema,
  PlanTargetSchema,
  GridSchema,
  PlanTaskSchema,
  PlanIncentiveSchema,
  PlanReferenceSchema,
  PlanContentSchema,
];
