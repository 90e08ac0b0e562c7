import { type TProperties, Type } from "typebox";
import { ROLES } from "#identity";
import { ACTION_KINDS, FIELD_TYPES, OUTCOMES } from "../domain/procedure.ts";

const entry = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });

const slug = Type.String({ pattern: "^[a-z]+(-[a-z0-9]+)*$", maxLength: 60 });
const fieldId = Type.String({ pattern: "^[a-z][A-Za-z0-9]*$", maxLength: 60 });
const level = Type.Enum(["country", "province", "city", "district", "township", "programme", "park"]);
const label = entry({
  zh: Type.String({ minLength: 1, maxLength: 100 }),
  en: Type.String({ minLength: 1, maxLength: 200 }),
});
const explain = entry({
  zh: Type.String({ minLength: 1, maxLength: 500 }),
  en: Type.String({ minLength: 1, maxLength: 800 }),
});

const field = entry({
  id: fieldId,
  label,
  type: Type.Enum([...FIELD_TYPES]),
  required: Type.Boolean(),
  help: Type.Optional(explain),
  most: Type.Optional(Type.Number()),
  least: Type.Optional(Type.Number()),
  choices: Type.Optional(Type.Array(entry({ id: slug, label }), { minItems: 1, maxItems: 100 })),
  personal: Type.Optional(Type.Boolean({ description: "Masked for everybody but the applicant and whoever decides" })),
  known: Type.Optional(
    Type.String({ maxLength: 60, description: "Name under which the value is known from elsewhere" }),
  ),
});

const doer = Type.Union([
  entry({ who: Type.Literal("applicant"), roles: Type.Array(Type.Enum([...ROLES]), { minItems: 1 }) }),
  entry({ who: Type.Literal("office"), role: Type.Enum([...ROLES]), level }),
  entry({ who: Type.Literal("platform") }),
]);

const clock = entry({
  workingDays: Type.Integer({ minimum: 1, maximum: 250 }),
  warnBefore: Type.Integer({ minimum: 0, maximum: 250 }),
  atEnd: Type.Union([entry({ escalate: Type.Literal(true) }), entry({ act: slug })]),
});

const action = entry({
  id: slug,
  kind: Type.Enum([...ACTION_KINDS]),
  label,
  to: slug,
  reason: Type.Enum(["required", "optional"]),
  effects: Type.Array(Type.String({ pattern: "^[a-z]+(\\.[a-z]+(-[a-z]+)*)$" }), { maxItems: 10 }),
  undo: Type.Boolean(),
});

const step = entry({
  id: slug,
  label,
  doer,
  clock: Type.Union([clock, Type.Null()]),
  form: Type.Union([slug, Type.Null()]),
  opinions: Type.Union([
    entry({ role: Type.Enum([...ROLES]), level, atLeast: Type.Integer({ minimum: 1, maximum: 20 }) }),
    Type.Null(),
  ]),
  apartFrom: Type.Array(slug, { maxItems: 40 }),
  withdrawTo: Type.Union([slug, Type.Null()]),
  transfer: Type.Boolean(),
  publicNotice: Type.Boolean(),
  actions: Type.Array(action, { minItems: 1, maxItems: 12 }),
});

/** A procedure as its file, the editor and the published contract hold it. */
export const procedureBody = entry({
  id: slug,
  edition: Type.String({ minLength: 1, maxLength: 30 }),
  label,
  explain,
  subject: slug,
  source: entry({
    text: Type.String({ minLength: 1, maxLength: 300 }),
    verification: Type.Enum(["sourced", "background"]),
  }),
  forms: Type.Array(entry({ id: slug, label, fields: Type.Array(field, { minItems: 1, maxItems: 80 }) }), {
    maxItems: 10,
  }),
  steps: Type.Array(step, { minItems: 1, maxItems: 40 }),
  ends: Type.Array(entry({ id: slug, label, outcome: Type.Enum([...OUTCOMES]) }), { minItems: 1, maxItems: 10 }),
  titleField: Type.Union([fieldId, Type.Null()]),
});
