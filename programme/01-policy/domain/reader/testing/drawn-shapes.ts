import type { INDICATORS } from "./drawn-words.ts";

/** What is drawn of a table by chance, and its sheet of squares before a layout prints it. */

export type Layout =
  | "strokes"
  | "bare strokes"
  | "single blanks"
  | "tabs"
  | "html"
  | "lines"
  | "tabbed lines"
  | "blanks"
  | "boxes"
  | "folded"
  | "parts"
  | "gapped lines"
  | "commas"
  | "single blanks below stacked heads";

export type Drawn = {
  readonly layout: Layout;
  readonly across: boolean;
  /** Not across: whether the years stand in the rows of each area, and not above the numbers. */
  readonly yearsDown: boolean;
  readonly indicators: readonly (typeof INDICATORS)[number][];
  readonly years: number;
  readonly yearWord: string;
  readonly sum: boolean;
  readonly unitIn: "caption" | "line" | "head" | "column" | "cell";
  readonly total: "none" | "first" | "last";
  readonly totalName: string;
  readonly corner: string;
  readonly serial: boolean;
  readonly areas: readonly string[];
  readonly breakAfter: number;
  readonly headAgain: boolean;
  readonly shift: number;
  readonly split: boolean;
  readonly gaps: "none" | "—" | "/" | "×" | "待定" | "";
  readonly thousands: boolean;
  readonly wide: 1 | 2;
  readonly align: "right" | "middle";
  readonly merged: "blank" | "signs" | "again";
  readonly cornerLine: "first" | "own" | "last";
  readonly blankRows: boolean;
  readonly numbers: readonly number[];
};

export type Mark = "own" | "left" | "up";
export type Square = { readonly text: string; readonly mark: Mark };
export type Sheet = { readonly heads: Square[][]; readonly body: Square[][]; readonly names: number };

export const own = (text: string): Square => ({ text, mark: "own" });
export const LEFT: Square = { text: "", mark: "left" };
export const UP: Square = { text: "", mark: "up" };

export type Column = {
  readonly indicator: (typeof INDICATORS)[number];
  readonly year: number;
  readonly measure: string;
  readonly head: string;
};

export type Figures = { readonly printed: string[][]; readonly cells: string[] };
