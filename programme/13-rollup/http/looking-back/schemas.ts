import { Type } from "typebox";
import { AreaNumber, nullable, oneOf, ref, strict, Uuid } from "#http";
import { CHANGE_CAUSES } from "../../index.ts";
import { ActualSchema } from "../schemas.ts";

const Day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const Decimal = Type.String();

export const ChangesQuery = Type.Object(
  {
    areaId: AreaNumber,
    year: Type.Integer({ minimum: 1990, maximum: 2100 }),
    since: Type.Optional(Type.Unsafe<string>({ ...Day, description: "The figure at the end of this past day …" })),
    snapshot: Type.Optional(Uuid),
    until: Type.Optional(Type.Unsafe<string>({ ...Day, description: "… and at the end of this one; now without it" })),
    untilSnapshot: Type.Optional(Uuid),
  },
  { additionalProperties: false },
);

const MomentSchema = strict({
  at: Type.String(),
  day: nullable(Type.String({ description: "The end of which day it is" })),
  snapshot: nullable(strict({ id: Uuid, title: Type.String() })),
  frozen: nullable(ref(ActualSchema)),
});

const effect = {
  numerator: Decimal,
  denominator: nullable(Decimal),
  inScope: Type.Integer(),
  known: Type.Integer(),
  value: nullable(Decimal),
};

const StateSchema = strict({
  counts: Type.Boolean(),
  areaName: nullable(Type.String()),
  numerator: nullable(Decimal),
  denominator: nullable(Decimal),
  tier: nullable(Type.Integer()),
});

const PlaceSchema = strict({ id: AreaNumber, name: Type.String() });

export const ChangesSchema = strict({
  area: PlaceSchema,
  since: MomentSchema,
  until: nullable(MomentSchema),
  before: ref(ActualSchema),
  after: ref(ActualSchema),
  change: strict(effect),
  redefined: nullable(strict({ version: Type.Integer(), before: ref(ActualSchema) })),
  causes: Type.Array(strict({ cause: oneOf(CHANGE_CAUSES), enterprises: Type.Integer(), ...effect })),
  changed: Type.Integer(),
  moves: Type.Array(
    strict({
      ...{ id: AreaNumber, name: Type.String(), fromName: Type.String(), toName: Type.String() },
      ...{ effectiveOn: Type.String(), document: Type.String(), reason: Type.String() },
      ...{ byName: Type.String(), recordedAt: Type.String() },
    }),
    { description: "Areas that were moved in between, of those the caller sees" },
  ),
  units: Type.Array(
    strict({
      id: Uuid,
      name: Type.String(),
      cause: oneOf(CHANGE_CAUSES),
      ...effect,
      before: StateSchema,
      after: StateSchema,
      fact: nullable(
        strict({
          at: Type.String(),
          act: oneOf(["record", "correct"]),
          source: Type.String(),
          byName: Type.String(),
          reason: nullable(Type.String()),
        }),
      ),
    }),
  ),
  parts: Type.Array(
    strict({
      ...{ id: AreaNumber, name: Type.String() },
      before: ref(ActualSchema),
      after: ref(ActualSchema),
      change: strict(effect),
    }),
  ),
});
