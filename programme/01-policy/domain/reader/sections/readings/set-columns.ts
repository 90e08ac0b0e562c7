import type { Source } from "../../normalise/source.ts";
import type { Cell } from "../grid.ts";
import type { Row } from "./rows.ts";

/** Whether the places of numbers agree with their order, where wide gaps set a table in columns. */

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u3000]/g;
/** Gaps as wide as this keep columns apart; narrower ones may part words anywhere. */
const GAP = /\S[ \u3000]{3,}\S/;

type Place = { readonly from: number; readonly to: number };

function placeOf(raw: string, cell: Cell, wide: number): Place {
  const before = raw.slice(raw.lastIndexOf("\n", cell.from - 1) + 1, cell.from);
  const from = before.length + (before.match(WIDE)?.length ?? 0) * (wide - 1);
  return { from, to: from + cell.to - cell.from };
}

/** So many places numbers of one column may stand beside each other in tables set by hand. */
const ASIDE = 2;

/** The numbers of each column stand below each other. */
function belowEachOther(rows: readonly (readonly Place[])[]): boolean {
  const [first] = rows;
  return (first ?? []).every((_, i) => {
    const begins = Math.max(...rows.map((row) => row[i]?.from ?? 0));
    const ends = Math.min(...rows.map((row) => row[i]?.to ?? Number.POSITIVE_INFINITY));
    return begins <= ends + ASIDE;
  });
}

export function standInColumns({ raw }: Source, rows: readonly Row[]): boolean {
  const set = rows.every(({ values }) => {
    const [first, last] = [values[0], values.at(-1)];
    return !first || !last || first === last || GAP.test(raw.slice(first.from, last.to));
  });
  if (!set || rows.length > 200) return true;
  return [2, 1].some((wide) =>
    belowEachOther(rows.map(({ values }) => values.map((cell) => placeOf(raw, cell, wide)))),
  );
}
