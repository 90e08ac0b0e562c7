import { type Static, type TProperties, Type } from "typebox";
import { procedureBody } from "#casework/schema";
import { DATA_GRADES, MEASURE_NATURES, VALUE_KINDS } from "#facts";
import { AWAITED_RECORDS, INDICATOR_KINDS } from "#rollup";

const entry = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });

const name = Type.String({ minLength: 1, maxLength: 100 });
const day = Type.Union([Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }), Type.Null()]);
const source = Type.String({ minLength: 1, description: "Document number or title, and clause, that names the thing" });
const demo = Type.Optional(Type.Boolean({ description: "Invented, only for the demo (演示数据)" }));

export const areaNumber = Type.Integer({
  description: "GB/T 2260 code, nine digits for a township, negative for a programme area or park without a code",
});

export const aliasEntry = entry({
  name,
  within: Type.Integer({ description: "The area, and what lies below it, in which the alias has this meaning" }),
});

const programmeAreaEntry = entry({
  id: Type.Integer({ maximum: -1 }),
  name,
  parent: areaNumber,
  validFrom: day,
  validTo: day,
  aliases: Type.Array(aliasEntry),
  source,
});

const parkEntry = entry({
  id: Type.Integer({ maximum: -1 }),
  name,
  locatedIn: areaNumber,
  validFrom: day,
  validTo: day,
  aliases: Type.Array(aliasEntry),
  source,
});

export const unitEntry = entry({
  name,
  kind: Type.Enum(["government", "department", "park-administration", "company", "group", "organisation"]),
  area: areaNumber,
  aliases: Type.Array(aliasEntry),
  standsFor: Type.Optional(
    Type.Enum(["townships", "districts"], {
      description: "A group stands for every government of this level below its area (各街镇)",
    }),
  ),
  verification: Type.Optional(
    Type.Enum(["sourced", "background"], {
      description: "background: the full name is general knowledge and is shown as 待核对",
    }),
  ),
  source: Type.Optional(source),
  demo,
});

export const programmeAreasFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  areas: Type.Array(programmeAreaEntry),
});
export const parksFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  parks: Type.Array(parkEntry),
});
export const unitsFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  units: Type.Array(unitEntry),
});

const label = entry({ zh: name, en: Type.String({ minLength: 1, maxLength: 200 }) });

const measureEntry = entry({
  code: Type.String({ pattern: "^[a-z]+(-[a-z]+)*$" }),
  label,
  explain: entry({ zh: Type.String({ maxLength: 200 }), en: Type.String({ maxLength: 300 }) }),
  unit: Type.String({ maxLength: 10, description: "Measure word as printed; money is typed and shown in it" }),
  valueKind: Type.Enum([...VALUE_KINDS]),
  nature: Type.Enum([...MEASURE_NATURES]),
  per: Type.Enum(["year", "since"], {
    description: "year: a value for each year; since: holds from a day until another is known",
  }),
  group: Type.String({ pattern: "^[a-z]+$" }),
  choices: Type.Array(entry({ code: Type.String({ pattern: "^[a-z]+(-[a-z]+)*$" }), label })),
  mayBeNegative: Type.Boolean(),
  ownOnly: Type.Optional(
    Type.Boolean({ description: "When enterprises are merged, only what was recorded under the survivor counts" }),
  ),
  personal: Type.Boolean({ description: "Masked unless the reader holds the right to see it" }),
  grade: Type.Enum([...DATA_GRADES]),
  partOf: Type.Union([
    Type.String({ pattern: "^[a-z]+(-[a-z]+)*$", description: "The whole that it is a part of" }),
    Type.Null(),
  ]),
  validMonths: Type.Union([Type.Integer({ minimum: 1, maximum: 120 }), Type.Null()]),
  verification: Type.Enum(["sourced", "background"], {
    description: "background: the definition is general knowledge and is shown as 待核对",
  }),
  source,
});

export const measuresFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  edition: Type.String({ pattern: "^\\d{4}-\\d{2}$" }),
  measures: Type.Array(measureEntry),
});

const formEntry = entry({
  code: Type.String({ pattern: "^[a-z]+(-[a-z]+)*$" }),
  label,
  explain: label,
  measures: Type.Array(Type.String(), { minItems: 1, description: "Codes of measures that are asked for by the year" }),
});

export const formsFile = entry({ $schema: Type.String(), schema: Type.Literal(1), forms: Type.Array(formEntry) });

const equipmentClassEntry = entry({
  code: Type.String({ pattern: "^[a-z]+(-[a-z]+)*$" }),
  label,
  production: Type.Boolean({
    description: "Counts as production equipment: the denominator of every rate of machines",
  }),
  robot: Type.Boolean({ description: "An industrial robot of ISO 8373; an AGV is none" }),
  verification: Type.Enum(["sourced", "background"], {
    description: "background: what the class counts as is general knowledge and is shown as 待核对",
  }),
  source,
});

