import type { CellLook, CellMerge, SheetCell } from "#office/sheet";
import type { AnnexWords } from "./annex-words.ts";
import type { Decimal, PlanAbout } from "./plan-content.ts";

export function textCell(text: string | null, look: CellLook): SheetCell {
  return text === null || text === "" ? blankCell(look) : { content: { kind: "text", text }, look };
}

export function figureCell(decimal: Decimal | null): SheetCell {
  return decimal === null ? blankCell("figure") : { content: { kind: "figure", decimal }, look: "figure" };
}

function blankCell(look: CellLook): SheetCell {
  return { content: { kind: "blank" }, look };
}

/** A row whose first cell runs over all columns. */
export function bannerRow(text: string, look: CellLook, columns: number): SheetCell[] {
  return Array.from({ length: columns }, (_, column) => textCell(column === 0 ? text : null, look));
}

/** A merge over all columns of one row; none where there is only one column. */
export function bannerMerge(row: number, columns: number): CellMerge[] {
  return columns > 1 ? [{ top: row, left: 0, bottom: row, right: columns - 1 }] : [];
}

/** The plan's period as the second heading line prints it, empty when none is known. */
export function periodLine({ period }: PlanAbout, words: AnnexWords): string {
  if (!period) return "";
  const [before, between, after] = words.period;
  const [first, last] = period;
  return `${before}${first === last ? first : `${first}${between}${last}`}${after}`;
}
