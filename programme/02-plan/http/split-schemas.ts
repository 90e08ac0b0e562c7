import { type TSchema, Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, ref, strict } from "#http";
import type { SplitAnswer, SplitTask } from "../domain/split/index.ts";

const MOST_AREAS = 60;
const MOST_YEARS = 12;
const MOST_LIMITS = 200;
const MOST_TASKS = 30;

/** Holds the largest request that the schemas below allow, in Chinese. */
export const SPLIT_BYTES_LIMIT = 8 * 1024 * 1024;

const Text = Type.String({ minLength: 1, maxLength: 200 });
const Figure = Type.String({
  pattern: "^\\d{1,15}(\\.\\d{1,6})?$",
  description: "An exact decimal that is not negative",
});
const Year = Type.Integer({ minimum: 1980, maximum: 2100 });
const byArea = <S extends TSchema>(item: S) => Type.Array(item, { minItems: 1, maxItems: MOST_AREAS });
const byYear = <S extends TSchema>(item: S) => Type.Array(item, { minItems: 1, maxItems: MOST_YEARS });

const SplitTaskSchema = component(
  "SplitTask",
  Type.Object(
    {
      gridId: nullable(Text),
      indicator: Text,
      unit: Type.String({ maxLength: 40 }),
      kind: oneOf(["flow", "stock", "ratio", "level", "oneOff"]),
      step: Figure,
      areas: byArea(strict({ name: Text, areaId: nullable(AreaNumber) })),
      years: byYear(Year),
      totals: byYear(nullable(Figure)),
      planTotal: nullable(Figure),
      areaTotals: byArea(nullable(Figure)),
      weights: byArea(byYear(Figure)),
      locks: byArea(byYear(nullable(Figure))),
      limits: Type.Array(
        strict({ sort: oneOf(["floor", "ceiling"]), area: nullable(Text), year: nullable(Year), value: Figure }),
        { maxItems: MOST_LIMITS },
      ),
      rising: Type.Boolean({ description: "A stock that may not fall from year to year, nor below `before`" }),
      before: byArea(nullable(Figure)),
    },
    {
      additionalProperties: false,
      description: "One indicator to be split; lists by area follow `areas`, lists by year follow `years`",
    },
  ),
);

const SplitConstraintSchema = component(
  "SplitConstraint",
  strict({
    type: oneOf(["year-total", "plan-total", "area-total", "lock", "floor", "ceiling", "rising", "before"]),
    area: Type.Optional(nullable(Type.String())),
    year: Type.Optional(nullable(Type.Integer())),
    from: Type.Optional(Type.Integer()),
    to: Type.Optional(Type.Integer()),
    value: Type.Optional(Type.String()),
  }),
);

const Cells = Type.Array(Type.Array(Type.String()), { description: "cells[area][year]" });

const SplitAnswerSchema = component(
  "SplitAnswer",
  strict({
    status: oneOf(["split", "impossible", "refused"]),
    cells: Type.Optional(Cells),
    shares: Type.Optional(Cells),
    strayed: Type.Optional(Type.Integer({ description: "Cells a step or more away from their share" })),
    clash: Type.Optional(
      Type.Array(ref(SplitConstraintSchema), {
        description: "Cannot be kept together, and could be without any one of them",
      }),
    ),
    tally: Type.Optional(
      nullable(strict({ side: oneOf(["over", "under"]), reached: Type.String(), wanted: Type.String() })),
    ),
    refusal: Type.Optional(
      strict({ code: Type.String(), facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])) }),
    ),
  }),
);

const Task = Type.Unsafe<SplitTask>({ $ref: `${SplitTaskSchema.$id}#` });
const Answer = Type.Unsafe<SplitAnswer>({ $ref: `${SplitAnswerSchema.$id}#` });

export const SplitBody = strict({ tasks: Type.Array(Task, { minItems: 1, maxItems: MOST_TASKS }) });
export const SplitAnswersSchema = component("SplitAnswers", strict({ answers: Type.Array(Answer) }));

export const SplitVersionBody = strict({
  baseVersion: Type.Integer({ minimum: 1, description: "The version that the splits start from" }),
  reason: Type.String({ minLength: 1, maxLength: 500 }),
  title: Type.String({ minLength: 1, maxLength: 200, description: "Of the new table, when one is made" }),
  splits: Type.Array(strict({ task: Task, cells: byArea(byYear(Figure)) }), { minItems: 1, maxItems: MOST_TASKS }),
});
export const SplitVersionSchema = component("SplitVersion", strict({ version: Type.Integer() }));

export const splitSchemas = [
  SplitTaskSchema,
  SplitConstraintSchema,
  SplitAnswerSchema,
  SplitAnswersSchema,
  SplitVersionSchema,
];
