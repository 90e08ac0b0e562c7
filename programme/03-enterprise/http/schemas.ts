import { Type } from "typebox";
import { DATA_GRADES, EVIDENCE_TIERS, FACT_SOURCES, MEASURE_NATURES, VALUE_KINDS } from "#facts";
import { AreaNumber, component, nullable, oneOf, RefusalBody, ref, strict, Timestamp, Uuid } from "#http";

const SIZES = ["large", "medium", "small", "micro"] as const;
const DOUBTS = ["check-sign", "organisation-check"] as const;
/** Days of this and the neighbouring centuries; nothing about an enterprise is older or further off. */
const Day = Type.String({ format: "date", pattern: "^(?:19|20|21)" });
const Fen = Type.String({ pattern: "^-?\\d{1,18}$", description: "Whole 分 as a decimal text" });

export const EnterpriseSchema = component(
  "Enterprise",
  strict({
    id: Uuid,
    homeId: AreaNumber,
    name: Type.String(),
    creditCode: nullable(Type.String()),
    creditCodeDoubts: Type.Array(oneOf(DOUBTS)),
    overrideReason: nullable(Type.String()),
    areaId: AreaNumber,
    areaName: Type.String(),
    industry: nullable(Type.String({ description: "GB/T 4754-2017" })),
    industryName: nullable(Type.String()),
    address: nullable(Type.String()),
    staff: nullable(Type.Integer({ description: "Of the newest year that is known" })),
    staffYear: nullable(Type.Integer()),
    revenue: nullable(Fen),
    revenueYear: nullable(Type.Integer()),
    sizeClass: nullable(oneOf(SIZES)),
    demo: Type.Boolean(),
    survivorId: nullable(Type.String({ format: "uuid", description: "The file this one was merged into" })),
    foundAs: nullable(Type.String({ description: "Name or code of a merged file by which a search found it" })),
  }),
);

export const LabelSchema = strict({ zh: Type.String(), en: Type.String() });

export const MeasureSchema = component(
  "Measure",
  strict({
    code: Type.String(),
    label: LabelSchema,
    explain: LabelSchema,
    unit: Type.String(),
    valueKind: oneOf(VALUE_KINDS),
    nature: oneOf(MEASURE_NATURES),
    per: oneOf(["year", "since"]),
    group: Type.String(),
    choices: Type.Array(strict({ code: Type.String(), label: LabelSchema })),
    mayBeNegative: Type.Boolean(),
    ownOnly: Type.Boolean({ description: "Of a merged enterprise only what was recorded under it counts" }),
    personal: Type.Boolean(),
    grade: oneOf(DATA_GRADES),
    partOf: nullable(Type.String()),
    validMonths: nullable(Type.Integer()),
    verification: oneOf(["sourced", "background"]),
    source: Type.String(),
  }),
);

const Tier = Type.Unsafe<(typeof EVIDENCE_TIERS)[number]>({ type: "integer", enum: [...EVIDENCE_TIERS] });
/** As a form shows it: money in the measure's unit, never a float. */
const TypedValue = Type.String({
  description: "In the measure's unit; personal words are masked for readers without the right",
});

export const KnownCellSchema = component(
  "KnownCell",
  strict({
    measure: Type.String(),
    from: Day,
    to: nullable(Day),
    factId: Uuid,
    value: TypedValue,
    source: oneOf(FACT_SOURCES),
    tier: Tier,
    recordedAt: Timestamp,
    recordedUnder: nullable(Type.String({ format: "uuid", description: "The merged enterprise whose fact this is" })),
    stale: Type.Boolean({ description: "Older than its measure lets it be, on the day that is looked at" }),
    files: Type.Integer({ minimum: 0, description: "Files that support the fact (佐证材料)" }),
  }),
);

const FactSchema = component(
  "Fact",
  strict({
    id: Uuid,
    subjectId: Uuid,
    act: oneOf(["record", "correct", "withdraw"]),
    value: nullable(TypedValue),
    source: oneOf(FACT_SOURCES),
    tier: Tier,
    sourceNote: nullable(Type.String()),
    reason: nullable(Type.String()),
    replaces: nullable(Uuid),
    recordedAt: Timestamp,
    recordedByName: Type.String(),
    recordedUnder: nullable(Type.String({ description: "Name of the merged enterprise it was recorded under" })),
    counts: Type.Boolean({ description: "The one that counts in its cell" }),
  }),
);

export const IndustryListSchema = strict({
  industries: Type.Array(
    strict({
      code: Type.String(),
      name: Type.String(),
      level: oneOf(["section", "division", "group", "class"]),
      verification: oneOf(["sourced", "background"]),
    }),
  ),
});

export const EnterpriseParams = Type.Object({ enterpriseId: Uuid });

