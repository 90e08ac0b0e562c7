import { clusters, middle, type Piece, type Ruling, type Rulings } from "./geometry.ts";
import { cellLines, cellTextOf, type Segment } from "./page-rows.ts";

/** A table on a page: texts of its cells with ↑ and ← where merged, and where its columns stand. */
export type PageTable = {
  readonly rows: readonly (readonly string[])[];
  readonly edges: readonly number[];
  readonly top: number;
  readonly bottom: number;
};

const NEAR = 3;
/** A single cell over the whole width that is higher than this holds paragraphs, in points. */
const BOX_HEIGHT = 60;
const MOST_LINES = 3_000;
/** A page with more boxes is a drawing. */
const MOST_TABLES = 200;
const MOST_CELLS = 20_000;

type Frame = { readonly across: Ruling[]; readonly down: Ruling[] };

function meets(across: Ruling, down: Ruling): boolean {
  return (
    down.at >= across.from - NEAR &&
    down.at <= across.to + NEAR &&
    across.at >= down.from - NEAR &&
    across.at <= down.to + NEAR
  );
}

/** Groups of lines that touch each other: one group is one table, box or drawing. */
function frames(rulings: Rulings): Frame[] {
  const count = rulings.across.length;
  if (count + rulings.down.length > MOST_LINES) return [];
  const parent = Array.from({ length: count + rulings.down.length }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    parent[i] = at;
    return at;
  };
  for (const [i, across] of rulings.across.entries()) {
    for (const [j, down] of rulings.down.entries()) {
      if (meets(across, down)) parent[root(i)] = root(count + j);
    }
  }
  const groups = new Map<number, Frame>();
  const groupOf = (i: number): Frame => {
    const found = groups.get(root(i)) ?? { across: [], down: [] };
    groups.set(root(i), found);
    return found;
  };
  for (const [i, one] of rulings.across.entries()) groupOf(i).across.push(one);
  for (const [j, one] of rulings.down.entries()) groupOf(count + j).down.push(one);
  const tables = [...groups.values()].filter((one) => one.across.length >= 2 && one.down.length >= 1);
  return tables.length > MOST_TABLES ? [] : tables;
}

/** Positions of the lines, and the ends of the lines across them where a table is open at its sides. */
function edges(lines: readonly Ruling[], crossing: readonly Ruling[]): number[] {
  const own = clusters(
    lines.map((one) => one.at),
    NEAR + 0.5,
  );
  const low = crossing.reduce((least, one) => Math.min(least, one.from), Number.POSITIVE_INFINITY);
  const high = crossing.reduce((most, one) => Math.max(most, one.to), Number.NEGATIVE_INFINITY);
  const [first, last] = [own[0], own.at(-1)];
  if (first !== undefined && low < first - 8) own.unshift(low);
  if (last !== undefined && high > last + 8) own.push(high);
  return own;
}

type Net = { readonly xs: readonly number[]; readonly ys: readonly number[]; readonly frame: Frame };

function isRuled(lines: readonly Ruling[], at: number, point: number): boolean {
  return lines.some((one) => Math.abs(one.at - at) <= NEAR + 1 && one.from <= point && one.to >= point);
}

function at(numbers: readonly number[], i: number): number {
  return numbers[i] ?? 0;
}

/** How far the cell that begins at a place reaches: the first column and row that are no longer its own. */
function reach({ xs, ys, frame }: Net, row: number, column: number): { right: number; below: number } {
  const midX = (c: number) => (at(xs, c) + at(xs, c + 1)) / 2;
  const midY = (r: number) => (at(ys, r) + at(ys, r + 1)) / 2;
  let right = column + 1;
  while (right < xs.length - 1 && !isRuled(frame.down, at(xs, right), midY(row))) right++;
  const columns = Array.from({ length: right - column }, (_, i) => column + i);
  const isOpen = (r: number) =>
    !columns.some((c) => isRuled(frame.across, at(ys, r), midX(c))) &&
    !columns.some((c) => c > column && isRuled(frame.down, at(xs, c), midY(r)));
  let below = row + 1;
  while (below < ys.length - 1 && isOpen(below)) below++;
  return { right, below };
}

/** For each place of the net, the place whose cell covers it. */
function owners(net: Net): number[] {
  const [columns, rows] = [net.xs.length - 1, net.ys.length - 1];
  const owner: number[] = Array.from({ length: columns * rows }, () => -1);
  for (let place = 0; place < owner.length; place++) {
    if (owner[place] !== -1) continue;
    const [row, column] = [Math.floor(place / columns), place % columns];
    const { right, below } = reach(net, row, column);
    for (let r = row; r < below; r++) {
      for (let c = column; c < right; c++) if (owner[r * columns + c] === -1) owner[r * columns + c] = place;
    }
  }
  return owner;
}

function indexIn(numbers: readonly number[], value: number): number {
  let i = 0;
  while (i < numbers.length - 2 && value >= at(numbers, i + 1)) i++;
  return i;
}

/** How wide characters are beside each other: Chinese ones count whole, others half. */
function widthOf(text: string): number {
  let width = 0;
  for (const one of text) width += one > "\u2e7f" ? 1 : 0.5;
  return width;
}

