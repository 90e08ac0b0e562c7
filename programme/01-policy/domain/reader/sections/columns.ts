import { firstLineWhere, type Source } from "../normalise/source.ts";
import { joinedBelow, withUpperHalves } from "./broken-heads.ts";
import { type Cell, EMPTY, isNumeric, NO_VALUE } from "./grid.ts";
import { beginsOf } from "./head-groups.ts";

/**
 * Columns of a table that was set with blanks, told by where the words stand. Positions are counted in signs of the
 * printed line; a Chinese character takes two of them in some copies and one in others, so both measures are tried.
 */

type Placed = { readonly cell: Cell; readonly from: number; readonly to: number };
type Column = { readonly from: number; readonly to: number };

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u3000]/;

function widthOf(text: string, wide: number): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? wide : 1;
  return width;
}

function placedIn(source: Source, cells: readonly Cell[], wide: number): Placed[] {
  return cells
    .filter((cell) => cell.to > cell.from)
    .map((cell) => {
      const line = source.lines[firstLineWhere(source, (it) => it.rawEnd > cell.from)];
      const start = line?.rawStart ?? cell.from;
      const from = widthOf(source.raw.slice(start, cell.from), wide);
      const first = source.raw.slice(cell.from, Math.min(cell.to, line?.rawEnd ?? cell.to)).split(/ {2,}/)[0] ?? "";
      return { cell, from, to: from + widthOf(first, wide) };
    });
}

function overlap(a: Column, b: Column): boolean {
  return a.from < b.to && b.from < a.to;
}

/** What stands above each other, or less than `slack` aside, is one column; undefined when two cells of a row then fall into one. */
function columnsOf(rows: readonly (readonly Placed[])[], slack: number): Column[] | undefined {
  const spans = rows.flat().sort((a, b) => a.from - b.from);
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const open = columns.at(-1);
    if (open && from < open.to + slack) open.to = Math.max(open.to, to);
    else columns.push({ from, to });
  }
  const once = rows.every((row) => columns.every((column) => row.filter((it) => overlap(it, column)).length <= 1));
  return once ? columns : undefined;
}

const middle = ({ from, to }: Column) => (from + to) / 2;

function nearest(columns: readonly Column[], piece: Column): number {
  const under = columns.findIndex((column) => overlap(column, piece));
  if (under >= 0 && columns.findLastIndex((column) => overlap(column, piece)) === under) return under;
  let best = 0;
  for (const [i, column] of columns.entries()) {
    const here = columns[best];
    if (here && Math.abs(middle(column) - middle(piece)) < Math.abs(middle(here) - middle(piece))) best = i;
  }
  return best;
}

/** Each piece to the column it stands over, from left to right; undefined when two would share one. */
function overColumns(columns: readonly Column[], row: readonly Placed[]): number[] | undefined {
  const at = row.map((piece) => {
    const under = columns.flatMap((column, i) => (overlap(column, piece) ? [i] : []));
    return under.length === 1 ? (under[0] ?? 0) : nearest(columns, piece);
  });
  return at.every((column, i) => i === 0 || column > (at[i - 1] ?? 0)) ? at : undefined;
}

function runsFrom(begins: readonly number[], count: number): (readonly [number, number])[] {
  return begins.map((begin, i) => [begin, begins[i + 1] ?? count] as const);
}

/** All ways to share `count` columns out to `groups` neighbours. Few: a head has a handful of groups. */
function sharings(count: number, groups: number, from = 0): number[][] {
  if (groups === 1) return [[from]];
  const ways: number[][] = [];
  for (let next = from + 1; next <= count - groups + 1; next++)
    for (const rest of sharings(count, groups - 1, next)) ways.push([from, ...rest]);
  return ways;
}

const FEW = 2000;

function waysOf(count: number, groups: number): number {
  let ways = 1;
  for (let i = 1; i < groups; i++) ways = (ways * (count - i)) / i;
  return ways;
}

