import type { IsoDate } from "#kernel";

/** 周报、督办通知、年度总结: what is written from a frozen progress. */
export const REPORT_KINDS = ["weekly", "dispatch", "annual"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What its file is called. */
export const REPORT_NAMES: Readonly<Record<ReportKind, string>> = {
  weekly: "周报",
  dispatch: "督办通知",
  annual: "年度总结",
};

/** Whom a dispatch is about: an area as the plan prints it, or a responsible unit with the items of the plan that are its own. */
export type DispatchAbout = { readonly area: string } | { readonly unit: string; readonly itemIds: readonly string[] };

/** What a report says beside the frozen figures. */
type ReportFrame = {
  /** The number of the snapshot, as it is told. */
  readonly snapshot: string;
  /** Who signs. */
  readonly issuer: string;
  /** The day that is written below the signature. */
  readonly day: IsoDate;
};

export type ReportOrder = ReportFrame &
  (
    | { readonly kind: "weekly" }
    | { readonly kind: "annual" }
    | { readonly kind: "dispatch"; readonly about: DispatchAbout; readonly due: IsoDate }
  );
