import { BoundPattern } from "../clauses/bound-pattern.ts";
import type { Cell } from "../sections/grid.ts";
import { isPlaceKind } from "../sections/place-kinds.ts";
import type { Label } from "./table-labels.ts";
import { type Layout, YEAR_CELL } from "./table-layout.ts";

export const TOTAL = new BoundPattern(
  /^(?:全[省市区县州旗盟镇](?:目标|任务)?|市直|市本级|总目标|(?:全?[省市区县州旗盟镇])?(?:合计|总计|小计|总数|共计|汇总)|[合总]计\(全[省市区县州旗]\))$/,
  { begins: "全省市区县州旗盟镇总合小共汇" },
);
export const SUM = new BoundPattern(/^(?:合计|总计|小计|总数)$/, { begins: "合总小" });

/** The column below a word for areas: what stands in it is one, whatever its name ends with. */
export function areaColumnOf({ heads, firstData }: Layout): number {
  for (let i = Math.min(firstData, heads[0]?.length ?? 0) - 1; i >= 0; i--)
    if (heads.some((row) => isPlaceKind(row[i]?.text ?? ""))) return i;
  return -1;
}

type Columns = {
  readonly unitColumn: number;
  /** A column that puts areas in groups. */
  readonly groupColumn: number;
  readonly areaColumn: number;
  readonly areasDown: boolean;
  readonly yearsDown: boolean;
};

/** What the names of a row say. Beside an area, and where years stand in the rows, 小计 is the sum of its years. */
export function namesSay(
  names: readonly Cell[],
  { unitColumn, groupColumn, areaColumn, areasDown, yearsDown }: Columns,
  read: (cell: Cell, yearsBeside: boolean) => Label,
): Label[] {
  const inColumn = names[areaColumn];
  const known = inColumn && inColumn.text !== "" && !/20\d\d/.test(inColumn.text) ? inColumn : undefined;
  const words = names.filter(
    (cell, i) =>
      i !== unitColumn &&
      (i !== groupColumn || TOTAL.test(cell.text)) &&
      (!/^\d*$/.test(cell.text) || YEAR_CELL.test(cell.text)),
  );
  const says = (cell: Cell, yearsBeside: boolean) => (cell === known ? { area: cell } : read(cell, yearsBeside));
  if (!areasDown || !yearsDown) return words.map((cell) => says(cell, !areasDown));
  const named = known ?? words.find((cell) => !SUM.test(cell.text) && read(cell, false).area);
  // Below a year of its own a sum is that of all areas.
  const ofYear = words.some((cell) => /20\d\d/.test(cell.text)) ? words.find((cell) => SUM.test(cell.text)) : undefined;
  const area = named ?? ofYear ?? words[0];
  return words.map((cell) => says(cell, cell !== area && SUM.test(cell.text)));
}
