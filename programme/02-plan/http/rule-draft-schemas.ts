import { Type } from "typebox";
import { component, nullable, oneOf, ref, strict, Uuid } from "#http";

const Text = Type.String();
const Fen = Type.String({ pattern: "^-?\\d+$", description: "Money in whole 分 (1/100 yuan), as decimal text" });

const ExactRateSchema = component(
  "ExactRate",
  Type.Object(
    { numerator: Type.String({ pattern: "^-?\\d+$" }), denominator: Type.String({ pattern: "^[1-9]\\d*$" }) },
    { additionalProperties: false, description: "A ratio in lowest terms; 10 % is 1/10" },
  ),
);

const ThresholdSchema = component(
  "RuleThreshold",
  strict({
    measure: Type.String({ description: "What is compared, in the words of the plan" }),
    op: oneOf(["ge", "gt", "le", "lt"]),
    value: Type.String({ description: "Exact decimal, in the printed unit" }),
    unit: Text,
    fen: nullable(Fen),
  }),
);

const RuleConditionSchema = component(
  "RuleCondition",
  strict({
    text: Type.String({ description: "As printed" }),
    thresholds: Type.Array(ref(ThresholdSchema), { description: "All of them have to hold" }),
    rest: Type.Array(Text, { description: "What was not taken apart; a person has to word it" }),
  }),
);

const OpenQuestionSchema = component(
  "RuleOpenQuestion",
  strict({
    code: oneOf([
      ...(["rate-missing", "rate-range", "base-missing", "amount-missing", "amount-range"] as const),
      ...([
        "amount-at-discretion",
        "money-unit-unknown",
        "cap-not-said",
        "second-cap",
        "cap-shared",
        "per-missing",
      ] as const),
      ...(["rank-missing", "rank-amounts", "fund-is-no-rule", "subject-missing", "condition-as-text"] as const),
      ...(["period-not-said", "period-as-text", "instalments-as-text", "validity-not-said"] as const),
      ...(["validity-from-plan", "number-not-exact"] as const),
    ]),
    text: nullable(Type.String({ description: "The printed words that the question is about" })),
  }),
);

const ClauseSchema = Type.Union([
  strict({
    quote: Text,
    span: Type.Unsafe<readonly [number, number]>({
      ...{ type: "array", items: { type: "integer", minimum: 0 }, minItems: 2, maxItems: 2 },
      description: "Half-open range of code points in the document's text",
    }),
    secondQuote: Type.Optional(Text),
  }),
  strict({ clause: Text }),
]);

const RuleDraftSchema = component(
  "RuleDraft",
  Type.Object(
    {
      schema: Type.Literal(1),
      id: Type.String({ description: "The money clause in the plan" }),
      kind: oneOf(["rate", "fixed", "upto", "per_unit", "ranking", "interest", "match", "fund"]),
      subject: Text,
      base: nullable(Type.String({ description: "What the rate is a share of" })),
      rate: nullable(ref(ExactRateSchema)),
      rateRange: nullable(strict({ min: ref(ExactRateSchema), max: ref(ExactRateSchema) })),
      amount: nullable(Fen),
      amountRange: nullable(strict({ min: Fen, max: Fen })),
      cap: nullable(Fen),
      secondCap: nullable(Fen),
      per: nullable(Text),
      rank: nullable(Type.Integer({ description: "The last rank that is paid" })),
      quota: nullable(strict({ count: Type.Integer(), period: nullable(Text) })),
      condition: nullable(ref(RuleConditionSchema)),
      period: nullable(strict({ kind: oneOf(["annual", "one-off", "other"]), text: Text })),
      instalments: nullable(Text),
      validity: nullable(strict({ from: Type.Integer(), to: Type.Integer() })),
      clause: nullable(ClauseSchema),
      open: Type.Array(ref(OpenQuestionSchema), { description: "To be answered before a rule can be compiled" }),
    },
    { additionalProperties: false, description: "A money clause in the form that a rule compiler takes" },
  ),
);

export const RuleDraftsSchema = component(
  "RuleDrafts",
  strict({
    schema: Type.Literal(1),
    planId: Uuid,
    version: Type.Integer(),
    title: Text,
    rules: Type.Array(ref(RuleDraftSchema)),
  }),
);

export const ruleDraftSchemas = [
  ExactRateSchema,
  ThresholdSchema,
  RuleConditionSchema,
  OpenQuestionSchema,
  RuleDraftSchema,
  RuleDraftsSchema,
];