export const equipmentClassesFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  edition: Type.String({ pattern: "^\\d{4}-\\d{2}$" }),
  classes: Type.Array(equipmentClassEntry, { minItems: 1 }),
});

const rosterEntry = entry({
  code: Type.String({ pattern: "^[a-z]+(-[a-z]+)*$" }),
  label,
  explain: entry({ zh: Type.String({ maxLength: 200 }), en: Type.String({ maxLength: 300 }) }),
  level: Type.Enum(["national", "provincial", "city", "district", "any"], { description: "Whose offices issue it" }),
  validMonths: Type.Union([Type.Integer({ minimum: 1, maximum: 120 }), Type.Null()], {
    description: "How long an issue usually holds; null for one that holds until it is replaced",
  }),
  verification: Type.Enum(["sourced", "background"], {
    description: "background: the definition is general knowledge and is shown as 待核对",
  }),
  source,
});

export const rostersFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  edition: Type.String({ pattern: "^\\d{4}-\\d{2}$" }),
  rosters: Type.Array(rosterEntry),
});

const minutes = Type.Integer({ minimum: 1, maximum: 720 });

export const accountPoliciesFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  policies: Type.Array(
    entry({
      id: Type.String({ pattern: "^[a-z0-9]+$" }),
      name: entry({ zh: Type.String(), en: Type.String() }),
      basis: Type.String({ description: "The clauses it follows, and what is still to be verified" }),
      minimum: Type.Integer({ minimum: 8, maximum: 64, description: "Characters of a password" }),
      kinds: Type.Integer({ minimum: 1, maximum: 4, description: "Small letters, capitals, digits, anything else" }),
      maximumDays: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], {
        description: "After so many days a new password is asked for; null never",
      }),
      remembered: Type.Integer({ minimum: 0, maximum: 24, description: "Passwords of before that are refused" }),
      idleMinutes: entry({ administrators: minutes, others: minutes }),
      hours: Type.Integer({ minimum: 1, maximum: 24, description: "Of a session, whatever was done in it" }),
      recertifyBy: Type.String({
        pattern: "^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
        description: "By this day of each year every role is confirmed or taken away",
      }),
    }),
  ),
});

const code = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" });
const sentence = entry({ zh: Type.String({ maxLength: 200 }), en: Type.String({ maxLength: 400 }) });

const indicatorFormula = Type.Union([
  entry({ of: Type.Literal("sum"), measure: code }),
  entry({
    of: Type.Literal("ratio"),
    numerator: code,
    denominator: code,
    main: Type.Enum(["pooled", "mean"], {
      description: "Whether the indicator is the sums' rate or the mean of the enterprises' own; both are shown",
    }),
  }),
  entry({ of: Type.Literal("share"), measure: code, answers: Type.Array(Type.String(), { minItems: 1 }) }),
  entry({ of: Type.Literal("members"), roster: code }),
  entry({
    of: Type.Literal("awaited"),
    records: Type.Enum([...AWAITED_RECORDS], {
      description: "What the platform has to hold before it can be computed",
    }),
  }),
]);

const indicatorEntry = entry({
  code,
  version: Type.Integer({ minimum: 1 }),
  validFrom: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
  label,
  explain: sentence,
  caution: sentence,
  kind: Type.Enum([...INDICATOR_KINDS]),
  unit: Type.String({ minLength: 1, maxLength: 20 }),
  times: Type.Integer({
    minimum: 1,
    description: "By how much numerator over denominator is multiplied to stand in the unit; 1 for a sum",
  }),
  direction: Type.Enum(["up", "down", "none"]),
  scope: entry({
    sections: Type.Union([Type.Array(Type.String({ pattern: "^[A-T]$" }), { minItems: 1 }), Type.Null()]),
    roster: Type.Union([code, Type.Null()]),
  }),
  formula: indicatorFormula,
  minCoverage: Type.Number({ minimum: 0, maximum: 1 }),
  evidenceMin: Type.Integer({ minimum: 0, maximum: 5 }),
  names: Type.Array(name, { description: "Names by which plans call it" }),
  uses: Type.Array(entry({ plan: name, words: name })),
  confidence: Type.Enum(["A", "B", "C"], {
    description: "A: read in an official text; B: in a secondary text; C: general knowledge, not confirmed",
  }),
  verification: Type.Enum(["sourced", "background"]),
  source,
});

export const indicatorsFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  edition: Type.String({ pattern: "^\\d{4}-\\d{2}$" }),
  indicators: Type.Array(indicatorEntry, { minItems: 1 }),
});

/** One responsible unit (责任单位) of the catalogue; it is identified by area and name. */
export type UnitEntry = Static<typeof unitEntry>;

export const procedureFile = entry({ $schema: Type.String(), schema: Type.Literal(1), procedure: procedureBody });

export const workingYearsFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  years: Type.Array(
    entry({
      year: Type.Integer({ minimum: 2000, maximum: 2100 }),
      off: Type.Array(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })),
      worked: Type.Array(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })),
      source,
      verification: Type.Enum(["sourced", "background"]),
    }),
  ),
});
