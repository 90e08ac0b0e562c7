import { isStroke } from "../../normalise/signs.ts";
import type { Source } from "../../normalise/source.ts";
import { type Cell, EMPTY } from "../grid.ts";
import { inOne, overValues } from "./heads.ts";
import type { Row } from "./rows.ts";

/** Heads of a drawn table whose strokes part only some of its columns: what stands between two strokes is over the numbers between the same two. */

const isUpright = (raw: string, i: number) => raw[i] === "║" || isStroke(raw.charCodeAt(i));

/** How many strokes stand before a cell in its line, and how many in all of it. */
function strokesAround({ raw }: Source, cell: Cell): { before: number; all: number } {
  const begin = raw.lastIndexOf("\n", cell.from - 1) + 1;
  const end = raw.indexOf("\n", cell.from);
  let [before, all] = [0, 0];
  for (let i = begin; i < (end < 0 ? raw.length : end); i++) {
    if (!isUpright(raw, i)) continue;
    all++;
    if (i < cell.from) before++;
  }
  return { before, all };
}

/** The cells between each two strokes; undefined when their lines have other numbers of strokes. */
function bySegment(source: Source, cells: readonly Cell[], strokes: number): Map<number, Cell[]> | undefined {
  const segments = new Map<number, Cell[]>();
  for (const cell of cells) {
    const { before, all } = strokesAround(source, cell);
    if (all !== strokes) return undefined;
    segments.set(before, [...(segments.get(before) ?? []), cell]);
  }
  return segments;
}

/** A column of lines as tall as the others: what it holds stands at its lower end, and a single head in all of its lines. */
function asTall(lines: readonly (readonly Cell[])[], height: number): readonly (readonly Cell[])[] {
  const [only] = lines;
  if (lines.length === 1 && only) return Array.from({ length: height }, () => only);
  const width = lines[0]?.length ?? 0;
  const missing = Array.from({ length: height - lines.length }, () => Array.from({ length: width }, () => EMPTY));
  return [...missing, ...lines];
}

/** The heads of the columns between two strokes. */
function headsOver(
  own: readonly Cell[],
  cells: readonly Cell[],
  values: number,
): readonly (readonly Cell[])[] | undefined {
  if (values > 0 && values < cells.length) return undefined;
  if (cells.length === 1) return [[own.length === 0 ? EMPTY : own.reduce(inOne)]];
  if (values > 0) return overValues(own, values);
  return own.length === cells.length ? [own] : undefined;
}

/** The heads over the columns between each two strokes; undefined when the strokes tell nothing, or they do not fit. */
export function headsBetween(source: Source, heads: readonly Cell[], row: Row): Cell[][] | undefined {
  const cells = [...row.names, ...row.values];
  const strokes = cells[0] ? strokesAround(source, cells[0]).all : 0;
  if (strokes < 2) return undefined;
  const [above, below] = [bySegment(source, heads, strokes), bySegment(source, cells, strokes)];
  if (!above || !below || [...above.keys()].some((at) => !below.has(at))) return undefined;
  const parts = [...below]
    .sort(([a], [b]) => a - b)
    .map(([at, own]) => headsOver(above.get(at) ?? [], own, own.filter((cell) => row.values.includes(cell)).length));
  const told = parts.filter((lines) => lines !== undefined);
  if (told.length < parts.length) return undefined;
  const height = told.reduce((most, lines) => Math.max(most, lines.length), 0);
  const columns = told.map((lines) => asTall(lines, height));
  return Array.from({ length: height }, (_, i) => columns.flatMap((lines) => lines[i] ?? []));
}

/** Whether the numbers of all rows stand between the same strokes; rows without strokes have nothing that tells. */
export function standBetween(source: Source, rows: readonly Row[]): boolean {
  const [first] = rows;
  if (!first?.values[0] || strokesAround(source, first.values[0]).all < 2) return true;
  const segments = ({ values }: Row) => values.map((cell) => strokesAround(source, cell).before).join(" ");
  const told = segments(first);
  return rows.every((row) => segments(row) === told);
}
