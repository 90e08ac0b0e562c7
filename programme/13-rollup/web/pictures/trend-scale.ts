/** Tells a round number of some size at or above a value: 1, 2, 2.5 or 5 times a power of ten. */
function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= value * (1 - 1e-12)) ?? 10;
  return step * power;
}

/** The lines of a scale from zero: so far apart that three to five of them hold every value. */
export function ticksFor(values: readonly number[]): number[] {
  const top = Math.max(0, ...values);
  if (top === 0) return [0, 1];
  const step = roundAbove(top / 4);
  const count = Math.max(1, Math.ceil(top / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, at) => Number((step * at).toPrecision(12)));
}

/** The box in which a chart draws: from its left and top edge to its right and bottom one. */
export type ChartBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type ChartScale = {
  readonly ticks: readonly number[];
  /** The middle of a year's column. */
  readonly xOf: (year: number) => number;
  readonly yOf: (value: number) => number;
  /** How wide a year's column is. */
  readonly column: number;
};

/** Puts years beside one another and values above zero into a box. */
export function chartScale(years: readonly number[], values: readonly number[], box: ChartBox): ChartScale {
  const ticks = ticksFor(values);
  const top = ticks.at(-1) ?? 1;
  const column = (box.right - box.left) / Math.max(1, years.length);
  return {
    ticks,
    column,
    xOf: (year) => box.left + (years.indexOf(year) + 0.5) * column,
    yOf: (value) => box.bottom - (Math.max(0, value) / top) * (box.bottom - box.top),
  };
}

/** The points that stand in years side by side, as the pieces of a line: a year without a value breaks it. */
export function linePieces<Point extends { readonly year: number }>(points: readonly Point[]): Point[][] {
  const pieces: Point[][] = [];
  for (const point of points) {
    const piece = pieces.at(-1);
    if (piece && piece.at(-1)?.year === point.year - 1) piece.push(point);
    else pieces.push([point]);
  }
  return pieces;
}
