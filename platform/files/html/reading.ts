import type { CellBudget } from "./grid.ts";
import type { HtmlElement } from "./tree.ts";

/** What writing the text of a part of a page depends on. */
export type Reading = {
  /** Parts of the site to leave out. */
  readonly leaveOut: (element: HtmlElement) => boolean;
  /** A pasted piece: a single row of cells is part of a table, not layout. */
  readonly pasted: boolean;
  readonly budget: CellBudget;
};

/** Gives the lines of a part of a page. */
export type LinesOf = (element: HtmlElement, reading: Reading) => string[];
