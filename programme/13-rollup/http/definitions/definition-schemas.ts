import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, ref, strict, Timestamp, Uuid } from "#http";
import { DEFINITION_FIELDS } from "../../index.ts";
import { ActualSchema, IndicatorDefinitionSchema } from "../schemas.ts";

const Label = strict({ zh: Type.String(), en: Type.String() });
const Text = Type.String({ maxLength: 400 });
const MeasureCode = Type.String({ maxLength: 60 });
const LocalCode = Type.String({ pattern: "^local-[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 60 });
const Year = Type.Integer({ minimum: 1990, maximum: 2100 });

const FormulaSchema = Type.Union([
  strict({ of: Type.Literal("sum"), measure: MeasureCode }),
  strict({
    of: Type.Literal("ratio"),
    numerator: MeasureCode,
    denominator: MeasureCode,
    main: oneOf(["pooled", "mean"]),
  }),
  strict({
    of: Type.Literal("share"),
    measure: MeasureCode,
    answers: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 }),
  }),
  strict({ of: Type.Literal("members"), roster: MeasureCode }),
]);

export const IndicatorDraftSchema = component(
  "IndicatorDraft",
  strict({
    name: Text,
    nameEn: Text,
    explain: Text,
    caution: Text,
    kind: Text,
    unit: Text,
    times: Type.Number({
      description: "By how much the rate is multiplied to stand in its unit: 100 for %; 1 for a sum",
    }),
    direction: Text,
    sections: nullable(Type.Array(Type.String({ maxLength: 10 }), { maxItems: 30 })),
    roster: nullable(MeasureCode),
    formula: FormulaSchema,
    minCoverage: Type.Number(),
    evidenceMin: Type.Number(),
    names: Type.Array(Text, { maxItems: 100 }),
    confidence: Text,
    source: Text,
  }),
);

export const IndicatorsQuery = Type.Object(
  {
    areaId: Type.Optional(
      Type.Integer({
        ...AreaNumber,
        description: "With the indicators of its offices and above, and the plans in force that ask for one",
      }),
    ),
  },
  { additionalProperties: false },
);

export const IndicatorListSchema = strict({
  indicators: Type.Array(ref(IndicatorDefinitionSchema)),
  uses: Type.Array(
    strict({
      code: Type.String(),
      planId: Uuid,
      title: Type.String(),
      version: Type.Integer(),
      areaName: Type.String(),
      words: Type.Array(Type.String()),
    }),
    { description: "Plans in force of the area and above it that ask for an indicator" },
  ),
  mayAdd: Type.Boolean(),
});

export const VocabularySchema = strict({
  measures: Type.Array(
    strict({
      code: Type.String(),
      label: Label,
      unit: Type.String(),
      valueKind: oneOf(["count", "decimal", "money", "flag", "choice"]),
      nature: oneOf(["flow", "stock", "level", "one-off"]),
      choices: Type.Array(strict({ code: Type.String(), label: Label })),
    }),
    { description: "What is known or asked for each year" },
  ),
  sections: Type.Array(strict({ code: Type.String(), name: Type.String() })),
  rosters: Type.Array(strict({ code: Type.String(), label: Label })),
});

export const EffectBody = strict({
  areaId: AreaNumber,
  code: nullable(LocalCode),
  year: Year,
  draft: ref(IndicatorDraftSchema),
});

const PlaceSchema = strict({ id: AreaNumber, name: Type.String() });

export const EffectSchema = strict({
  faults: Type.Array(
    strict({
      field: oneOf(DEFINITION_FIELDS),
      code: Type.String(),
      facts: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
  effect: nullable(
    strict({
      area: PlaceSchema,
      parts: Type.Array(PlaceSchema),
      version: nullable(Type.Integer({ description: "The version in force" })),
      before: nullable(ref(IndicatorDefinitionSchema)),
      after: ref(IndicatorDefinitionSchema),
      changes: Type.Array(
        strict({
          year: Type.Integer(),
          partId: nullable(AreaNumber),
          before: nullable(ref(ActualSchema)),
          after: ref(ActualSchema),
          difference: nullable(
            Type.String({ description: "Null where one of the figures is missing or the units differ" }),
          ),
        }),
      ),
    }),
  ),
});

export const AdoptBody = strict({
  code: LocalCode,
  areaId: AreaNumber,
  version: Type.Integer({ minimum: 1, maximum: 10_000 }),
  validFrom: Type.String({ maxLength: 10 }),
  reason: nullable(Type.String({ maxLength: 500 })),
  draft: ref(IndicatorDraftSchema),
});

export const AdoptedSchema = strict({ code: Type.String(), version: Type.Integer() });

export const LocalCodeParams = Type.Object({ code: LocalCode });

export const LocalIndicatorSchema = strict({
  code: Type.String(),
  area: PlaceSchema,
  mayChange: Type.Boolean(),
  draft: ref(IndicatorDraftSchema),
  versions: Type.Array(
    strict({
      version: Type.Integer(),
      validFrom: Type.String(),
      reason: nullable(Type.String()),
      adoptedAt: Timestamp,
      byName: Type.String(),
      draft: ref(IndicatorDraftSchema),
    }),
  ),
});

export const PlanParams = Type.Object({ planId: Uuid });

/** `id` is made by the page: sent twice, the same is kept once. A null code takes back what was said. */
export const BindBody = strict({
  id: Uuid,
  itemId: Type.String({ maxLength: 100 }),
  code: nullable(Type.String({ maxLength: 60 })),
});

export const BoundSchema = strict({ id: Uuid });

export const BoundItemsSchema = strict({
  plan: strict({ id: Uuid, title: Type.String(), version: Type.Integer() }),
  mayBind: Type.Boolean(),
  items: Type.Array(
    strict({
      itemId: Type.String(),
      indicator: Type.String(),
      unit: Type.String(),
      code: nullable(Type.String({ description: "The indicator that is meant" })),
      byName: Type.Boolean({ description: "By its name and unit; else because a person said so" }),
      choices: Type.Array(strict({ code: Type.String(), label: Label }), {
        description: "Indicators in the same unit",
      }),
    }),
  ),
});
