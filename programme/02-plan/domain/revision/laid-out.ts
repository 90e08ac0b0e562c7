import type { CellContent, SheetGrid } from "#office/sheet";
import { comparableName } from "#units";

/** One place of a table with its merges taken apart: every covered place repeats what the merge shows. */
export type LaidCell = {
  readonly content: CellContent;
  /** The content as text. */
  readonly text: string;
  /** Repeated from the merge's first cell, which stands in another column / row. */
  readonly fromLeft: boolean;
  readonly fromAbove: boolean;
};

/** A table as a full rectangle; `turned` when rows and columns changed places. */
export type LaidOut = {
  readonly name: string;
  readonly rows: readonly (readonly LaidCell[])[];
  readonly columns: number;
  readonly turned: boolean;
};

const BLANK: CellContent = { kind: "blank" };

/** Most cells of one table that are compared; an annex has some hundreds. */
const MOST_CELLS = 200_000;

/** A table as a rectangle with its merges taken apart; undefined when it has more than `MOST_CELLS` cells. */
export function laidOut({ name, rows, merges }: SheetGrid): LaidOut | undefined {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * columns > MOST_CELLS) return undefined;
  const laid = rows.map((row) => Array.from({ length: columns }, (_, column) => laidCell(row[column] ?? BLANK)));
  for (const { top, left, bottom, right } of merges) {
    const first = laid[top]?.[left];
    if (!first) continue;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const places = laid[row] ?? [];
      for (let column = left; column <= Math.min(right, columns - 1); column += 1) {
        places[column] = { ...first, fromLeft: column > left, fromAbove: row > top };
      }
    }
  }
  return { name, rows: laid, columns, turned: false };
}

function laidCell(content: CellContent): LaidCell {
  const text = content.kind === "text" ? content.text : content.kind === "figure" ? content.decimal : "";
  return { content, text, fromLeft: false, fromAbove: false };
}

/** Rows as columns. */
export function turned(laid: LaidOut): LaidOut {
  const rows = Array.from({ length: laid.columns }, (_, column) =>
    laid.rows.flatMap((row) => {
      const cell = row[column];
      return cell ? [{ ...cell, fromLeft: cell.fromAbove, fromAbove: cell.fromLeft }] : [];
    }),
  );
  return { name: laid.name, rows, columns: laid.rows.length, turned: !laid.turned };
}

/** The form in which printed texts are compared: full width folded, no blanks, no control characters. */
export function comparable(text: string): string {
  return comparableName(text.replace(/\p{C}/gu, ""));
}

/** Which of `wanted` each of `found` is, by equal names; equally many of one name go in order, otherwise none of them does. */
export function inOrder(found: readonly string[], wanted: readonly string[]): ReadonlyMap<number, number> {
  const places = placesOf(wanted);
  const pairs = new Map<number, number>();
  for (const [name, here] of placesOf(found)) {
    const there = places.get(name) ?? [];
    if (name === "" || here.length !== there.length) continue;
    for (const [index, place] of here.entries()) pairs.set(place, there[index] ?? 0);
  }
  return pairs;
}

function placesOf(names: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, name] of names.entries()) places.set(name, [...(places.get(name) ?? []), index]);
  return places;
}