/** How far group heads stand from the middle of their columns. */
function distance(columns: readonly Column[], row: readonly Placed[], begins: readonly number[]): number {
  return Math.max(
    ...runsFrom(begins, columns.length).map(([begin, end], i) => {
      const [first, last, piece] = [columns[begin], columns[end - 1], row[i]];
      return first && last && piece ? Math.abs((first.from + last.to) / 2 - middle(piece)) : Number.POSITIVE_INFINITY;
    }),
  );
}

function inReach(columns: readonly Column[], row: readonly Placed[], begins: readonly number[], slack = 0): boolean {
  return runsFrom(begins, columns.length).every(([begin, end], i) => {
    const [first, last, piece] = [columns[begin], columns[end - 1], row[i]];
    return first && last && piece && overlap({ from: first.from - slack, to: last.to + slack }, piece);
  });
}

const ASIDE = 8;

/** Over how many columns each group head stands: where the heads below begin anew, or else by their middles. */
function groupsOver(
  columns: readonly Column[],
  row: readonly Placed[],
  below: readonly string[],
): readonly number[] | undefined {
  if (row.length === columns.length) return columns.map((_, i) => i);
  if (row.length > columns.length || waysOf(columns.length, row.length) > FEW) return undefined;
  const told = beginsOf(row.length, below);
  // Units below tell each its head, even where a copy has moved it aside.
  if (told) return inReach(columns, row, told.begins, told.byUnits ? ASIDE : 0) ? told.begins : undefined;
  if (row.length === 1) return columns.length > 1 ? [0] : undefined;
  const ways = sharings(columns.length, row.length)
    .map((begins) => ({ begins, far: distance(columns, row, begins) }))
    .sort((a, b) => a.far - b.far);
  const [best, second] = ways;
  if (!best || best.far > 4 || (second && second.far - best.far < 2)) return undefined;
  return inReach(columns, row, best.begins) ? best.begins : undefined;
}

type Heads = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Placed[])[] };

/** The line of heads that has one for each column, and over which columns they stand. */
function leafOf(
  { columns, rows }: Heads,
  isLabel: (column: number) => boolean,
): { at: number; row: readonly Placed[]; over: readonly number[] } | undefined {
  const counts = rows.map((row) => row.filter((piece) => !isLabel(nearest(columns, piece))).length);
  const at = counts.reduce((best, count, i) => (count >= (counts[best] ?? 0) ? i : best), 0);
  const row = rows[at] ?? [];
  const values = columns.flatMap((_, i) => (isLabel(i) ? [] : [i]));
  // As many heads as columns, unless the first of them stands beside the names: then a column without numbers is missing here.
  if (row.length === columns.length)
    return (row[0]?.from ?? 0) < (columns[1]?.from ?? 0) ? { at, row, over: columns.map((_, i) => i) } : undefined;
  const first = columns[values[0] ?? 0]?.from ?? 0;
  const ordered = row.length === values.length && row.every((piece) => piece.from >= first - 12);
  const over = ordered ? orderOrPlace(columns, row, values) : overColumns(columns, row);
  return over && { at, row, over };
}

/** The columns as wide as their heads are. */
function widened(columns: readonly Column[], row: readonly Placed[], over: readonly number[]): Column[] {
  return columns.map((column, i) => {
    const head = row[over.indexOf(i)];
    return head ? { from: Math.min(column.from, head.from), to: Math.max(column.to, head.to) } : column;
  });
}

