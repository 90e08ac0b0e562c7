import { Type } from "typebox";
import { AreaNumber, nullable, oneOf, ref, strict, Timestamp, Uuid } from "#http";
import { SUSPICIONS } from "../domain/doubles.ts";
import { EnterpriseSchema, KnownCellSchema, LabelSchema, MeasureSchema, MergeSchema } from "./schemas.ts";

/** Made by the page: sent twice, a thing is done once. */
const NewId = Type.String({ pattern: "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$" });
const Reason = Type.String({ maxLength: 600 });

const Suspicions = Type.Array(oneOf(SUSPICIONS), {
  description: "Why the two are thought to be one, the strongest first",
});
const Distinct = strict({ reason: Type.String(), at: Timestamp, byName: Type.String() });

export const DoublesQuery = Type.Object({ areaId: AreaNumber }, { additionalProperties: false });

export const DoublesSchema = strict({
  pairs: Type.Array(strict({ one: ref(EnterpriseSchema), other: ref(EnterpriseSchema), suspicions: Suspicions })),
  count: Type.Integer({ description: "All pairs; the first 100 are given" }),
  more: Type.Boolean({ description: "More pairs have something in common than were compared" }),
  keptApart: Type.Array(strict({ one: ref(EnterpriseSchema), other: ref(EnterpriseSchema), said: Distinct })),
  merges: Type.Array(ref(MergeSchema)),
});

export const PairParams = Type.Object({ oneId: Uuid, otherId: Uuid });

export const ComparisonSchema = strict({
  one: ref(EnterpriseSchema),
  other: ref(EnterpriseSchema),
  suspicions: Suspicions,
  keptApart: nullable(Distinct),
  measures: Type.Array(ref(MeasureSchema)),
  lines: Type.Array(
    strict({
      measure: Type.String(),
      one: nullable(ref(KnownCellSchema)),
      other: nullable(ref(KnownCellSchema)),
      counts: Type.Union([Type.Literal("one"), Type.Literal("other"), Type.Literal("survivor")], {
        description: "Whose value counts after merging; survivor: that of the file that is kept",
      }),
      conflict: Type.Boolean({ description: "Both know it, and differently" }),
    }),
  ),
  frozen: Type.Array(
    strict({
      ...{ id: Uuid, kind: Type.String(), label: LabelSchema, areaName: Type.String(), period: Type.String() },
      ...{ revision: Type.Integer(), one: Type.Boolean(), other: Type.Boolean() },
    }),
    { description: "Frozen sets that count one of the two, or both as two; merging leaves them as they are" },
  ),
});

export const DistinctionBody = strict({
  id: NewId,
  act: Type.Union([Type.Literal("kept-apart"), Type.Literal("taken-back")]),
  reason: Reason,
});

export const MergeParams = Type.Object({ mergeId: Uuid });
export const MergeBody = strict({ id: NewId, survivorId: Uuid, reason: Reason });
export const SplitBody = strict({ id: NewId, reason: Reason });

export const AlikeQuery = Type.Object(
  {
    areaId: AreaNumber,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    creditCode: Type.Optional(Type.String({ maxLength: 40 })),
    address: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
);
export const AlikeSchema = strict({
  enterprises: Type.Array(strict({ enterprise: ref(EnterpriseSchema), suspicions: Suspicions })),
});
