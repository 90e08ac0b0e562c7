/**
 * Why something in a returned copy changes nothing. Listed for a person, never guessed.
 * table-unknown: no table of the plan; table-too-large; column-unknown, row-unknown: neither area, indicator nor period of the table;
 * row-twice: the same row stands there several times; unit-differs: the indicator with another unit; figure-unreadable;
 * column-missing, row-missing, task-missing: the plan has it, the copy has not; total-recomputed: the copy's total was not
 * the sum of its parts, so the sum was taken; rows-hidden: the copy hides rows, they were read too; dropped-meanwhile: the
 * newest version has the entry no more.
 */
export type RemarkReason =
  | "table-unknown"
  | "table-too-large"
  | "column-unknown"
  | "row-unknown"
  | "row-twice"
  | "unit-differs"
  | "figure-unreadable"
  | "column-missing"
  | "row-missing"
  | "task-missing"
  | "total-recomputed"
  | "rows-hidden"
  | "dropped-meanwhile";

/** `row` and `column` count from 1 as a spreadsheet shows them; null where the remark is about the whole table. */
export type ReturnRemark = {
  readonly reason: RemarkReason;
  readonly table: string;
  readonly row: number | null;
  readonly column: number | null;
  /** What stands there, or the name of what is missing. */
  readonly text: string;
};
