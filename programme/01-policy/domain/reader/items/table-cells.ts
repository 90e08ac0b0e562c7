import { codesOf } from "../clauses/codes.ts";
import { holdsWhite, tidy } from "../normalise/source.ts";
import type { Cell, Grid } from "../sections/grid.ts";

/** Marks that lead from a cell to a note below, and the stars that a text file sets words in bold with. */
const MARKS_BEHIND = /(?:[*※#①-⑳⑴-⒇]|\[\d\])+$/;
const BOLD_BEFORE = /^\*\*/;
const HAN_YEAR = /二[〇零][一二三四五六七八九〇零]{2}(?=年)/;
const DIGITS = "〇一二三四五六七八九";

function withoutMarks(words: string): string {
  const inner = words.replace(BOLD_BEFORE, "");
  const bare = inner.replace(MARKS_BEHIND, "");
  return bare === "" ? words : bare;
}

/** How printed cells end that hold a unit, a share, a sentence or nothing, which is no mark. */
const ENDS_PLAINLY = codesOf(")）%％。:：;；-—–/");

function holdsNoMark(printed: string): boolean {
  return !printed.includes("*") && !printed.includes("＊") && !holdsWhite(printed);
}

/** Where a mark may end a cell; asked of every cell. */
function mayBeMarked({ text, printed }: Cell): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (text.includes("〇") || text.includes("二零")) return true;
  // Brackets, stars and circled numbers are neither digits nor Chinese characters.
  if (Number.isNaN(last) || (last >= 0x30 && last <= 0x39) || (last >= 0x4e00 && last <= 0x9fff)) return false;
  return !(ENDS_PLAINLY.has(printed.charCodeAt(printed.length - 1)) && holdsNoMark(printed));
}

function cleanedCell(cell: Cell): Cell {
  if (!mayBeMarked(cell)) return cell;
  const text = withoutMarks(cell.text).replace(HAN_YEAR, (year) =>
    [...year].map((sign) => (sign === "零" ? 0 : DIGITS.indexOf(sign))).join(""),
  );
  return { ...cell, text, printed: tidy(withoutMarks(cell.printed.replace(/＊/g, "*"))) };
}

/** A grid whose cells say what they hold without the marks of notes and of bold words, years in digits. */
export function cleaned(grid: Grid): Grid {
  if (!grid.rows.some((row) => row.some((cell) => mayBeMarked(cell)))) return grid;
  return { ...grid, rows: grid.rows.map((row) => row.map(cleanedCell)) };
}
