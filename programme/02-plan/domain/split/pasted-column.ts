import { comparableName } from "#units";
import type { Decimal } from "../plan-content.ts";
import { typedFigure } from "./typed-figure.ts";

/** What a block copied from a sheet says of the areas: every line of it stands in exactly one of the lists. */
export type PastedColumn = {
  readonly figures: readonly { readonly area: string; readonly figure: Decimal }[];
  /** Lines of an area whose cell is no figure; the area keeps what it had. */
  readonly unreadable: readonly { readonly area: string; readonly text: string }[];
  /** Names that no area has, and figures below the last area. */
  readonly unplaced: readonly string[];
  /** Names that stand there once more; their first line counts. */
  readonly repeated: readonly string[];
};

/** Whether a pasted text is more than one cell of a sheet. */
export function isPastedBlock(text: string): boolean {
  return /[\t\r\n]/.test(withoutEnd(text));
}

/**
 * The figures of a pasted block: by the names beside them where one of its columns holds names, else in the order of
 * `areas` from the row `first` on. Of several columns of figures the last counts; a heading above the names is left out.
 */
export function pastedColumn(text: string, areas: readonly string[], first: number): PastedColumn {
  const lines = withoutEnd(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  const columns = columnsOf(lines, areas);
  const cells = lines.map((line) => line[columns.figure] ?? "");
  if (columns.name === undefined) return inOrder(cells, areas, first);
  const { name: column } = columns;
  const named = lines.map((line, row) => ({ name: line[column] ?? "", text: cells[row] ?? "" }));
  return byName(named, areas);
}

type NamedCell = { readonly name: string; readonly text: string };

function withoutEnd(text: string): string {
  return text.replace(/[\r\n]+$/, "");
}

/** A column with the name of an area holds the names; without one, a column of words before the figures. */
function columnsOf(lines: readonly (readonly string[])[], areas: readonly string[]) {
  const width = Math.max(...lines.map((line) => line.length));
  if (width < 2) return { name: undefined, figure: 0 };
  const columns = Array.from({ length: width }, (_, column) => lines.map((line) => line[column] ?? ""));
  const known = new Set(areas.map(comparableName));
  const matched = columns.findIndex((cells) => cells.some((cell) => known.has(comparableName(cell))));
  const readable = columns.findLastIndex(
    (cells, column) => column !== matched && cells.some((cell) => typedFigure(cell) !== undefined),
  );
  const figure = readable >= 0 ? readable : matched === width - 1 ? width - 2 : width - 1;
  const words = columns.findIndex((cells, column) => column < figure && cells.some((cell) => /\p{L}/u.test(cell)));
  const name = matched >= 0 ? matched : words;
  return { name: name >= 0 ? name : undefined, figure };
}

function inOrder(cells: readonly string[], areas: readonly string[], first: number): PastedColumn {
  const placed = cells.slice(0, Math.max(areas.length - first, 0));
  const lines = placed.map((text, index) => ({ area: areas[first + index] ?? "", text }));
  return { ...read(lines), unplaced: cells.slice(placed.length), repeated: [] };
}

function byName(lines: readonly NamedCell[], areas: readonly string[]): PastedColumn {
  const known = new Map(areas.map((area) => [comparableName(area), area]));
  const taken = new Map<string, { readonly area: string; readonly text: string }>();
  const unplaced: string[] = [];
  const repeated: string[] = [];
  for (const [row, { name, text }] of lines.entries()) {
    const area = known.get(comparableName(name));
    const isHeading = row === 0 && typedFigure(text) === undefined;
    if (area === undefined) {
      if (!isHeading && (name !== "" || text !== "")) unplaced.push(name === "" ? text : name);
    } else if (taken.has(area)) repeated.push(name);
    else taken.set(area, { area, text });
  }
  return { ...read([...taken.values()]), unplaced, repeated };
}

function read(lines: readonly { readonly area: string; readonly text: string }[]) {
  const figures = lines.flatMap(({ area, text }) => {
    const figure = typedFigure(text);
    return figure === undefined ? [] : [{ area, figure }];
  });
  return { figures, unreadable: lines.filter(({ text }) => typedFigure(text) === undefined) };
}
