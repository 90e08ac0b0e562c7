import type { Cell } from "./grid.ts";

/** The year of a head, of a span its last. */
const YEAR = /20\d\d(?!年?[-~至到]20\d\d)/;

/** A head that is a unit alone goes on with the one above it, so that no other stands over it: 三年合计 / (台). */
export const UNIT_ALONE = /^\([^()\d]{1,6}\)$/;

/** Where a series of heads begins anew: the year falls back, a head is printed again, or a unit alone ends the one above. */
export function restarts(heads: readonly string[]): number[] {
  const begins = [0];
  let seen = new Set<string>();
  let last = 0;
  for (const [i, head] of heads.entries()) {
    const year = Number(YEAR.exec(head)?.[0] ?? 0);
    const before = heads[i - 1] ?? "";
    const total = year === 0 && /合计|累计|小计|总/.test(before) && !/合计|累计|小计|总/.test(head);
    const anew =
      seen.has(head) ||
      UNIT_ALONE.test(head) ||
      UNIT_ALONE.test(before) ||
      (year > 0 && year < last) ||
      total ||
      (year > 0 && /合计|累计|小计|总/.test(before) && year <= last);
    if (i > 0 && (anew || (/底|末/.test(head) && year === last && !/底|末/.test(before)))) {
      begins.push(i);
      seen = new Set();
      last = 0;
    }
    seen.add(head);
    if (year > 0) last = year;
  }
  return begins;
}

/** Where each of `groups` heads begins over the heads below them, when no place tells it; undefined when it cannot be told. */
export function groupBegins(groups: number, below: readonly Cell[]): readonly number[] | undefined {
  if (groups === below.length) return below.map((_, i) => i);
  const told = restarts(below.map((cell) => cell.text));
  if (told.length === groups) return told;
  return undefined;
}