const Roster = Type.String({
  pattern: "^[a-z]+(?:-[a-z]+)*$",
  maxLength: 40,
  description: "Only enterprises that are on a list of this kind today",
});

const SearchText = Type.String({
  maxLength: 100,
  description:
    "Part of the name, its initials or reading, or the beginning of the credit code; two characters at least",
});

export const ListQuery = Type.Object(
  {
    areaId: AreaNumber,
    text: Type.Optional(SearchText),
    industry: Type.Optional(Type.String({ pattern: "^\\d{2,4}$" })),
    size: Type.Optional(oneOf(SIZES)),
    roster: Type.Optional(Roster),
    afterRevenue: Type.Optional(Fen),
    afterText: Type.Optional(Type.String({ maxLength: 400 })),
    afterId: Type.Optional(Uuid),
  },
  { additionalProperties: false },
);

export const CountQuery = Type.Object(
  {
    areaId: AreaNumber,
    text: Type.Optional(SearchText),
    industry: Type.Optional(Type.String({ pattern: "^\\d{2,4}$" })),
    size: Type.Optional(oneOf(SIZES)),
    roster: Type.Optional(Roster),
  },
  { additionalProperties: false },
);

export const ExportQuery = Type.Object(
  {
    areaId: AreaNumber,
    text: Type.Optional(SearchText),
    industry: Type.Optional(Type.String({ pattern: "^\\d{2,4}$" })),
    size: Type.Optional(oneOf(SIZES)),
    roster: Type.Optional(Roster),
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  },
  { additionalProperties: false },
);

export const EnterpriseListSchema = strict({
  enterprises: Type.Array(ref(EnterpriseSchema)),
  next: nullable(
    strict({
      afterRevenue: nullable(Fen),
      afterText: nullable(Type.String({ description: "Of a search: the last name as it is searched, or its code" })),
      afterId: Uuid,
    }),
  ),
});

export const EnterpriseCountSchema = strict({
  count: Type.Integer({ description: "How many fit; 100,001 for more than are counted, with a text 1,001" }),
});

export const RegistrationBody = strict({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  creditCode: Type.String({ minLength: 1, maxLength: 40 }),
  overrideReason: nullable(Type.String({ maxLength: 500 })),
  industry: Type.String({ minLength: 1, maxLength: 10 }),
  address: nullable(Type.String({ maxLength: 300 })),
  areaId: AreaNumber,
});

export const RegisteredSchema = strict({ id: Uuid });

export const DossierQuery = Type.Object({ asOf: Type.Optional(Day) }, { additionalProperties: false });

export const MergeSchema = component(
  "EnterpriseMerge",
  strict({
    id: Uuid,
    goneId: Uuid,
    goneName: Type.String(),
    goneCode: nullable(Type.String()),
    keptId: Uuid,
    keptName: Type.String(),
    areaName: Type.String({ description: "Where the merged file lay" }),
    reason: Type.String(),
    at: Timestamp,
    byName: Type.String(),
    split: nullable(strict({ reason: Type.String(), at: Timestamp, byName: Type.String() })),
  }),
);

const SurvivorSchema = strict({ id: Uuid, name: Type.String() });

export const DossierSchema = strict({
  enterprise: ref(EnterpriseSchema),
  survivor: nullable(SurvivorSchema),
  merges: Type.Array(ref(MergeSchema), { description: "Into it and away, the newest first; undone ones too" }),
  measures: Type.Array(ref(MeasureSchema)),
  cells: Type.Array(ref(KnownCellSchema)),
  doubts: Type.Array(strict({ measure: Type.String(), from: Day, doubt: ref(RefusalBody) })),
  asOf: nullable(Day),
  mayEdit: Type.Boolean(),
});

export const HistoryQuery = Type.Object(
  { measure: Type.String({ maxLength: 60 }), from: Day },
  { additionalProperties: false },
);
export const HistorySchema = strict({ facts: Type.Array(ref(FactSchema)) });

const Change = {
  id: Type.String({ pattern: "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$" }),
  measure: Type.String({ maxLength: 60 }),
  from: Day,
  tier: Tier,
  sourceNote: nullable(Type.String({ maxLength: 200 })),
};
const Text = Type.String({ maxLength: 600 });
const Reason = Type.String({ maxLength: 600 });

/** `id` is made by the page: sent twice, the same fact is recorded once. */
export const FactBody = Type.Union([
  strict({ act: Type.Literal("record"), ...Change, text: Text }),
  strict({ act: Type.Literal("correct"), ...Change, text: Text, replaces: Uuid, reason: Reason }),
  strict({ act: Type.Literal("withdraw"), ...Change, replaces: Uuid, reason: Reason }),
]);

export const dossierSchemas = [EnterpriseSchema, MeasureSchema, KnownCellSchema, FactSchema, MergeSchema];