/** The heads of all columns, one row of cells a line of the head, spread over what they stand over; undefined when it cannot be told. */
function headsOver(part: Heads, isLabel: (column: number) => boolean): Cell[][] | undefined {
  const found = leafOf(part, isLabel);
  if (!found) return undefined;
  const { columns, rows } = part;
  let leaf = columns.map((_, i) => found.row[found.over.indexOf(i)]?.cell ?? EMPTY);
  const wide = widened(columns, found.row, found.over);
  const covered = found.over.filter((column) => !isLabel(column));
  const spread: Cell[][] = [];
  for (const [i, row] of rows.entries()) {
    if (i === found.at) continue;
    const groups: Placed[] = [];
    for (const piece of row) {
      const column = nearest(wide, piece);
      const alone = overlap(wide[column] ?? piece, piece) && !covered.includes(column);
      // Below its line a head goes on; over two columns it cannot be told which one's.
      if (i > found.at && wide.filter((it) => overlap(it, piece)).length > 1) return undefined;
      if (alone || i > found.at) leaf[column] = joinedBelow(leaf[column], piece.cell);
      else groups.push(piece);
    }
    if (groups.length === 0) continue;
    const above = aboveLeaf({ columns: wide, rows: [groups] }, covered, leaf);
    if (!above) return undefined;
    leaf = above.leaf;
    spread.push(...above.lines);
  }
  return leaf.some((cell, i) => cell.text === "" && !isLabel(i)) ? undefined : [...spread, leaf];
}

/** What stands above the line of heads: group heads, or the upper halves of some of them; undefined when it cannot be told. */
function aboveLeaf({ columns, rows }: Heads, covered: readonly number[], leaf: readonly Cell[]) {
  const groups = rows[0] ?? [];
  // Heads that begin anew below each group tell it, whatever stands in its middle.
  const told = beginsOf(
    groups.length,
    covered.map((column) => leaf[column]?.text ?? ""),
  );
  const halves = told && groups.length > 1 ? undefined : withUpperHalves({ columns, groups }, covered, leaf);
  if (halves) return { leaf: halves, lines: [] };
  const line = groupLine({ columns, rows }, covered, leaf);
  return line && { leaf: [...leaf], lines: [line] };
}

/** Group heads, each over all its columns. */
function groupLine({ columns, rows }: Heads, covered: readonly number[], leaf: readonly Cell[]): Cell[] | undefined {
  const groups = rows[0] ?? [];
  const begins = groupsOver(
    covered.map((column) => columns[column] ?? { from: 0, to: 0 }),
    groups,
    covered.map((column) => leaf[column]?.text ?? ""),
  );
  if (!begins) return undefined;
  const line: Cell[] = columns.map(() => EMPTY);
  for (const [g, [begin, end]] of runsFrom(begins, covered.length).entries())
    for (const column of covered.slice(begin, end)) line[column] = groups[g]?.cell ?? EMPTY;
  return line;
}

/** As many heads as columns of numbers: one each, unless the first stands over the names. */
function orderOrPlace(
  columns: readonly Column[],
  row: readonly Placed[],
  values: readonly number[],
): readonly number[] | undefined {
  const placed = overColumns(columns, row);
  const [first] = row;
  const names = columns[(values[0] ?? 1) - 1];
  if (first && names && overlap(first, names)) return placed;
  return values;
}

/** Whether something other than blanks stands between two rows: a page number, a head printed again. */
function pageBetween(source: Source, above: readonly Cell[], below: readonly Cell[]): boolean {
  const end = above.reduce((most, cell) => Math.max(most, cell.to), 0);
  const start = below.reduce(
    (least, cell) => (cell.to > cell.from ? Math.min(least, cell.from) : least),
    Number.POSITIVE_INFINITY,
  );
  return start > end && /[^\s\d]|\f/.test(source.raw.slice(end, start));
}

function pagesOf(source: Source, body: readonly (readonly Cell[])[]): (readonly Cell[])[][] {
  const pages: (readonly Cell[])[][] = [];
  for (const [i, row] of body.entries()) {
    const above = body[i - 1];
    const open = pages.at(-1);
    if (open && above && !pageBetween(source, above, row)) open.push(row);
    else pages.push([row]);
  }
  return pages;
}

type Columns = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

