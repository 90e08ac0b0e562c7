import { type TProperties, Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, RefusalBody, ref, strict, Timestamp, Uuid } from "#http";
import { VIEWS } from "../domain/case-file.ts";
import { OFFER_KINDS } from "../domain/offers.ts";
import { ACTION_KINDS, OUTCOMES } from "../domain/procedure.ts";
import { QUEUE_VIEWS } from "../store/index.ts";
import { procedureBody } from "./procedure-schema.ts";

const Day = Type.String({ format: "date" });
const Slug = Type.String({ pattern: "^[a-z][A-Za-z0-9-]*$", maxLength: 60 });
const Label = strict({ zh: Type.String(), en: Type.String() });
const ProcedureSchema = component("Procedure", procedureBody);

const Value = Type.Union([
  Type.Boolean(),
  Type.String({ maxLength: 4000 }),
  Type.Array(Type.String({ maxLength: 60 }), { maxItems: 100 }),
]);
const Values = Type.Record(Type.String({ maxLength: 60 }), Value, { maxProperties: 200 });
const Remark = strict({ field: Type.String({ maxLength: 60 }), text: Type.String({ maxLength: 500 }) });
const Person = strict({ id: Uuid, name: Type.String() });

export const DueSchema = component(
  "CaseDue",
  strict({
    due: Day,
    warnOn: Day,
    estimated: Type.Boolean({ description: "The holidays of a year that it touches are not known yet" }),
    state: oneOf(["running", "warned", "overdue"]),
    left: Type.Integer({ description: "Working days; negative when the time is over" }),
  }),
);

export const CaseEventSchema = component(
  "CaseEvent",
  strict({
    seq: Type.Integer(),
    at: Timestamp,
    byName: Type.String(),
    onBehalfOf: nullable(Type.String()),
    type: Type.String(),
    step: nullable(Type.String()),
    action: nullable(Type.String()),
    to: nullable(Type.String()),
    reason: nullable(Type.String()),
    view: nullable(oneOf(VIEWS)),
    toName: nullable(Type.String()),
    remarks: Type.Array(Remark),
    changes: Type.Array(
      strict({ field: Type.String(), before: nullable(Value), after: nullable(Value), masked: Type.Boolean() }),
    ),
  }),
);

const OfferSchema = component(
  "CaseOffer",
  strict({
    kind: oneOf(OFFER_KINDS),
    action: nullable(Type.String()),
    unless: nullable(Type.Unsafe<{ code: string; facts: Record<string, unknown> }>({ $ref: `${RefusalBody.$id}#` })),
  }),
);

export const CaseSchema = component(
  "CaseFile",
  strict({
    id: Uuid,
    title: Type.String(),
    procedure: ref(ProcedureSchema),
    areaId: AreaNumber,
    areaName: Type.String(),
    officeId: nullable(AreaNumber),
    officeName: nullable(Type.String()),
    version: Type.Integer(),
    step: nullable(Type.String()),
    end: nullable(Type.String()),
    outcome: nullable(oneOf(OUTCOMES)),
    since: Timestamp,
    openedAt: Timestamp,
    submittedAt: nullable(Timestamp),
    applicantName: Type.String(),
    own: Type.Boolean(),
    assignee: nullable(Person),
    due: nullable(ref(DueSchema)),
    values: Values,
    masked: Type.Array(Type.String(), { description: "Fields whose values are not shown to the reader" }),
    remarks: Type.Array(Remark),
    opinions: Type.Array(strict({ view: oneOf(VIEWS), text: Type.String() })),
    objections: strict({ open: Type.Integer(), upheld: Type.Integer() }),
    events: Type.Array(ref(CaseEventSchema)),
    offers: Type.Array(ref(OfferSchema)),
  }),
);

export const QueueLineSchema = component(
  "QueueLine",
  strict({
    id: Uuid,
    procedureId: Type.String(),
    procedure: Label,
    title: Type.String(),
    areaId: AreaNumber,
    areaName: Type.String(),
    applicantName: Type.String(),
    step: nullable(Type.String()),
    place: Label,
    outcome: nullable(oneOf(OUTCOMES)),
    since: Timestamp,
    version: Type.Integer(),
    assigneeId: nullable(Uuid),
    assigneeName: nullable(Type.String()),
    dueOn: nullable(Day),
    dueEstimated: Type.Boolean(),
    left: nullable(Type.Integer()),
    overdue: Type.Boolean(),
    escalated: Type.Boolean(),
    actions: Type.Array(strict({ id: Type.String(), kind: oneOf(ACTION_KINDS), label: Label, reason: Type.Boolean() })),
  }),
);

