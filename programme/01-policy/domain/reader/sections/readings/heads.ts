import { type Cell, EMPTY } from "../grid.ts";
import { beginsOf } from "../head-groups.ts";
import { isPlaceKind } from "../place-kinds.ts";
import { isArea, isCorner, isMeasured, isOneArea, isRemarkHead, isSerialHead, isSum, isTime, isUnit } from "./kinds.ts";

/**
 * Heads told by their order alone. Whatever lines they are printed in, heads are read from the corner over the groups to the heads of the
 * single columns, and below those a unit each. How many columns of names and of numbers there are is known from the rows.
 */

/** More heads than this stand over no table that fits on a page. */
const MOST_HEADS = 120;

type Width = { readonly names: number; readonly values: number };

export function inOne(left: Cell, right: Cell): Cell {
  return { text: left.text + right.text, printed: left.printed + right.printed, from: left.from, to: right.to };
}

/** A unit in brackets goes on with the head before it, unless units stand side by side: 改造项目 / (个). */
export function withOwnUnits(heads: readonly Cell[]): Cell[] {
  const whole: Cell[] = [];
  const bracketed = (cell: Cell | undefined) => cell?.text.startsWith("(") === true && isUnit(cell);
  for (const [i, cell] of heads.entries()) {
    const open = whole.at(-1);
    const own = bracketed(cell) && !bracketed(heads[i - 1]) && !bracketed(heads[i + 1]);
    if (own && open) whole.splice(-1, 1, inOne(open, cell));
    else whole.push(cell);
  }
  return whole;
}

/** Heads of single columns are of one kind: times, areas, or neither. */
function alike(heads: readonly Cell[]): boolean {
  if (heads.every(isTime)) return true;
  const areas = heads.filter((it) => isArea(it) && !isSum(it)).length;
  if (areas > 0) return heads.every((it) => isArea(it) || isSum(it));
  return !heads.some((it) => isTime(it) && !isSum(it));
}

/** Each group over the columns from where it begins. */
function over(groups: readonly Cell[], begins: readonly number[], columns: number): Cell[] {
  return Array.from({ length: columns }, (_, i) => groups[begins.findLastIndex((begin) => begin <= i)] ?? EMPTY);
}

function texts(cells: readonly Cell[]): string[] {
  return cells.map((cell) => cell.text);
}

/** Whether heads may be those of groups: they are of another kind than the heads below them, which else lack a number each. */
function standOver(upper: readonly Cell[], leaf: readonly Cell[]): boolean {
  if (upper.some(({ text }) => isPlaceKind(text))) return false;
  if (upper.some(isTime)) return upper.every(isTime) && !leaf.some(isTime);
  if (upper.some(isOneArea)) return !leaf.some(isOneArea);
  if (leaf.every(isTime) || leaf.some(isOneArea) || new Set(texts(leaf)).size < leaf.length) return true;
  return leaf.every(isMeasured) && !upper.some(isMeasured);
}

/** The lines of groups above the heads of columns, each over all its columns; undefined when they do not fit. */
function groupsAbove(upper: readonly Cell[], leaf: readonly Cell[]): Cell[][] | undefined {
  if (upper.length === 0) return [];
  if (!standOver(upper, leaf)) return undefined;
  if (upper.length === 1) return leaf.length > 1 ? [leaf.map(() => upper[0] ?? EMPTY)] : undefined;
  const told = upper.length < leaf.length ? beginsOf(upper.length, texts(leaf)) : undefined;
  if (told) return [over(upper, told.begins, leaf.length)];
  // Two lines of groups: the lower one has as many as the heads below begin anew.
  for (let lower = 2; lower < upper.length; lower++) {
    const groups = upper.slice(upper.length - lower);
    const begun = beginsOf(lower, texts(leaf));
    const above = begun && groupsAbove(upper.slice(0, -lower), groups);
    if (begun && above)
      return [...above.map((line) => over(line, begun.begins, leaf.length)), over(groups, begun.begins, leaf.length)];
  }
  return undefined;
}

