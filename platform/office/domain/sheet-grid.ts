import type { CellContent, CellMerge } from "./sheet.ts";

/** A table as it was read from somewhere: a worksheet, a Word table, a pasted table. Rows may differ in length. */
export type SheetGrid = {
  /** The worksheet's name, or what stands above the table. */
  readonly name: string;
  readonly rows: readonly (readonly CellContent[])[];
  readonly merges: readonly CellMerge[];
  /** Rows that the file hides, from 0. */
  readonly hiddenRows: readonly number[];
};
