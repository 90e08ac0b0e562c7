import {
  type AreaId,
  accept,
  type Id,
  type Instant,
  type IsoDate,
  type PlanId,
  type Result,
  refuse,
  typedLine,
} from "#kernel";

export type SnapshotId = Id<"figure-snapshot">;

/** 快照: the figures behind a report, frozen; what is known of it without its content. */
export type Snapshot = {
  readonly id: SnapshotId;
  readonly planId: PlanId;
  readonly planVersion: number;
  readonly areaId: AreaId;
  readonly title: string;
  readonly day: IsoDate;
  /** What was recorded before this moment is in the figures. */
  readonly takenAt: Instant;
  /** SHA-256 of the frozen content, lower-case hexadecimal. */
  readonly sha256: string;
  readonly byName: string;
};

/** What was still to come into the figures when they were frozen: lists that were being taken in, enterprises that a start was still loading. */
export type UnderWay = { readonly lists: number; readonly enterprises: number | null };

/** The same when there was any; null when the figures were complete. */
export function underWayNow(it: UnderWay): UnderWay | null {
  return it.lists > 0 || it.enterprises !== null ? it : null;
}

const MOST_SIGNS = 60;

/** What a person calls a snapshot (第48周周报), as `typedLine` keeps it. Refuses `rollup.snapshot-title-empty` and `rollup.snapshot-title-long`. */
export function snapshotTitle(typed: string): Result<string> {
  const title = typedLine(typed);
  if (title === "") return refuse("rollup.snapshot-title-empty");
  if ([...title].length > MOST_SIGNS) return refuse("rollup.snapshot-title-long", { most: MOST_SIGNS });
  return accept(title);
}
