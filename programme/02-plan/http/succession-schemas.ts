import { Type } from "typebox";
import { component, nullable, oneOf, ref, strict, Uuid } from "#http";

const FigureSchema = component(
  "IndicatorFigure",
  strict({
    itemId: Type.String(),
    year: nullable(Type.Integer()),
    period: oneOf(["level", "cumulative", "annual"]),
    bound: strict({
      op: oneOf(["eq", "ge", "gt", "le", "lt", "approx", "range"]),
      value: Type.Optional(Type.String()),
      min: Type.Optional(Type.String()),
      max: Type.Optional(Type.String()),
    }),
    falling: Type.Boolean(),
  }),
);

const IndicatorSchema = component(
  "MeasuredIndicator",
  strict({
    key: Type.String(),
    name: Type.String(),
    scope: nullable(Type.String()),
    unit: Type.String(),
    figures: Type.Array(ref(FigureSchema)),
  }),
);

const MatchSchema = component(
  "IndicatorMatch",
  strict({
    before: Type.String({ description: "Key of the predecessor's indicator" }),
    after: Type.String(),
    reason: oneOf(["same", "other-name", "other-scope", "other-unit"]),
    state: oneOf(["joined", "apart", "proposed"]),
  }),
);

const PlanLinkSchema = component(
  "PlanLink",
  strict({
    id: Uuid,
    title: Type.String(),
    areaName: Type.String(),
    periodFrom: nullable(Type.Integer()),
    periodTo: nullable(Type.Integer()),
  }),
);

const Part = nullable(oneOf(["lead", "cooperating"]));
const TaskLink = strict({ id: Type.String(), number: nullable(Type.String()), title: Type.String() });
const Load = strict({ lead: Type.Integer(), cooperating: Type.Integer() });

const ReportSchema = component(
  "SuccessionReport",
  strict({
    before: Type.Array(ref(IndicatorSchema)),
    after: Type.Array(ref(IndicatorSchema)),
    matches: Type.Array(ref(MatchSchema)),
    numbers: Type.Array(
      strict({
        kind: oneOf(["kept", "dropped", "new"]),
        before: nullable(ref(IndicatorSchema)),
        after: nullable(ref(IndicatorSchema)),
        difference: nullable(Type.String({ description: "Last figure after minus last figure before, exact" })),
      }),
    ),
    tasks: Type.Array(
      strict({
        kind: oneOf(["kept", "dropped", "new"]),
        match: nullable(oneOf(["same", "like"])),
        before: nullable(TaskLink),
        after: nullable(TaskLink),
        units: Type.Array(strict({ name: Type.String(), before: Part, after: Part })),
      }),
    ),
    units: Type.Array(strict({ name: Type.String(), before: Load, after: Load })),
  }),
);

export const SuccessionSchema = component(
  "Succession",
  strict({
    plan: ref(PlanLinkSchema),
    predecessor: nullable(ref(PlanLinkSchema)),
    successors: Type.Array(ref(PlanLinkSchema)),
    suggestions: Type.Array(ref(PlanLinkSchema), {
      description: "Plans in force that begin earlier, those of the same area first; empty once one is named",
    }),
    mayDecide: Type.Boolean(),
    report: nullable(ref(ReportSchema)),
  }),
);

export const PredecessorBody = strict({ predecessorId: nullable(Uuid) });

export const MatchDecisionBody = strict({
  before: Type.String({ maxLength: 400 }),
  after: Type.String({ maxLength: 400 }),
  decision: oneOf(["joined", "apart"]),
});

export const successionSchemas = [
  FigureSchema,
  IndicatorSchema,
  MatchSchema,
  PlanLinkSchema,
  ReportSchema,
  SuccessionSchema,
];
