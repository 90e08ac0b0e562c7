import { applied, composed, type Matrix, matrixOf, type Ruling, type Rulings, SAME } from "./geometry.ts";

/** Numbers of the drawing operations that matter here, as pdf.js names them. */
export type Operations = {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly endPath: number;
  readonly fill: number;
  readonly eoFill: number;
  readonly stroke: number;
};

export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

type Point = readonly [number, number];

/** Thickest filled bar that counts as a line, in points. */
const THIN = 3;
const SHORTEST = 4;
/** Pages with more lines are drawings. */
const MOST = 30_000;

/** Points of each stroke of a path in the form pdf.js keeps it: number of the command, then its coordinates. */
function subpaths(path: Float32Array, matrix: Matrix): Point[][] {
  const all: Point[][] = [];
  let points: Point[] = [];
  for (let i = 0; i < path.length; ) {
    const command = path[i++];
    if (command === 4) {
      const first = points[0];
      if (first) points.push(first);
      continue;
    }
    const skipped = command === 2 ? 4 : command === 3 ? 2 : 0;
    i += skipped;
    const point = applied(matrix, path[i] ?? 0, path[i + 1] ?? 0);
    i += 2;
    if (command === 0) {
      if (points.length > 1) all.push(points);
      points = [];
    }
    points.push(point);
  }
  if (points.length > 1) all.push(points);
  return all;
}

type Collected = { readonly across: Ruling[]; readonly down: Ruling[] };

function strokes(points: readonly Point[], into: Collected): void {
  for (const [i, [x1, y1]] of points.entries()) {
    const [x0, y0] = points[i - 1] ?? [x1, y1];
    const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (high < 1 && wide >= SHORTEST)
      into.across.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else if (wide < 1 && high >= SHORTEST)
      into.down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
}

function bar(points: readonly Point[], into: Collected): void {
  let [left, right, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const [wide, high] = [right - left, bottom - top];
  if (high <= THIN && wide >= SHORTEST && wide > high)
    into.across.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (wide <= THIN && high >= SHORTEST) into.down.push({ at: (left + right) / 2, from: top, to: bottom });
}

function pathOf(args: unknown): { paint: number; path: Float32Array } | undefined {
  if (!Array.isArray(args)) return undefined;
  const [paint, data] = args as readonly unknown[];
  const path: unknown = Array.isArray(data) ? data[0] : undefined;
  return typeof paint === "number" && path instanceof Float32Array ? { paint, path } : undefined;
}

/** Lines in one direction: those that lie on each other and touch become one. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const sorted = rulings.toSorted((a, b) => a.at - b.at);
  const out: Ruling[] = [];
  for (let i = 0; i < sorted.length; ) {
    const start = sorted[i]?.at ?? 0;
    let j = i;
    while (j < sorted.length && (sorted[j]?.at ?? 0) - start <= 2) j++;
    let open: { at: number; from: number; to: number } | undefined;
    for (const one of sorted.slice(i, j).toSorted((a, b) => a.from - b.from)) {
      if (open && one.from <= open.to + 2.5) open.to = Math.max(open.to, one.to);
      else {
        open = { ...one };
        out.push(open);
      }
    }
    i = j;
  }
  return out;
}

type Step = { readonly operation: number; readonly args: unknown };

/** Follows the page's transformations, which programs nest and restore. */
function follow(
  { operation, args }: Step,
  state: { now: Matrix; readonly saved: Matrix[] },
  operations: Operations,
): void {
  if (operation === operations.save || operation === operations.paintFormXObjectBegin) state.saved.push(state.now);
  if (operation === operations.restore || operation === operations.paintFormXObjectEnd)
    state.now = state.saved.pop() ?? state.now;
  if (operation === operations.transform) state.now = composed(state.now, matrixOf(args) ?? SAME);
  if (operation === operations.paintFormXObjectBegin)
    state.now = composed(state.now, matrixOf(Array.isArray(args) ? args[0] : undefined) ?? SAME);
}

/** The straight horizontal and vertical lines that a page draws, with `start` bringing them to page coordinates. */
export function rulingsOf(list: OperatorList, operations: Operations, start: Matrix): Rulings {
  const into: Collected = { across: [], down: [] };
  const state: { now: Matrix; readonly saved: Matrix[] } = { now: start, saved: [] };
  for (const [i, operation] of list.fnArray.entries()) {
    if (operation !== operations.constructPath) {
      follow({ operation, args: list.argsArray[i] }, state, operations);
      continue;
    }
    const drawn = pathOf(list.argsArray[i]);
    if (!drawn || drawn.paint === operations.endPath || drawn.path.length > 10_000) continue;
    const filled = drawn.paint === operations.fill || drawn.paint === operations.eoFill;
    for (const points of subpaths(drawn.path, state.now)) (filled ? bar : strokes)(points, into);
    if (into.across.length + into.down.length > MOST) return { across: [], down: [] };
  }
  return { across: merged(into.across), down: merged(into.down) };
}
