import type { IsoDate } from "#kernel";

/** 指标类别. A flow adds up over the year, a stock and a ratio are looked at on its last day; two ratios are never averaged. */
export const INDICATOR_KINDS = ["flow", "stock", "ratio", "level"] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** What the platform has to hold before an indicator can be computed. */
export const AWAITED_RECORDS = [
  "diagnoses",
  "projects",
  "recognitions",
  "suppliers",
  "standards",
  "events",
  "subsidies",
  "workshops",
] as const;
export type AwaitedRecords = (typeof AWAITED_RECORDS)[number];

/**
 * 计算方法: how the figure of an area comes from its enterprises. Measures are codes of `catalogue/measures`.
 * sum: the measure added up. ratio: one measure over another, of those enterprises of which both are known (`pooled`), and beside it the
 * mean of the enterprises' own rates; `main` says which of the two is the indicator. share: the enterprises whose answer is one of
 * `answers` over those that answered. members: the enterprises on a list of the kind. awaited: it cannot be computed yet.
 */
export type IndicatorFormula =
  | { readonly of: "sum"; readonly measure: string }
  | {
      readonly of: "ratio";
      readonly numerator: string;
      readonly denominator: string;
      readonly main: "pooled" | "mean";
    }
  | { readonly of: "share"; readonly measure: string; readonly answers: readonly string[] }
  | { readonly of: "members"; readonly roster: string }
  | { readonly of: "awaited"; readonly records: AwaitedRecords };

/** 统计范围: of which enterprises. `sections` are letters of GB/T 4754, null for any; `roster` is a kind of list, null for the whole register. */
export type IndicatorScope = { readonly sections: readonly string[] | null; readonly roster: string | null };

/** Where a plan asks for the indicator, and by which words. */
export type IndicatorUse = { readonly plan: string; readonly words: string };

export type IndicatorLabel = { readonly zh: string; readonly en: string };

/** 指标口径: what an indicator means, as data; results name the version by which they were computed (indicators.md §1.1). */
export type IndicatorDefinition = {
  readonly code: string;
  readonly version: number;
  readonly validFrom: IsoDate;
  readonly label: IndicatorLabel;
  /** How it is counted, in a sentence. */
  readonly explain: IndicatorLabel;
  /** What is easily done wrong with it. */
  readonly caution: IndicatorLabel;
  readonly kind: IndicatorKind;
  /** As printed beside the figure (%, 台, 亿元, 台/万人). */
  readonly unit: string;
  /** By how much numerator over denominator, money in 分, is multiplied to stand in `unit`: 100 for per cent, 10000 for 台/万人; 1 for a sum. */
  readonly times: number;
  readonly direction: "up" | "down" | "none";
  readonly scope: IndicatorScope;
  readonly formula: IndicatorFormula;
  /** A figure resting on a smaller share of the enterprises in scope is shown as uncertain: 0.6 is three in five. */
  readonly minCoverage: number;
  /** The least evidence that counts as proven, 0 to 5 (E0 to E5). */
  readonly evidenceMin: number;
  /** Names by which plans call it; compared without blanks. */
  readonly names: readonly string[];
  readonly uses: readonly IndicatorUse[];
  /** A: read in an official text; B: in a secondary text; C: general knowledge, not confirmed (indicators.md). */
  readonly confidence: "A" | "B" | "C";
  /** background: general knowledge, shown as 待核对. */
  readonly verification: "sourced" | "background";
  readonly source: string;
};
