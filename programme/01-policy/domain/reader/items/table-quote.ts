import type { DecompositionTable } from "../../draft.ts";
import { codePoints, type Source, tidy } from "../normalise/source.ts";
import type { Grid } from "../sections/grid.ts";

/** The title above a table and its raw range; without a title it is "". */
type Titled = { readonly title: string; readonly from: number; readonly to: number };

/** The raw range that is quoted for a table without a caption: from where it begins to the end of its first cell. */
function cornerOf(grid: Grid): { readonly from: number; readonly to: number } {
  const cells = grid.rows.flat().filter((cell) => cell.text !== "");
  const from = cells.reduce((least, cell) => Math.min(least, cell.from), Number.POSITIVE_INFINITY);
  return { from, to: cells[0]?.to ?? from };
}

/** The title of a table and what is quoted for it: its caption or, without one, its corner. */
export function tableQuote(
  source: Source,
  grid: Grid,
  caption: Titled,
): Pick<DecompositionTable, "title" | "quote" | "span"> {
  const { from, to } = caption.title === "" ? cornerOf(grid) : caption;
  return { title: caption.title, quote: tidy(source.raw.slice(from, to)), span: codePoints(source, from, to) };
}
