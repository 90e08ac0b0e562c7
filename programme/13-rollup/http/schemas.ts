import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, ref, strict, Uuid } from "#http";
import { AWAITED_RECORDS, INDICATOR_KINDS, MISSING, STANDINGS } from "../index.ts";

const Label = strict({ zh: Type.String(), en: Type.String() });
const Decimal = Type.String({ description: "A plain decimal, rounded for show; numerator and denominator are exact" });
const Year = Type.Integer({ minimum: 1990, maximum: 2100 });
const Code = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 60 });

const DOUBTS = ["awaited", "nobody-in-scope", "nothing-known", "denominator-zero", "few-known"] as const;

export const IndicatorDefinitionSchema = component(
  "IndicatorDefinition",
  strict({
    code: Type.String(),
    version: Type.Integer(),
    validFrom: Type.String(),
    label: Label,
    explain: Label,
    caution: Label,
    kind: oneOf(INDICATOR_KINDS),
    unit: Type.String(),
    direction: oneOf(["up", "down", "none"]),
    sections: nullable(Type.Array(Type.String())),
    roster: nullable(Label),
    formula: oneOf(["sum", "ratio", "share", "members", "awaited"]),
    main: nullable(oneOf(["pooled", "mean"])),
    numerator: nullable(strict({ code: Type.String(), label: Label, unit: Type.String() })),
    denominator: nullable(strict({ code: Type.String(), label: Label, unit: Type.String() })),
    awaits: nullable(oneOf(AWAITED_RECORDS)),
    minCoverage: Type.Number(),
    evidenceMin: Type.Integer(),
    names: Type.Array(Type.String()),
    uses: Type.Array(strict({ plan: Type.String(), words: Type.String() })),
    confidence: oneOf(["A", "B", "C"]),
    verification: oneOf(["sourced", "background"]),
    source: Type.String(),
    local: nullable(strict({ id: AreaNumber, name: Type.String() })),
  }),
);

export const ActualSchema = component(
  "Actual",
  strict({
    value: nullable(Decimal),
    pooled: nullable(Decimal),
    mean: nullable(Decimal),
    numerator: Type.String(),
    denominator: nullable(Type.String()),
    inScope: Type.Integer(),
    known: Type.Integer(),
    proven: Type.Integer({ description: "Of the known ones, how many have the evidence that the definition asks for" }),
    tiers: Type.Array(Type.Integer(), { description: "Of the known ones, how many rest on evidence E0 to E5" }),
    doubt: nullable(oneOf(DOUBTS)),
  }),
);

const PlaceSchema = strict({ id: AreaNumber, name: Type.String() });

export const FiguresQuery = Type.Object(
  {
    areaId: AreaNumber,
    year: Year,
    years: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 5, description: "So many years up to the year; 1 when left out" }),
    ),
    whole: Type.Optional(
      Type.Boolean({ description: "Only the area as a whole, without its parts; false when left out" }),
    ),
    code: Type.Optional(Type.Array(Code, { maxItems: 60, description: "All indicators when left out" })),
  },
  { additionalProperties: false },
);

export const FiguresSchema = strict({
  area: PlaceSchema,
  parts: Type.Array(PlaceSchema, { description: "Its areas in the order of their codes" }),
  figures: Type.Array(
    strict({
      code: Type.String(),
      year: Type.Integer(),
      partId: nullable(AreaNumber),
      figure: ref(ActualSchema),
    }),
  ),
});

export const CodeParams = Type.Object({ code: Code });

export const TrendQuery = Type.Object({ areaId: AreaNumber }, { additionalProperties: false });

export const TrendSchema = strict({
  area: PlaceSchema,
  day: Type.String({ description: "The day it was read: the figure of its year is one of a year in progress" }),
  years: Type.Array(strict({ year: Type.Integer(), figure: ref(ActualSchema) }), { description: "Oldest first" }),
  targets: Type.Array(
    strict({
      first: Type.Integer(),
      last: Type.Integer(),
      adding: Type.Boolean({ description: "Whether it adds up over its years, instead of standing at their end" }),
      wanted: oneOf(["at-least", "at-most"]),
      target: Type.String(),
      unit: Type.String(),
      planId: Uuid,
      planTitle: Type.String(),
    }),
    { description: "What plans in force ask for in this area, the plan published last first" },
  ),
});

