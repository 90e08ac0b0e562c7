import { firstLineWhere, type Source } from "../normalise/source.ts";
import { over } from "./drawn-work-grid.ts";
import { type Cell, EMPTY } from "./grid.ts";

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u3000]/;
/** So many places a line of a cell may begin beside the line above it. */
const ASIDE = 2;

/** Where a cell begins on its line, in signs of which a Chinese character takes `wide`. */
function placeOf(source: Source, cell: Cell, wide: number): number {
  const line = source.lines[firstLineWhere(source, (it) => it.rawEnd > cell.from)];
  let place = 0;
  for (const sign of source.raw.slice(line?.rawStart ?? cell.from, cell.from)) place += WIDE.test(sign) ? wide : 1;
  return place;
}

function columnsUnder(
  source: Source,
  row: readonly Cell[],
  cells: readonly Cell[],
  wide: number,
): number[] | undefined {
  const begins = row.map((cell) => (cell.to > cell.from ? placeOf(source, cell, wide) : Number.NEGATIVE_INFINITY));
  const at = cells.map((cell) => {
    const place = placeOf(source, cell, wide);
    const near = begins.flatMap((begin, i) => (Math.abs(begin - place) <= ASIDE ? [i] : []));
    return near.length === 1 ? (near[0] ?? -1) : -1;
  });
  return at.every((column, i) => column > (at[i - 1] ?? -1)) ? at : undefined;
}

/**
 * A row of a table set with blanks together with a further line of its cells, each of which begins below the cell it goes on with;
 * undefined when one of them does not.
 */
export function goneOnBelow(source: Source, row: readonly Cell[], cells: readonly Cell[]): Cell[] | undefined {
  if (cells.length === 0 || cells.length > row.length) return undefined;
  for (const wide of [2, 1]) {
    const columns = columnsUnder(source, row, cells, wide);
    // A serial number does not go on.
    if (!columns || columns[0] === 0) continue;
    return row.map((cell, i) => {
      const further = cells[columns.indexOf(i)];
      return further && columns.includes(i) ? over([cell, further]) : (cell ?? EMPTY);
    });
  }
  return undefined;
}
