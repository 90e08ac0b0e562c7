import { useWording } from "#screen";
import { type ProgressCell, type ProgressRow, placesIn, shortened } from "../indicator-view.ts";
import { rollupWording } from "../wording.ts";
import { picturesWording } from "./wording.ts";

/** How a cell of a plan's progress is said; `place` is what the eye sees in the heads of its row and column. */
export function useCellWords() {
  const { say, decimal } = useWording(picturesWording);
  const { say: sayRollup } = useWording(rollupWording);
  const shown = (value: string, { unit }: Pick<ProgressRow, "unit">) => decimal(shortened(value, placesIn(unit)));
  const when = ({ first, last, adding }: Pick<ProgressCell, "first" | "last" | "adding">) => {
    const [from, to] = [String(first), String(last)];
    if (!adding) return sayRollup("rollup.progress.by", { year: to });
    return first === last
      ? sayRollup("rollup.progress.in", { year: to })
      : sayRollup("rollup.progress.over", { first: from, last: to });
  };
  const standing = ({ standing: of }: ProgressCell) => sayRollup(`rollup.standing.${of}`);
  const rate = ({ rate: of, wanted }: ProgressCell) =>
    of === null || wanted === "at-most" ? undefined : say("pictures.rate", { rate: shortened(of, 1) });
  const pair = (row: ProgressRow, cell: ProgressCell) =>
    say("pictures.pair.short", {
      figure: cell.figure === null ? say("pictures.none") : shown(cell.figure, row),
      target: shown(cell.target, row),
    });
  const place = (row: ProgressRow, cell: ProgressCell) =>
    say("pictures.cell", { area: cell.areaName, indicator: row.indicator, when: when(cell) });
  return { shown, when, standing, rate, pair, place };
}
