import type { AreaId, Instant, IsoDate } from "#kernel";
import type { Standing, Wanted } from "../attainment.ts";
import type { UnderWay } from "../snapshots/snapshot.ts";

/** A cell of a progress as it was answered and frozen; every number is a decimal text. */
export type FrozenCell = {
  readonly areaName: string;
  readonly areaId: number | null;
  readonly role: "total" | "part";
  readonly first: number;
  readonly last: number;
  readonly adding: boolean;
  readonly wanted: Wanted;
  readonly target: string;
  readonly figure: string | null;
  /** Per cent of the target. */
  readonly rate: string | null;
  readonly expected: string | null;
  readonly standing: Standing;
  /** The figure rests on too few enterprises. */
  readonly uncertain: boolean;
  readonly latest: { readonly year: number; readonly figure: string } | null;
};

export type FrozenRow = {
  readonly itemId: string;
  readonly indicator: string;
  readonly unit: string;
  readonly from: "grid" | "target";
  readonly code: string | null;
  /** Whether enterprises are asked for figures of it. */
  readonly asked: boolean;
  readonly cells: readonly FrozenCell[];
};

/** 冻结的进度: what the progress of a plan answered at a moment, who froze it and the checksum of what was kept. */
export type FrozenProgress = {
  readonly progress: {
    readonly plan: { readonly id: string; readonly title: string; readonly version: number };
    readonly area: { readonly id: AreaId | number; readonly name: string };
    readonly day: IsoDate | string;
    readonly measurable: boolean;
    readonly rows: readonly FrozenRow[];
  };
  /** What was still to come into the figures; null when nothing was under way. */
  readonly underWay: UnderWay | null;
  readonly title: string;
  readonly takenAt: Instant;
  readonly takenByName: string;
  readonly sha256: string;
};
