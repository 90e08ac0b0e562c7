import { Type } from "typebox";
import { AreaNumber, nullable, oneOf, ref, strict, Uuid } from "#http";
import { ActualSchema, IndicatorDefinitionSchema } from "../schemas.ts";

export const MoveEffectQuery = Type.Object(
  {
    areaId: AreaNumber,
    toId: AreaNumber,
    year: Type.Optional(
      Type.Integer({ minimum: 1990, maximum: 2100, description: "All years of which sums are kept when left out" }),
    ),
  },
  { additionalProperties: false },
);

const PlaceSchema = strict({ id: AreaNumber, name: Type.String() });
const Decimal = Type.String();

export const MoveEffectSchema = strict({
  area: PlaceSchema,
  from: PlaceSchema,
  to: PlaceSchema,
  common: Type.Unsafe<{ id: number; name: string }>({
    ...PlaceSchema,
    description: "The lowest area above both; its figures and those of all above it stay",
  }),
  years: Type.Array(Type.Integer()),
  places: Type.Array(strict({ id: AreaNumber, name: Type.String(), side: oneOf(["out", "in"]) }), {
    description: "The areas on the two paths, in which figures change",
  }),
  hidden: Type.Integer({ description: "So many areas on the paths lie outside the caller's own" }),
  plans: Type.Array(strict({ id: Uuid, title: Type.String(), areaName: Type.String(), tables: Type.Integer() }), {
    description: "Plans in force with tables that give targets to the moved area or to one on the paths",
  }),
  definitions: Type.Array(ref(IndicatorDefinitionSchema)),
  figures: Type.Array(
    strict({
      code: Type.String(),
      year: Type.Integer(),
      areaId: AreaNumber,
      before: ref(ActualSchema),
      after: ref(ActualSchema),
      change: strict({
        numerator: Decimal,
        denominator: nullable(Decimal),
        inScope: Type.Integer(),
        known: Type.Integer(),
        value: nullable(Decimal),
      }),
    }),
  ),
});
