import { type Cell, EMPTY } from "./grid.ts";

/** Where a head or a column stands on its line. */
export type Place = { readonly from: number; readonly to: number };

type Piece = Place & { readonly cell: Cell };

const middle = ({ from, to }: Place) => (from + to) / 2;
/** So far from the middle of its column, or from where it begins, a piece of a head may stand. */
const NEAR = 1.5;
/** A head over several columns stands further than this from the middle of one that it does not belong to. */
const CENTRED = 4;
const AREA = /(?:[区县市旗州盟镇乡园港城]|街道|管委会|[区县市园]\([^()]+\))$/;

/** Words that are a head by themselves: times, sums, what is counted, groups of areas. */
const WHOLE =
  /\)$|20\d\d|计$|^全|[区县市州旗域片部带圈群岸]$|指标|任务|目标|计划|数$|量$|率$|额$|企业|项目|投资|工厂|车间|设备|平台|其中|单位$/;

function isOver(piece: Place, column: Place): boolean {
  return Math.abs(middle(piece) - middle(column)) <= NEAR || Math.abs(piece.from - column.from) <= NEAR;
}

/** The single column a piece stands over; -1 when it is none or several. */
function columnUnder(columns: readonly Place[], piece: Place): number {
  const under = columns.flatMap((column, i) => (column.from < piece.to && piece.from < column.to ? [i] : []));
  const [only = -1] = under;
  const column = columns[only];
  return under.length === 1 && column && isOver(piece, column) ? only : -1;
}

/**
 * The upper halves of names of areas that were too long for their columns (金台 / 东区), each to the column it stands over;
 * undefined when one stands over none, makes no area together with the head below it, or all stand in the middle of the table.
 */
function upperHalves(columns: readonly Place[], leaf: readonly Cell[], pieces: readonly Piece[]): number[] | undefined {
  const [first, last] = [columns[0], columns.at(-1)];
  const [only] = pieces;
  if (!first || !last || !only) return undefined;
  const whole = { from: first.from, to: last.to };
  if (pieces.length === 1 && Math.abs(middle(whole) - middle(only)) <= CENTRED) return undefined;
  const at = pieces.map((piece) => columnUnder(columns, piece));
  const ordered = at.every((column, i) => column > (at[i - 1] ?? -1));
  const areas = leaf.every(({ text }) => AREA.test(text) || /^(?:合计|总计|全[省市区县州旗])$/.test(text));
  return ordered && areas && !pieces.some(({ cell }) => WHOLE.test(cell.text)) ? at : undefined;
}

/** A head that goes on below: both its lines in one cell. */
export function joinedBelow(above: Cell | undefined, cell: Cell): Cell {
  if (!above || above.text === "") return cell;
  return {
    text: above.text + cell.text,
    printed: above.printed + cell.printed,
    from: Math.min(above.from, cell.from),
    to: Math.max(above.to, cell.to),
  };
}

/** The heads with the upper halves of those that were broken; undefined when what stands above them is none. */
export function withUpperHalves(
  { columns, groups }: { readonly columns: readonly Place[]; readonly groups: readonly Piece[] },
  covered: readonly number[],
  leaf: readonly Cell[],
): Cell[] | undefined {
  const places = covered.map((column) => columns[column] ?? { from: 0, to: 0 });
  const heads = covered.map((column) => leaf[column] ?? EMPTY);
  const halves = upperHalves(places, heads, groups);
  if (!halves) return undefined;
  const upper = new Map(halves.map((at, k) => [covered[at], groups[k]?.cell] as const));
  return leaf.map((cell, i) => joinedBelow(upper.get(i), cell));
}
