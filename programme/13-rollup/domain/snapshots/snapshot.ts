import { type AreaId, accept, type Id, type Instant, type IsoDate, type PlanId, type Result, refuse } from "#kernel";

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

const MOST_SIGNS = 60;

/** A line of text as it is typed, blanks made one, without signs that cannot be seen. */
export function printable(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .trim();
}

/** What a person calls a snapshot (第48周周报), blanks made one. Refuses `rollup.snapshot-title-empty` and `rollup.snapshot-title-long`. */
export function snapshotTitle(typed: string): Result<string> {
  const title = printable(typed);
  if (title === "") return refuse("rollup.snapshot-title-empty");
  if ([...title].length > MOST_SIGNS) return refuse("rollup.snapshot-title-long", { most: MOST_SIGNS });
  return accept(title);
}
