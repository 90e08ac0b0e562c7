import type { Cell } from "./grid.ts";

/** The year of a head, of a span its last. */
const YEAR = /20\d\d(?!年?[-~至到]20\d\d)/;

/** A head that is a unit alone goes on with the one above it, so that no other stands over it: 三年合计 / (台). */
const UNIT_ALONE = /^\([^()\d]{1,6}\)$/;

/** Where a series of heads begins anew: the year falls back, or a head is printed again; with `unitsEnd` a unit alone ends the one above. */
function restarts(heads: readonly string[], unitsEnd = false): number[] {
  const begins = [0];
  let seen = new Set<string>();
  let last = 0;
  for (const [i, head] of heads.entries()) {
    const year = Number(YEAR.exec(head)?.[0] ?? 0);
    const before = heads[i - 1] ?? "";
    const total = year === 0 && /合计|累计|小计|总/.test(before) && !/合计|累计|小计|总/.test(head);
    const anew =
      seen.has(head) ||
      (unitsEnd && (UNIT_ALONE.test(head) || UNIT_ALONE.test(before))) ||
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

const TIMED = /20\d\d|合计|累计|小计|总/;

/** Years that go on beside heads without a year: the years are one group, and each of those heads has the upper half of its own. */
function besideYears(heads: readonly string[]): number[] {
  const timed = heads.map((head) => TIMED.test(head));
  return heads.flatMap((_, i) => (i > 0 && timed[i] && timed[i - 1] ? [] : [i]));
}

/** As many beginnings as there are groups, told by the heads below them or by the units that end them; undefined when neither tells. */
export function beginsOf(groups: number, below: readonly string[]): { begins: number[]; byUnits: boolean } | undefined {
  const told = restarts(below);
  if (told.length === groups) return { begins: told, byUnits: false };
  const byUnits = below.some((text) => UNIT_ALONE.test(text)) ? restarts(below, true) : [];
  if (byUnits.length === groups) return { begins: byUnits, byUnits: true };
  const byYears = told.length === 1 && groups > 1 ? besideYears(below) : [];
  return byYears.length === groups ? { begins: byYears, byUnits: false } : undefined;
}

/** Where each of `groups` heads begins over the heads below them, when no place tells it; undefined when it cannot be told. */
export function groupBegins(groups: number, below: readonly Cell[]): readonly number[] | undefined {
  if (groups === below.length) return below.map((_, i) => i);
  return beginsOf(
    groups,
    below.map((cell) => cell.text),
  )?.begins;
}
