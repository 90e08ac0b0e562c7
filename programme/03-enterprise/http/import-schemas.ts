import { Type } from "typebox";
import { AreaNumber, nullable, oneOf, RefusalBody, ref, strict, Timestamp, Uuid } from "#http";
import { LabelSchema, MeasureSchema } from "./schemas.ts";

export const ImportParams = Type.Object({ importId: Uuid });

const Kind = Type.String({ pattern: "^[a-z-]{1,40}$", description: "Kind of list; enterprises when it is not said" });

export const HandInQuery = Type.Object(
  {
    kind: Type.Optional(Kind),
    target: Type.Optional(
      Type.String({ maxLength: 60, description: "What the list is for, where its kind asks for it" }),
    ),
    areaId: AreaNumber,
    fileName: Type.String({ minLength: 1, maxLength: 200 }),
    tier: Type.Integer({ minimum: 0, maximum: 2, description: "Evidence that the office gives the figures" }),
  },
  { additionalProperties: false },
);

export const TemplateQuery = Type.Object(
  { kind: Type.Optional(Kind), year: Type.Integer({ minimum: 2000, maximum: 2100 }) },
  { additionalProperties: false },
);

export const ImportQuery = Type.Object(
  {
    problemsAfter: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_000_000 })),
    doubtsAfter: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_000_000 })),
    changesAfter: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_000_000 })),
  },
  { additionalProperties: false },
);

export const UndoBody = strict({ reason: Type.String({ minLength: 1, maxLength: 500 }) });
export const DecisionBody = strict({ mode: oneOf(["all", "good"]) });

const STATES = ["reading", "read", "refused", "committing", "committed", "undoing", "undone", "discarded"] as const;
const Count = Type.Integer({ minimum: 0 });
const counts = { new: Count, change: Count, same: Count, failed: Count };

const about = {
  id: Uuid,
  kind: Type.String(),
  target: nullable(Type.String()),
  fileName: Type.String(),
  areaName: Type.String(),
  tier: Type.Integer(),
  state: oneOf(STATES),
  handedInAt: Timestamp,
  byName: Type.String(),
};

export const ImportListSchema = strict({ imports: Type.Array(strict(about)) });
export const ImportCreated = strict({ id: Uuid });

const Problem = strict({
  ...{ row: Count, name: Type.String(), heading: Type.String(), text: Type.String() },
  refusal: ref(RefusalBody),
});

export const ImportSchema = strict({
  ...about,
  own: Type.Boolean({ description: "Handed in by the person who asks" }),
  unknownHeadings: Type.Array(Type.String()),
  refusal: nullable(ref(RefusalBody)),
  mode: nullable(oneOf(["all", "good"])),
  undoReason: nullable(Type.String()),
  undoCounts: nullable(strict({ withdrawn: Count, restored: Count, kept: Count })),
  mayUndo: Type.Boolean(),
  progress: nullable(strict({ done: Count, total: nullable(Count) })),
  counts: strict(counts),
  problems: Type.Array(Problem),
  problemsNext: nullable(Count),
  doubts: Type.Array(Problem, {
    description: "Cells that can be taken but hardly be right, of rows with problems too",
  }),
  doubtsNext: nullable(Count),
  changes: Type.Array(
    strict({
      row: Count,
      name: Type.String(),
      outcome: oneOf(["new", "change"]),
      facts: Type.Array(
        strict({
          measure: ref(MeasureSchema),
          year: nullable(Type.Integer()),
          before: nullable(Type.String()),
          after: Type.String(),
          takesEffect: Type.Boolean(),
        }),
      ),
      details: Type.Array(strict({ label: LabelSchema, before: nullable(Type.String()), after: Type.String() })),
    }),
  ),
  changesNext: nullable(Count),
});