export const FiguresFileQuery = Type.Object({ areaId: AreaNumber, year: Year }, { additionalProperties: false });

export const EnterprisesQuery = Type.Object(
  {
    areaId: AreaNumber,
    year: Year,
    from: Type.Optional(Type.Unsafe<number>({ ...Year, description: "Of a sum over several years the first one" })),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  },
  { additionalProperties: false },
);

export const CountedEnterprisesSchema = strict({
  area: PlaceSchema,
  figure: ref(ActualSchema),
  years: Type.Array(strict({ year: Type.Integer(), figure: ref(ActualSchema) }), {
    description: "The years that are added up, the first one first",
  }),
  total: Type.Integer({ description: "How many enterprises there are on all pages" }),
  enterprises: Type.Array(
    strict({
      id: Uuid,
      name: Type.String(),
      areaName: Type.String(),
      numerator: nullable(Type.String()),
      denominator: nullable(Type.String()),
      tier: nullable(Type.Integer({ description: "Of several years the weakest" })),
      known: Type.Integer({ description: "Of how many of the years it is known" }),
    }),
  ),
  page: Type.Integer(),
  pageSize: Type.Integer(),
});

export const PlanParams = Type.Object({ planId: Uuid });

export const ProgressQuery = Type.Object(
  {
    day: Type.Optional(
      Type.String({
        pattern: "^\\d{4}-\\d{2}-\\d{2}$",
        description: "As it was told at the end of this past day; now without it",
      }),
    ),
  },
  { additionalProperties: false },
);

export const ProgressSchema = strict({
  plan: strict({ id: Uuid, title: Type.String(), version: Type.Integer() }),
  area: PlaceSchema,
  day: Type.String(),
  past: Type.Optional(
    strict({
      published: Type.Boolean({
        description: "Whether the plan was published by then; else its first version is shown",
      }),
      newest: Type.Integer({ description: "The plan's newest version, which may be another than the one shown" }),
    }),
  ),
  measurable: Type.Boolean({
    description: "Whether the caller sees all of the plan's area; without it no figure is given",
  }),
  rows: Type.Array(
    strict({
      itemId: Type.String(),
      indicator: Type.String(),
      unit: Type.String(),
      from: oneOf(["grid", "target"]),
      code: nullable(Type.String()),
      asked: Type.Boolean({
        description: "Whether enterprises are asked for its figures, so that there may be some to call",
      }),
      cells: Type.Array(
        strict({
          areaName: Type.String(),
          areaId: nullable(AreaNumber),
          role: oneOf(["total", "part"]),
          first: Type.Integer(),
          last: Type.Integer(),
          adding: Type.Boolean(),
          wanted: oneOf(["at-least", "at-most"]),
          target: Type.String(),
          figure: nullable(Decimal),
          rate: nullable(Type.String({ description: "Per cent of the target" })),
          expected: nullable(Decimal),
          standing: oneOf(STANDINGS),
          uncertain: Type.Boolean({ description: "The figure rests on too few enterprises" }),
          latest: nullable(strict({ year: Type.Integer(), figure: Decimal })),
          // Why there is no figure. Progress that was frozen earlier does not say.
          missing: Type.Optional(
            nullable(strict({ why: oneOf(MISSING), year: nullable(Type.Integer({ description: "Of which year" })) })),
          ),
        }),
      ),
      outside: Type.Optional(
        Type.Array(
          strict({
            ...{ first: Type.Integer(), last: Type.Integer(), adding: Type.Boolean() },
            figure: nullable(Decimal),
            inScope: Type.Integer({ description: "Enterprises in scope there, at most in one of the years" }),
          }),
          { description: "What lies in the plan's area but in none of the parts that the row names for these years" },
        ),
      ),
    }),
  ),
});
