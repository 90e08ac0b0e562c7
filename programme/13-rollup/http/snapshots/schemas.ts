import { Type } from "typebox";
import { AreaNumber, component, nullable, ref, strict, Uuid } from "#http";
import { ActualSchema, ProgressSchema } from "../schemas.ts";

export const SnapshotSchema = component(
  "Snapshot",
  strict({
    id: Uuid,
    planId: Uuid,
    planVersion: Type.Integer(),
    areaId: AreaNumber,
    title: Type.String(),
    day: Type.String(),
    takenAt: Type.String({ description: "What was recorded before it is in the figures" }),
    sha256: Type.String(),
    byName: Type.String(),
  }),
);

export const SnapshotBody = Type.Object(
  { id: Uuid, title: Type.String({ maxLength: 400 }) },
  { additionalProperties: false },
);

export const SnapshotParams = Type.Object({ snapshotId: Uuid });

export const SnapshotListSchema = strict({ snapshots: Type.Array(ref(SnapshotSchema)) });

export const FrozenProgressSchema = strict({
  snapshot: ref(SnapshotSchema),
  intact: Type.Boolean({ description: "The text still has the hash it was frozen with" }),
  /** What was not in the figures yet; null when nothing was under way. */
  underWay: nullable(
    strict({
      lists: Type.Integer({ description: "Lists that were being taken in or undone when it was frozen" }),
      enterprises: nullable(Type.Integer({ description: "Enterprises that a start of the demo had still to load" })),
    }),
  ),
  progress: ProgressSchema,
});

export const DifferencesQuery = Type.Object(
  {
    with: Type.Optional(Type.Unsafe<string>({ ...Uuid, description: "Another snapshot of the plan; now without it" })),
  },
  { additionalProperties: false },
);

export const DifferencesSchema = strict({
  snapshot: ref(SnapshotSchema),
  // The later of the two; null for now.
  until: nullable(ref(SnapshotSchema)),
  now: Type.String(),
  others: Type.Array(ref(SnapshotSchema), { description: "The plan's other snapshots, the newest first" }),
  alone: Type.Integer({ description: "How many figures only one of the two has" }),
  same: Type.Integer({ description: "How many of the frozen figures are what they were" }),
  different: Type.Array(
    strict({
      code: Type.String(),
      year: Type.Integer(),
      areaId: AreaNumber,
      areaName: Type.String(),
      redefined: Type.Boolean({ description: "By another version of the definition" }),
      before: ref(ActualSchema),
      after: ref(ActualSchema),
    }),
  ),
});
