import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, ref, strict, Timestamp, Uuid } from "#http";
import { EnterpriseSchema, LabelSchema } from "../schemas.ts";

const Day = Type.String({ format: "date", pattern: "^(?:19|20|21)" });
const Count = Type.Integer({ minimum: 0 });
const Text = (most: number) => Type.String({ maxLength: most });
const KindCode = Type.String({ pattern: "^[a-z]+(?:-[a-z]+)*$", maxLength: 40 });
/** Made by the page: sent twice, the same thing is done once. */
const PageId = Type.String({ pattern: "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$" });
const RosterStandingSchema = oneOf(["valid", "ending", "coming", "expired", "taken-off"]);

const RosterKindSchema = component(
  "RosterKind",
  strict({
    code: Type.String(),
    label: LabelSchema,
    explain: LabelSchema,
    level: oneOf(["national", "provincial", "city", "district", "any"]),
    validMonths: nullable(Type.Integer({ description: "How long an issue usually holds" })),
    verification: oneOf(["sourced", "background"]),
    source: Type.String(),
  }),
);

const FrozenRosterSchema = component(
  "FrozenRoster",
  strict({
    id: Uuid,
    kind: Type.String(),
    areaId: AreaNumber,
    areaName: Type.String(),
    period: Type.String({ description: "2026, 2026-Q1 or 2026-03" }),
    from: Day,
    to: Day,
    revision: Type.Integer(),
    readOn: Type.String({ format: "date", description: "The day whose members these are" }),
    count: Count,
    sha256: Type.String({ description: "Over the sorted ids of the members, one a line" }),
    reason: nullable(Type.String()),
    frozenAt: Timestamp,
    byName: Type.String(),
  }),
);

const issue = {
  id: Uuid,
  title: Type.String(),
  issuer: Type.String(),
  document: nullable(Type.String({ description: "发文字号" })),
  issuedOn: Day,
  areaId: AreaNumber,
  areaName: Type.String(),
  demo: Type.Boolean(),
};

const RosterIssueSchema = component(
  "RosterIssue",
  strict({
    ...issue,
    from: Day,
    until: nullable(Day),
    expired: Type.Boolean(),
    members: Type.Integer({ description: "Enterprises of the area on it today" }),
    mayEdit: Type.Boolean(),
    recordedAt: Timestamp,
    byName: Type.String(),
  }),
);

const RosterEntrySchema = component(
  "RosterEntry",
  strict({
    id: Uuid,
    kind: Type.String(),
    issue: strict(issue),
    from: Day,
    until: nullable(Day),
    offFrom: nullable(
      Type.String({ format: "date", description: "The first day on which it is no longer on the list" }),
    ),
    standing: RosterStandingSchema,
    remark: nullable(Type.String()),
    recordedAt: Timestamp,
    byName: Type.String(),
    removal: nullable(
      strict({
        reason: Type.String(),
        document: nullable(Type.String()),
        recordedAt: Timestamp,
        byName: Type.String(),
      }),
    ),
    mayEdit: Type.Boolean(),
  }),
);

export const AreaQuery = Type.Object({ areaId: AreaNumber }, { additionalProperties: false });
export const KindParams = Type.Object({ kind: KindCode });
export const IssueParams = Type.Object({ issueId: Uuid });
export const EntryParams = Type.Object({ entryId: Uuid });
export const FrozenParams = Type.Object({ frozenId: Uuid });
export const EnterpriseRosterParams = Type.Object({ enterpriseId: Uuid });

export const RosterOverviewSchema = strict({
  day: Day,
  kinds: Type.Array(
    strict({
      kind: ref(RosterKindSchema),
      valid: Count,
      ending: Type.Integer({ description: "Whose last list ends within 90 days" }),
    }),
  ),
  frozen: Type.Array(ref(FrozenRosterSchema)),
});

export const RosterSchema = strict({
  kind: ref(RosterKindSchema),
  day: Day,
  valid: Count,
  ending: Count,
  issues: Type.Array(ref(RosterIssueSchema)),
  frozen: Type.Array(ref(FrozenRosterSchema)),
  mayEdit: Type.Boolean({ description: "Lists of this area may be added and frozen" }),
});

export const IssueViewSchema = strict({ kind: ref(RosterKindSchema), issue: ref(RosterIssueSchema) });

const narrowing = {
  areaId: AreaNumber,
  standing: Type.Optional(oneOf(["valid", "ending", "gone"])),
  text: Type.Optional(Text(100)),
  issueId: Type.Optional(Uuid),
};

export const MembersQuery = Type.Object(
  {
    ...narrowing,
    afterRevenue: Type.Optional(Type.String({ pattern: "^-?\\d{1,18}$" })),
    afterId: Type.Optional(Uuid),
  },
  { additionalProperties: false },
);

export const MembersExportQuery = Type.Object(narrowing, { additionalProperties: false });

export const MembersSchema = strict({
  members: Type.Array(strict({ enterprise: ref(EnterpriseSchema), entries: Type.Array(ref(RosterEntrySchema)) })),
  next: nullable(strict({ afterRevenue: nullable(Type.String()), afterId: Uuid })),
  count: Count,
});

export const IssueBody = strict({
  id: PageId,
  kind: KindCode,
  title: Text(200),
  issuer: Text(100),
  areaId: AreaNumber,
  document: nullable(Text(60)),
  issuedOn: Day,
  from: Day,
  until: nullable(Day),
});

export const EntriesBody = strict({
  entries: Type.Array(
    strict({ id: PageId, enterprise: Type.String({ minLength: 1, maxLength: 60, description: "Id or credit code" }) }),
    { minItems: 1, maxItems: 200 },
  ),
  from: nullable(Day),
  until: nullable(Day),
  remark: nullable(Text(300)),
});

export const RemovalBody = strict({ id: PageId, offFrom: Day, reason: Text(600), document: nullable(Text(60)) });

export const FreezeBody = strict({
  id: PageId,
  kind: KindCode,
  areaId: AreaNumber,
  period: Type.String({ maxLength: 10 }),
  reason: nullable(Text(600)),
});

export const RecordedSchema = strict({ id: Uuid });
export const EntriesAddedSchema = strict({ added: Count });

export const FrozenQuery = Type.Object(
  { day: Type.Optional(Day) },
  { additionalProperties: false, description: "The day to compare with; today when it is not said" },
);

const drifted = {
  id: Uuid,
  name: nullable(Type.String({ description: "null when it lies outside the reader's areas" })),
};

export const FrozenViewSchema = strict({
  frozen: ref(FrozenRosterSchema),
  kind: ref(RosterKindSchema),
  day: Day,
  came: Count,
  left: Count,
  cameFirst: Type.Array(strict({ ...drifted, entry: nullable(ref(RosterEntrySchema)) })),
  leftFirst: Type.Array(
    strict({
      ...drifted,
      why: oneOf(["taken-off", "expired", "coming", "merged", "elsewhere"]),
      survivor: nullable(strict(drifted)),
      entry: nullable(ref(RosterEntrySchema)),
    }),
  ),
});

export const EnterpriseRostersSchema = strict({
  kinds: Type.Array(ref(RosterKindSchema)),
  entries: Type.Array(ref(RosterEntrySchema)),
});

export const rosterSchemas = [RosterKindSchema, FrozenRosterSchema, RosterIssueSchema, RosterEntrySchema];