export const QueueQuery = Type.Object(
  {
    view: oneOf(QUEUE_VIEWS),
    procedure: Type.Optional(Slug),
    step: Type.Optional(Slug),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    unassigned: Type.Optional(Type.Boolean()),
    after: Type.Optional(Type.String({ maxLength: 60, pattern: "^(\\d{4}-\\d{2}-\\d{2})?_[0-9a-f-]{36}$" })),
  },
  { additionalProperties: false },
);

export const QueueSchema = component(
  "Queue",
  strict({
    lines: Type.Array(ref(QueueLineSchema)),
    counts: strict({
      mine: Type.Integer(),
      office: Type.Integer(),
      overdue: Type.Integer(),
      escalated: Type.Integer(),
    }),
    next: nullable(Type.String()),
  }),
);

const Version = Type.Integer({ minimum: 1, description: "The version that the person saw" });
const Reason = nullable(Type.String({ maxLength: 2000 }));

export const NewCaseBody = strict({
  id: Uuid,
  procedure: Slug,
  areaId: AreaNumber,
  parentId: Type.Optional(Uuid),
});

const command = <const T extends string, P extends TProperties>(type: T, properties: P) =>
  strict({ type: Type.Literal(type), ...properties });

export const OrderBody = strict({
  version: Version,
  command: Type.Union([
    command("fill", { values: Values }),
    command("act", { action: Slug, reason: Reason, remarks: Type.Array(Remark, { maxItems: 100 }) }),
    command("opine", { view: oneOf(VIEWS), text: Type.String({ maxLength: 2000 }) }),
    command("take", {}),
    command("release", {}),
    command("assign", { to: Uuid }),
    command("transfer", { areaId: AreaNumber, reason: Type.String({ maxLength: 2000 }) }),
    command("withdraw", { reason: Reason }),
    command("undo", { reason: Type.String({ maxLength: 2000 }) }),
  ]),
});

/** So many cases in one request; the page sends portion after portion and shows how far it is. */
const MOST_AT_ONCE = 50;

export const BulkBody = strict({
  cases: Type.Array(strict({ id: Uuid, version: Version }), { minItems: 1, maxItems: MOST_AT_ONCE }),
  command: Type.Union([command("act", { action: Slug, reason: Reason }), command("take", {}), command("release", {})]),
  tryOnly: Type.Boolean({ description: "Says what would come of it and does nothing" }),
});

export const BulkSchema = component(
  "BulkOutcome",
  strict({
    outcomes: Type.Array(
      strict({
        id: Uuid,
        version: nullable(Type.Integer()),
        refusal: nullable(
          Type.Unsafe<{ code: string; facts: Record<string, unknown> }>({ $ref: `${RefusalBody.$id}#` }),
        ),
      }),
    ),
  }),
);

export const OfferedProcedureSchema = component(
  "OfferedProcedure",
  strict({
    procedure: ref(ProcedureSchema),
    areaId: nullable(AreaNumber),
    areaName: nullable(Type.String()),
    digest: Type.String(),
    publishedAt: Timestamp,
    byName: Type.String(),
    mayBegin: Type.Boolean(),
  }),
);

export const WorkingYearSchema = component(
  "WorkingYear",
  strict({
    year: Type.Integer(),
    edition: Type.Integer(),
    off: Type.Array(Day),
    worked: Type.Array(Day),
    source: Type.String(),
    verification: oneOf(["sourced", "background"]),
    publishedAt: Timestamp,
    byName: Type.String(),
  }),
);

export const NewYearBody = strict({
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  edition: Type.Integer({ minimum: 1, maximum: 100 }),
  off: Type.Array(Day, { maxItems: 120 }),
  worked: Type.Array(Day, { maxItems: 60 }),
  source: Type.String({ minLength: 2, maxLength: 200, pattern: "\\S" }),
});

export const ColleaguesSchema = strict({ people: Type.Array(Person) });
export const CaseParams = Type.Object({ caseId: Uuid });
export const CreatedCase = strict({ id: Uuid });
export const Changed = strict({ version: Type.Integer() });

export const caseworkSchemas = [
  ProcedureSchema,
  DueSchema,
  CaseEventSchema,
  OfferSchema,
  CaseSchema,
  QueueLineSchema,
  QueueSchema,
  BulkSchema,
  OfferedProcedureSchema,
  WorkingYearSchema,
];
