/** What stands in a cell. A figure is an exact plain decimal ("1.8"); text is never read as a formula. */
export type CellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly decimal: string }
  | { readonly kind: "blank" };

/** How a cell looks on the official annex; fonts and borders of each look are the writer's business. fault: what has to be mended, in red. */
export type CellLook = "title" | "subtitle" | "header" | "label" | "text" | "figure" | "fault";

export type SheetCell = { readonly content: CellContent; readonly look: CellLook };

/** A merged block; rows and columns count from 0, both ends included. Its content stands in the top left cell. */
export type CellMerge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Print setup: always A4, scaled to one page's width; the first `repeatRows` rows are printed again on every page. */
export type SheetPrint = { readonly orientation: "landscape" | "portrait"; readonly repeatRows: number };

/** One worksheet: every row has exactly one cell for each column. */
export type SheetModel = {
  readonly name: string;
  /** Width of each column in characters of the default font (a Chinese character takes two). */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly CellMerge[];
  readonly print: SheetPrint;
};

/** A table as it was read from somewhere: a worksheet, a Word table, a pasted table. Rows may differ in length. */
export type SheetGrid = {
  /** The worksheet's name, or what stands above the table. */
  readonly name: string;
  readonly rows: readonly (readonly CellContent[])[];
  readonly merges: readonly CellMerge[];
  /** Rows that the file hides, from 0. */
  readonly hiddenRows: readonly number[];
};
