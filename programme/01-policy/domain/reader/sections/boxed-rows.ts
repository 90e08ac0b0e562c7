import { isUnitWord } from "../quantities/units.ts";
import { over } from "./drawn-work-grid.ts";
import { type Cell, EMPTY, isNumeric } from "./grid.ts";

/** A cell of a drawn box: its columns, the bands between rulers that it covers, and what stands in it line by line. */
export type Region = {
  readonly from: number;
  readonly to: number;
  readonly firstBand: number;
  readonly lastBand: number;
  readonly pieces: { readonly cell: Cell; readonly line: number }[];
};

const YEAR = /^20[1-4]\d$/;
const TIME = /^(?:(?:到|至)?20\d\d年.{0,6}|20[1-4]\d|.{0,2}(?:合计|累计|小计|总计))$/;

const isFigure = (cell: Cell) => isNumeric(cell) && !YEAR.test(cell.text);

/** The lines of a band as rows of their own, empty where a region has nothing in a line. */
function linesOf(regions: readonly Region[], width: number): Cell[][] {
  const lines = [...new Set(regions.flatMap((region) => region.pieces.map((piece) => piece.line)))].sort(
    (a, b) => a - b,
  );
  return lines.map((line) =>
    Array.from({ length: width }, (_, column) => {
      const region = regions.find((it) => it.from <= column && column < it.to);
      return region?.pieces.find((piece) => piece.line === line)?.cell ?? EMPTY;
    }),
  );
}

/** Heads in two lines without a ruler between them: the lower one holds times alone, or units alone. */
function areTwoHeads(lines: readonly (readonly Cell[])[]): boolean {
  const below = lines.at(-1)?.filter((cell) => cell.text !== "") ?? [];
  if (lines.length !== 2 || below.length < 2) return false;
  return (
    below.every((cell) => TIME.test(cell.text)) ||
    below.every((cell, i) => isUnitWord(cell.text) || (i === 0 && /^(?:计量)?单位$/.test(cell.text)))
  );
}

/** The rows of a band: one; as many as lines, where every line has its own name and numbers; undefined when it cannot be told. */
function rowsOfBand(regions: readonly Region[], width: number): Cell[][] | undefined {
  const lines = linesOf(regions, width);
  const whole = Array.from({ length: width }, (_, column) => {
    const region = regions.find((it) => it.from <= column && column < it.to);
    return region ? over(region.pieces.map((piece) => piece.cell)) : EMPTY;
  });
  const figured = lines.filter((line) => line.some(isFigure));
  if (figured.length < 2) return areTwoHeads(lines) ? lines : [whole];
  const apart = lines.every((line) => line.some(isFigure) && line.some((cell) => cell.text !== "" && !isFigure(cell)));
  return apart ? lines : undefined;
}

/** The rows of all bands; a box of which one row cannot be told gives none. Undefined when it is no table. */
export function bandRows(regions: readonly Region[], width: number): Cell[][] | undefined {
  const rows: Cell[][] = [];
  const bands = regions.reduce((most, region) => Math.max(most, region.lastBand), 0);
  const cells = new Map(regions.map((region) => [region, over(region.pieces.map((piece) => piece.cell))] as const));
  for (let band = 0; band <= bands; band++) {
    const here = regions.filter((region) => region.firstBand <= band && band <= region.lastBand);
    const own = here.filter((region) => region.firstBand === band && region.lastBand === band);
    if (here.every((region) => cells.get(region)?.text === "")) continue;
    if (own.length === here.length) {
      const told = rowsOfBand(here, width);
      if (!told) return [];
      rows.push(...told);
    } else {
      rows.push(
        Array.from({ length: width }, (_, column) => {
          const region = here.find((it) => it.from <= column && column < it.to);
          return (region && cells.get(region)) ?? EMPTY;
        }),
      );
    }
  }
  return rows.length >= 3 ? withoutHeadAgain(rows) : undefined;
}

/** Heads that are printed again on the next page are left out. */
function withoutHeadAgain(rows: readonly Cell[][]): Cell[][] {
  const words = (row: readonly Cell[] | undefined) => row?.map((cell) => cell.text).join("|");
  const heads = rows.findIndex((row) => row.some(isFigure));
  const printed = new Set(rows.slice(0, Math.max(heads, 1)).map(words));
  return rows.filter((row, i) => i < heads || !printed.has(words(row)));
}
