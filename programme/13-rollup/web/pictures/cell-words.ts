import { useWording } from "#screen";
import { type ProgressCell, type ProgressRow, placesIn, shortened } from "../indicator-view.ts";
import { rollupWording } from "../wording.ts";
import { picturesWording } from "./wording.ts";

/** How a cell of a plan's progress is said: its parts for the eye, and all of it in one sentence for the ear. */
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
  const sentence = (row: ProgressRow, cell: ProgressCell) => {
    const unit = row.unit === "" ? "" : ` ${row.unit}`;
    return say("pictures.cell", {
      ...{ area: cell.areaName, indicator: row.indicator, when: when(cell), standing: standing(cell) },
      figure: cell.figure === null ? say("pictures.none") : `${shown(cell.figure, row)}${unit}`,
      target: `${shown(cell.target, row)}${unit}`,
      rate:
        cell.rate === null || cell.wanted === "at-most"
          ? ""
          : say("pictures.cell.rate", { rate: shortened(cell.rate, 1) }),
      few: cell.uncertain ? say("pictures.cell.few") : "",
    });
  };
  return { shown, when, standing, rate, pair, sentence };
}