/** Times below some heads, while sums of all stand over a column of their own. */
function besideLonely(heads: readonly Cell[], values: number): Cell[][] | undefined {
  for (let count = values - 1; count >= 2; count--) {
    const leaf = heads.slice(heads.length - count);
    const upper = heads.slice(0, heads.length - count);
    if (upper.length <= values - count || !leaf.every(isTime)) continue;
    const groups = upper.filter((it) => !isSum(it));
    if (groups.some((it) => isTime(it) || isPlaceKind(it.text))) continue;
    const begun = upper.length - groups.length === values - count ? beginsOf(groups.length, texts(leaf)) : undefined;
    if (!begun) continue;
    const [above, below]: [Cell[], Cell[]] = [[], []];
    for (const head of upper) {
      const at = groups.indexOf(head);
      const own = at < 0 ? [EMPTY] : leaf.slice(begun.begins[at], begun.begins[at + 1] ?? leaf.length);
      for (const cell of own) {
        above.push(head);
        below.push(cell);
      }
    }
    return [above, below];
  }
  return undefined;
}

/** The heads of all columns of numbers in every way that fits, a line each of groups, of single heads and of units. */
function waysOverValues(heads: readonly Cell[], values: number): Cell[][][] {
  const units = heads.slice(heads.length - values);
  if (heads.length > values && units.length > 1 && units.every(isUnit))
    return waysOverValues(heads.slice(0, -values), values).map((above) => [...above, units]);
  if (heads.length < values) return [];
  const leaf = heads.slice(heads.length - values);
  const above = alike(leaf) ? groupsAbove(heads.slice(0, heads.length - values), leaf) : undefined;
  const lonely = besideLonely(heads, values);
  return [...(above ? [[...above, leaf]] : []), ...(lonely ? [lonely] : [])];
}

/** The heads of all columns of numbers in the likeliest way; undefined when they fit in none. */
export function overValues(heads: readonly Cell[], values: number): Cell[][] | undefined {
  return waysOverValues(heads, values)[0];
}

/** How many of the first heads may stand over the columns of names, the likeliest first. */
function cornersOf(heads: readonly Cell[], names: number): number[] {
  const known = heads.findIndex((cell) => !isCorner(cell));
  const told = Math.min(known < 0 ? heads.length : known, names);
  const may = heads.findIndex((cell) => isTime(cell) || isMeasured(cell) || isArea(cell));
  const most = Math.min(names, may < 0 ? heads.length : may);
  return [...new Set([told, ...Array.from({ length: most + 1 }, (_, i) => most - i)])];
}

/** The words for areas in front, where they stand behind a group: 新增机床 / 县区 2025年 2026年. */
function cornerInFront(heads: readonly Cell[], values: number): Cell[] {
  const at = heads.findIndex(({ text }, i) => i < heads.length - values && isPlaceKind(text));
  return at > 0 ? [heads[at] ?? EMPTY, ...heads.filter((_, i) => i !== at)] : [...heads];
}

/** Lines of heads that stand over each column they are for, those of names first, in every way that fits. */
export function placedHeads(printed: readonly Cell[], { names, values }: Width): Cell[][][] {
  if (printed.length > MOST_HEADS) return [];
  const columns = printed.filter((cell) => !isSerialHead(cell) && !isRemarkHead(cell));
  const heads = cornerInFront(withOwnUnits(columns), values);
  for (const corner of cornersOf(heads, names)) {
    const ways = waysOverValues(heads.slice(corner), values);
    const missing = Array.from({ length: names - corner }, () => EMPTY);
    const empty = Array.from({ length: names }, () => EMPTY);
    const placed = ways.map((lines) =>
      lines.map((line, i) => [...(i === 0 ? [...missing, ...heads.slice(0, corner)] : empty), ...line]),
    );
    if (placed.length > 0) return placed;
  }
  return [];
}