/** A piece that runs over the border of two cells, cut at the border. */
function cutAt(piece: Piece, border: number): Piece[] {
  const share = ((border - piece.x0) / (piece.x1 - piece.x0)) * widthOf(piece.text);
  const characters = [...piece.text];
  let [width, i] = [0, 0];
  while (i < characters.length && width + widthOf(characters[i] ?? "") / 2 < share)
    width += widthOf(characters[i++] ?? "");
  const [left, right] = [characters.slice(0, i).join(""), characters.slice(i).join("")];
  return [
    { ...piece, text: left, x1: border - 0.5 },
    { ...piece, text: right, x0: border + 0.5 },
  ].filter((one) => one.text.trim() !== "");
}

/** Pieces cut where they cross a ruled border. */
function cutPieces(pieces: readonly Piece[], net: Net): Piece[] {
  return pieces.flatMap((piece) => {
    const slack = piece.size * 0.3;
    const borders = net.xs.filter(
      (x) => x > piece.x0 + slack && x < piece.x1 - slack && isRuled(net.frame.down, x, middle(piece)),
    );
    const cut = [piece];
    for (const border of borders) {
      const last = cut.pop();
      if (last) cut.push(...cutAt(last, border));
    }
    return cut;
  });
}

const FIGURE = /^[\d.,，%％+＋—-]+$/;

function sameLines(a: readonly Segment[], b: readonly Segment[]): boolean {
  return a.length === b.length && a.every((line, i) => Math.abs(line.y - (b[i]?.y ?? 0)) < line.size * 0.4);
}

/**
 * Rows that are not ruled off from each other: all cells that hold something hold as many lines at the same heights, and
 * one column holds figures only.
 */
function unruledRows(cells: readonly (readonly Segment[] | undefined)[]): string[][] | undefined {
  const filled = cells.filter((cell) => cell !== undefined && cell.length > 0);
  const [first] = filled;
  if (!first || first.length < 2 || filled.length < 2 || cells.includes(undefined)) return undefined;
  if (!filled.every((cell) => cell !== undefined && sameLines(first, cell))) return undefined;
  if (!filled.some((cell) => cell?.every((line) => FIGURE.test(line.text)))) return undefined;
  return first.map((_, i) => cells.map((cell) => cellTextOf(cell?.slice(i, i + 1) ?? [])));
}

function rowTexts(cells: readonly (readonly Segment[] | "↑" | "←")[]): string[][] {
  const lines = unruledRows(cells.map((cell) => (typeof cell === "string" ? undefined : cell)));
  return lines ?? [cells.map((cell) => (typeof cell === "string" ? cell : cellTextOf(cell)))];
}

function tableOf(net: Net, inside: readonly Piece[]): PageTable {
  const { xs, ys } = net;
  const columns = xs.length - 1;
  const owner = owners(net);
  const held = new Map<number, Piece[]>();
  for (const piece of cutPieces(inside, net)) {
    const place = indexIn(ys, middle(piece)) * columns + indexIn(xs, (piece.x0 + piece.x1) / 2);
    const cell = owner[place] ?? place;
    const pieces = held.get(cell) ?? [];
    pieces.push(piece);
    held.set(cell, pieces);
  }
  const rows = Array.from({ length: ys.length - 1 }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const place = r * columns + c;
      const own = owner[place] ?? place;
      if (own === place) return cellLines(held.get(place) ?? []);
      return Math.floor(own / columns) < r ? "↑" : "←";
    }),
  );
  return { rows: rows.flatMap(rowTexts), edges: xs, top: at(ys, 0), bottom: at(ys, ys.length - 1) };
}

/** Boxes of running text that touch a table at its top or bottom are no rows of it. */
function withoutBoxes(net: Net): Net {
  const isBox = (r: number) => {
    const [top, bottom] = [at(net.ys, r), at(net.ys, r + 1)];
    const inner = net.xs.slice(1, -1);
    return bottom - top > BOX_HEIGHT && !inner.some((x) => isRuled(net.frame.down, x, (top + bottom) / 2));
  };
  let [first, last] = [0, net.ys.length - 2];
  while (first <= last && isBox(first)) first++;
  while (last >= first && isBox(last)) last--;
  return { ...net, ys: net.ys.slice(first, last + 2) };
}

/** Tables drawn with lines; the pieces that stand in none are left for the running text. */
export function ruledTables(pieces: readonly Piece[], rulings: Rulings): { tables: PageTable[]; rest: Piece[] } {
  const tables: PageTable[] = [];
  let rest = [...pieces];
  for (const frame of frames(rulings)) {
    const net = withoutBoxes({ xs: edges(frame.down, frame.across), ys: edges(frame.across, frame.down), frame });
    const cells = (net.xs.length - 1) * (net.ys.length - 1);
    if (net.xs.length < 3 || net.ys.length < 2 || cells > MOST_CELLS) continue;
    const [left, right, top, bottom] = [at(net.xs, 0), net.xs.at(-1) ?? 0, at(net.ys, 0), net.ys.at(-1) ?? 0];
    const isInside = (piece: Piece) => {
      const [x, y] = [(piece.x0 + piece.x1) / 2, middle(piece)];
      return x > left && x < right && y > top - 1 && y < bottom + 1;
    };
    const table = tableOf(net, rest.filter(isInside));
    const filled = table.rows.flat().filter((text) => text !== "" && text !== "↑" && text !== "←").length;
    if (filled < 2) continue;
    tables.push(table);
    rest = rest.filter((piece) => !isInside(piece));
  }
  return { tables, rest };
}