/** When no row is full, the heads must tell how many columns there are. */
function headed(columns: number, most: number, heads: Heads["rows"]): boolean {
  const leaf = heads.reduce((width, row) => Math.max(width, row.length), 0);
  const names = columns - leaf;
  return columns > most && (names === 0 || (heads.length > 1 && names > 0 && names <= 2));
}

/** The rows of a page, each cell in its column; pages after the first need to have as many. */
function inColumns(
  rows: readonly (readonly Placed[])[],
  count: number | undefined,
  heads: Heads["rows"],
): Columns | undefined {
  const most = rows.reduce((width, row) => Math.max(width, row.length), 0);
  const full = count ?? most;
  // Rows that all lack as many cells do not lack them by chance: what looks like columns there is none.
  if (most < full && rows.every((row) => row.length === most)) return undefined;
  const tried = [0, 1, 2].map((slack) => columnsOf(rows, slack));
  // A number that begins where the one above it ends stands in no column of its own, so a fit comes first.
  const columns =
    tried.find((it) => it?.length === full) ??
    (count === undefined ? tried.find((it) => it && headed(it.length, full, heads)) : undefined);
  const inColumn = (row: readonly Placed[], column: Column) => row.find((it) => overlap(it, column))?.cell ?? EMPTY;
  if (columns) return { columns, rows: rows.map((row) => columns.map((column) => inColumn(row, column))) };
  if (rows.some((row) => row.length !== full)) return undefined;
  const ordered = Array.from({ length: full }, (_, i) => ({
    from: rows.reduce((least, row) => Math.min(least, row[i]?.from ?? least), Number.POSITIVE_INFINITY),
    to: rows.reduce((furthest, row) => Math.max(furthest, row[i]?.to ?? 0), 0),
  }));
  return { columns: ordered, rows: rows.map((row) => row.map((it) => it.cell)) };
}

const isValue = (cell: Cell) => isNumeric(cell) || NO_VALUE.test(cell.text);

type Measured = { readonly rows: Cell[][]; readonly spread: number };

/** Whether the numbers of each column end, stand in the middle or begin at one place: so all pages are set alike. */
function inLine(columns: readonly Column[], rows: readonly (readonly Placed[])[]): boolean {
  return columns.every((column) => {
    const cells = rows.flatMap((row) => row.filter((it) => overlap(it, column)));
    const values = cells.filter(({ cell }) => isValue(cell)).length;
    if (values < cells.length) return values === 0;
    const near = (at: (it: Placed) => number) => {
      const first = cells[0] ? at(cells[0]) : 0;
      return cells.every((it) => Math.abs(at(it) - first) <= 1);
    };
    return near((it) => it.to) || near(middle) || near((it) => it.from);
  });
}

/** The rows of all pages in columns: each page for itself, or all of them when they are set alike. */
function bodyInColumns(
  pages: readonly (readonly (readonly Placed[])[])[],
  heads: Heads["rows"],
): { columns: readonly Column[]; rows: (readonly Cell[])[]; spread: number } | undefined {
  const each: Columns[] = [];
  for (const page of pages) {
    const found = inColumns(page, each[0]?.columns.length, heads);
    if (found) each.push(found);
  }
  if (each.length < pages.length) {
    const together = pages.length > 1 ? inColumns(pages.flat(), undefined, heads) : undefined;
    if (!together || !inLine(together.columns, pages.flat())) return undefined;
    each.splice(0, each.length, together);
  }
  const spread = each.map(({ columns, rows }) =>
    columns.slice(leadingNames(rows)).reduce((sum, { from, to }) => sum + to - from, 0),
  );
  return {
    columns: each[0]?.columns ?? [],
    rows: each.flatMap((page) => page.rows),
    spread: spread.reduce((sum, one) => sum + one, 0),
  };
}

