import type { Refusal } from "#kernel";
import type { Decimal, NamedArea } from "../plan-content.ts";
import type { ValueKind } from "../value-kind.ts";

/**
 * A lower or upper end. With area and year: that cell. With the year alone: every area's cell of that year. With the area
 * alone: the area's sum over the years of a flow, every year's end of anything else. With neither: every cell.
 */
export type SplitLimit = {
  readonly sort: "floor" | "ceiling";
  readonly area: string | null;
  readonly year: number | null;
  readonly value: Decimal;
};

/**
 * One indicator that is to be split over areas and years (目标分解). Lists by area follow `areas`, lists by year follow
 * `years`; figures are not negative and in `unit`.
 */
export type SplitTask = {
  /** The grid of the plan that the result replaces, or null for a new one. */
  readonly gridId: string | null;
  readonly indicator: string;
  readonly unit: string;
  readonly kind: ValueKind;
  /** Every cell is a multiple of it: 1 for what is counted. */
  readonly step: Decimal;
  readonly areas: readonly NamedArea[];
  /** Ascending. */
  readonly years: readonly number[];
  /** What the areas make up together in each year; of a ratio the level to reach. Only a flow with a plan total may leave years open. */
  readonly totals: readonly (Decimal | null)[];
  /** What a flow makes up over all years. */
  readonly planTotal: Decimal | null;
  /** What an area's flow makes up over all years, where that is settled. */
  readonly areaTotals: readonly (Decimal | null)[];
  /** `weights[area][year]`: the shares follow these. Where all are zero, equal ones are taken. */
  readonly weights: readonly (readonly Decimal[])[];
  /** `locks[area][year]`: cells that a person settled. */
  readonly locks: readonly (readonly (Decimal | null)[])[];
  readonly limits: readonly SplitLimit[];
  /** A stock that may not fall from one year's end to the next, nor below `before`. */
  readonly rising: boolean;
  /** The state before the first year, where it is known. */
  readonly before: readonly (Decimal | null)[];
};

/** Something that a split has to keep, by the name a person knows it by. */
export type SplitConstraint =
  | { readonly type: "year-total"; readonly year: number; readonly value: Decimal }
  | { readonly type: "plan-total"; readonly value: Decimal }
  | { readonly type: "area-total"; readonly area: string; readonly value: Decimal }
  | { readonly type: "lock"; readonly area: string; readonly year: number; readonly value: Decimal }
  | {
      readonly type: "floor" | "ceiling";
      readonly area: string | null;
      readonly year: number | null;
      readonly value: Decimal;
    }
  | { readonly type: "rising"; readonly area: string; readonly from: number; readonly to: number }
  | { readonly type: "before"; readonly area: string; readonly value: Decimal };

/** Why nothing keeps all of a clash: what its cells come to at least or at most, against the sum that is asked. */
export type ClashTally = {
  readonly side: "over" | "under";
  readonly reached: Decimal;
  readonly wanted: Decimal;
};

/** What splitting one indicator came to. */
export type SplitAnswer =
  | {
      readonly status: "split";
      /** `cells[area][year]`, each a multiple of the step; every sum holds exactly. */
      readonly cells: readonly (readonly Decimal[])[];
      /** The proportional shares before rounding, cut to four digits of a step. */
      readonly shares: readonly (readonly Decimal[])[];
      /** Cells that could not stay within one step of their share. */
      readonly strayed: number;
    }
  | {
      readonly status: "impossible";
      /** Cannot be kept together, and could be without any one of them. */
      readonly clash: readonly SplitConstraint[];
      readonly tally: ClashTally | null;
    }
  | { readonly status: "refused"; readonly refusal: Refusal };

/** Flows and milestones add up over areas and years, stocks over areas; ratios and levels over neither. */
export function sumsOver(kind: ValueKind): { readonly areas: boolean; readonly years: boolean } {
  const years = kind === "flow" || kind === "oneOff";
  return { areas: years || kind === "stock", years };
}
