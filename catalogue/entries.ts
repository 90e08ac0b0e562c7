import { type Static, type TProperties, Type } from "typebox";
import { DATA_GRADES, MEASURE_NATURES, VALUE_KINDS } from "#facts";

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

/** One responsible unit (责任单位) of the catalogue; it is identified by area and name. */
export type UnitEntry = Static<typeof unitEntry>;
