import { type Static, type TProperties, Type } from "typebox";
import { aliasEntry, areaNumber } from "#catalogue";

const entry = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });

const name = Type.String({ minLength: 1, maxLength: 100 });
const demo = Type.Literal(true, { description: "演示数据" });

export const inventedAreasFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  areas: Type.Array(
    entry({
      id: areaNumber,
      code: Type.Union([Type.String({ pattern: "^99\\d{4}(\\d{3})?$" }), Type.Null()]),
      name,
      level: Type.Enum(["province", "city", "district", "township", "programme"]),
      parent: areaNumber,
      aliases: Type.Array(aliasEntry),
      demo,
    }),
  ),
  parks: Type.Array(
    entry({ id: Type.Integer({ maximum: -1 }), name, locatedIn: areaNumber, aliases: Type.Array(aliasEntry), demo }),
  ),
});

export const accountsFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  accounts: Type.Array(
    entry({
      userName: Type.String({ pattern: "^[a-z]+\\.[a-z]+$" }),
      displayName: name,
      role: Type.Enum([
        "programme-officer",
        "auditor",
        "enterprise",
        "expert",
        "supplier",
        "system-administrator",
        "security-administrator",
        "audit-administrator",
      ]),
      area: areaNumber,
      demo,
    }),
  ),
});

const year = Type.Integer({ minimum: 2010, maximum: 2050 });
const text = Type.String({ minLength: 1 });
const texts = Type.Array(text);
const nullableText = Type.Union([Type.String(), Type.Null()]);
const optionalText = Type.Optional(text);
const optionalNumber = Type.Optional(Type.Number());
const id = Type.String({ pattern: "^[a-z]+[0-9]+$" });
const place = Type.Integer({
  minimum: 1,
  description: "Rank of the item in the order in which the document prints all",
});
const clause = Type.String({ minLength: 1, description: "Where the item stands in the document, e.g. 四（二）, 附件" });

export const programmeFile = entry({
  $schema: Type.String(),
  schema: Type.Literal(1),
  doc: text,
  demo,
  areaCode: Type.String({ pattern: "^\\d{6}$", description: "GB/T 2260 code of the area whose plan it is" }),
  complete: Type.Literal(true),
  follows: Type.Optional(Type.String({ minLength: 1, description: "`doc` of the programme that this one follows" })),
  metadata: entry({
    title: text,
    plan_title: Type.Union([text, Type.Null()]),
    issuers: texts,
    doc_numbers: texts,
    date: Type.Union([Type.String({ format: "date" }), Type.Null()]),
    published: Type.Union([Type.String({ format: "date" }), Type.Null()]),
    period: Type.Tuple([year, year]),
    region: Type.Union([text, Type.Null()]),
    level: Type.Enum(["province", "city", "district"]),
    status: Type.Enum(["final", "draft", "news", "digest", "interpretation"]),
  }),
  targets: Type.Array(
    entry({
      id,
      place,
      clause,
      indicator: text,
      value: optionalNumber,
      min: optionalNumber,
      max: optionalNumber,
      unit: Type.String(),
      op: Type.Enum(["eq", "ge", "gt", "le", "lt", "approx", "range"]),
      period: Type.Enum(["level", "cumulative", "annual"]),
      year: Type.Union([year, Type.Null()]),
      region: optionalText,
      scope: optionalText,
      direction: Type.Optional(Type.Literal("down")),
      from_year: Type.Optional(year),
      base_year: Type.Optional(year),
      implied: Type.Optional(Type.Boolean()),
    }),
  ),
  tables: Type.Array(
    entry({
      id,
      place,
      clause,
      title: text,
      regions: texts,
      total_region: Type.Union([text, Type.Null()]),
      rows: Type.Array(
        entry({
          indicator: text,
          unit: Type.String(),
          year: Type.Union([year, Type.Null()]),
          measure: Type.Enum(["annual", "plan_total", "stock"]),
          label: text,
          values: Type.Record(Type.String(), Type.Number()),
        }),
      ),
    }),
  ),
  tasks: Type.Array(
    entry({
      id,
      place,
      clause,
      number: nullableText,
      title: text,
      lead: texts,
      coop: texts,
      section: text,
      implied_units: Type.Optional(texts),
      deadlines: Type.Optional(texts),
    }),
  ),
  incentives: Type.Array(
    entry({
      id,
      place,
      clause,
      kind: Type.Enum(["rate", "fixed", "upto", "per_unit", "ranking", "interest", "match", "fund"]),
      subject: text,
      rate: optionalNumber,
      rate_min: optionalNumber,
      rate_max: optionalNumber,
      base: optionalText,
      amount: optionalNumber,
      amount_min: optionalNumber,
      amount_max: optionalNumber,
      cap: optionalNumber,
      cap2: optionalNumber,
      unit: optionalText,
      per: optionalText,
      period: optionalText,
      condition: optionalText,
      rank_to: optionalNumber,
      quota: optionalNumber,
      quota_period: optionalText,
      instalments: optionalText,
    }),
  ),
  references: Type.Array(
    entry({
      id,
      place,
      clause,
      name: text,
      number: nullableText,
      kind: Type.Enum(["policy", "law", "standard"]),
      relation: optionalText,
    }),
  ),
});

/** A programme known by its figures only: the draft schema with `clause` where a read document has `quote` and `span`. */
export type DemoProgramme = Static<typeof programmeFile>;
export type DemoAccount = Static<typeof accountsFile>["accounts"][number];
