/** A piece of text on a page: from the left, from the top, in points; `y` is its base line, `size` its font size. */
export type Piece = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
};

/** Ruling lines of a page: `at` is the y of a horizontal and the x of a vertical one. */
export type Ruling = { readonly at: number; readonly from: number; readonly to: number };
export type Rulings = { readonly across: readonly Ruling[]; readonly down: readonly Ruling[] };

export type Matrix = readonly [number, number, number, number, number, number];

export const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function composed(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function applied(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Turns the page so that text that ran right (0), down (1), left (2) or up (3) runs right. */
export const UPRIGHT: readonly Matrix[] = [SAME, [0, -1, 1, 0, 0, 0], [-1, 0, 0, -1, 0, 0], [0, 1, -1, 0, 0, 0]];

/** Six numbers, or nothing: files may hold anything. */
export function matrixOf(numbers: unknown): Matrix | undefined {
  if (!Array.isArray(numbers) || numbers.length < 6) return undefined;
  const [a, b, c, d, e, f] = numbers.map((one: unknown) => (typeof one === "number" && Number.isFinite(one) ? one : 0));
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
}

/** Middles of groups of numbers that lie within a tolerance of their neighbours, ascending. */
export function clusters(numbers: readonly number[], tolerance: number): number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const groups: number[][] = [];
  for (const one of sorted) {
    const group = groups.at(-1);
    if (group && one - (group[0] ?? one) <= tolerance) group.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}

/** Middle height of a piece, which raised and lowered small print shares with its line. */
export function middle(piece: Piece): number {
  return piece.y - piece.size * 0.35;
}