/** Years and numbers in one column: rows whose first names lack have slipped to the left. */
function mixesYears(rows: readonly (readonly Cell[])[], column: number, yearsDown: boolean): boolean {
  const year = yearsDown ? /^(?:到|至)?20\d\d年|^20[1-4]\d$/ : /^(?:到|至)?20\d\d年/;
  const years = rows.some((row) => year.test(row[column]?.text ?? ""));
  return years && rows.some((row) => isNumeric(row[column]) && !/^20[1-4]\d$/.test(row[column]?.text ?? ""));
}

function measured(source: Source, part: Part, wide: number): Measured | undefined {
  const tight = part.body.some((row) => row.some((cell, i) => cell.from - (row[i - 1]?.to ?? -9) === 1));
  const pages = pagesOf(source, part.body).map((page) => page.map((row) => placedIn(source, row, wide)));
  if (tight && pages.flat().some((row) => row.length !== pages[0]?.[0]?.length)) return undefined;
  const headRows = part.heads.map((row) => placedIn(source, row, wide));
  const found = bodyInColumns(pages, headRows);
  if (!found) return undefined;
  const { columns: first, rows, spread } = found;
  const yearsDown = part.heads.some((row) => row.some((cell) => /^年[度份]?$/.test(cell.text)));
  if (first.some((_, i) => mixesYears(rows, i, yearsDown))) return undefined;
  const names = leadingNames(rows);
  const labels = first.map((_, i) => {
    const cells = rows.map((row) => row[i] ?? EMPTY).filter((cell) => cell.text !== "");
    return i < names || cells.filter(isValue).length < cells.length * 0.6;
  });
  const heads = headsOver({ columns: first, rows: headRows }, (column) => labels[column] ?? false);
  return heads ? { rows: [...heads, ...rows.map((row) => [...row])], spread } : undefined;
}

/** Columns up to the last of words that stands before the numbers: a serial number belongs to the names. */
function leadingNames(rows: readonly (readonly Cell[])[]): number {
  const width = rows[0]?.length ?? 0;
  for (let i = Math.min(width, 4) - 1; i >= 0; i--) {
    const cells = rows.map((row) => row[i] ?? EMPTY).filter((cell) => cell.text !== "");
    const words = cells.filter((cell) => !isValue(cell)).length > rows.length / 2;
    if (words || (i < 3 && cells.length > 0 && cells.every((cell) => /^20[1-4]\d$/.test(cell.text)))) return i + 1;
  }
  return 0;
}

type Part = { readonly heads: readonly (readonly Cell[])[]; readonly body: readonly (readonly Cell[])[] };

/** Cells are the same by where they stand: a head joined out of two lines is made anew for each measure. */
function sameCells(a: readonly (readonly Cell[])[], b: readonly (readonly Cell[])[]): boolean {
  const same = (c: Cell, other: Cell | undefined) =>
    c.from === other?.from && c.to === other.to && c.text === other.text;
  return (
    a.length === b.length && a.every((row, i) => row.length === b[i]?.length && row.every((c, k) => same(c, b[i]?.[k])))
  );
}

/** Whether no place below the first line is empty. */
const isFull = ({ rows }: Measured) => rows.every((row, i) => i === 0 || row.every((cell) => cell.to > 0));

function narrower(a: Measured, b: Measured): Measured | undefined {
  // A measure by which every number has its place is right when the other leaves gaps.
  if (a.rows[0]?.length !== b.rows[0]?.length && isFull(a) !== isFull(b)) return isFull(a) ? a : b;
  if (a.spread !== b.spread) return a.spread < b.spread ? a : b;
  return sameCells(a.rows, b.rows) ? a : undefined;
}

/**
 * A table set with blanks with every cell in its column and every head over all columns it stands for; undefined when the
 * places of the words do not tell. Of the two measures the one whose columns are narrower is right.
 */
export function columnsSet(source: Source, part: Part): { rows: Cell[][]; heads: number } | undefined {
  const [two, one] = [measured(source, part, 2), measured(source, part, 1)];
  const best = !two || !one ? (two ?? one) : narrower(two, one);
  return best ? { rows: best.rows, heads: best.rows.length - part.body.length } : undefined;
}
