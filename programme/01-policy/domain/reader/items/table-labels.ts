import type { TableRow } from "../../draft.ts";
import type { Cell } from "../sections/grid.ts";

/** What a label of a table says: any of area, year, measure, indicator, unit. */
export type Label = {
  readonly area?: Cell;
  readonly year?: number;
  readonly measure?: TableRow["measure"];
  readonly indicator?: string;
  /** 新增 and the like beside a time, without a name: it belongs before the indicator. */
  readonly added?: string;
  readonly unit?: string;
  readonly factor?: number;
};

/** What the labels of one head or of one row say together; a later label has precedence, indicators add up. */
export type Labels = { readonly [K in Exclude<keyof Label, "indicator">]: Label[K] | undefined } & {
  readonly indicators: readonly string[];
};
