import type { ActionKind, Procedure } from "./procedure.ts";

/** A step or an end in the picture; lengths are in the picture's own units. */
export type DrawnPlace = {
  readonly id: string;
  readonly isEnd: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A way from one place to another; several actions that go the same way are one arrow. `path` is for the `d` of an SVG path. */
export type DrawnArrow = {
  readonly from: string;
  readonly to: string;
  readonly kind: ActionKind;
  readonly actions: readonly string[];
  readonly path: string;
};

/** 流程图: where everything of a procedure stands in its picture. */
export type ProcedureDrawing = {
  readonly width: number;
  readonly height: number;
  readonly places: readonly DrawnPlace[];
  readonly arrows: readonly DrawnArrow[];
};

const [WIDTH, HEIGHT, GAP, LANE, MARGIN] = [210, 62, 40, 14, 12];
const END_WIDTH = 150;

/** The row of an end: that of the first step that leads to it, or the next one below that is free. */
function rowsOfEnds({ steps, ends }: Procedure): Map<string, number> {
  const rows = new Map<string, number>();
  const taken = new Set<number>();
  for (const { id } of ends) {
    const first = steps.findIndex((step) => step.withdrawTo === id || step.actions.some(({ to }) => to === id));
    let row = Math.max(0, first);
    while (taken.has(row)) row++;
    taken.add(row);
    rows.set(id, row);
  }
  return rows;
}

type Way = { readonly from: string; readonly to: string; readonly kind: ActionKind; readonly actions: string[] };

/** Ways without doubles, in the order of the steps. */
function waysOf({ steps }: Procedure): Way[] {
  const ways = new Map<string, Way>();
  for (const step of steps) {
    for (const { id, to, kind } of step.actions) {
      const known = ways.get(`${step.id} ${to}`);
      if (known) known.actions.push(id);
      else ways.set(`${step.id} ${to}`, { from: step.id, to, kind, actions: [id] });
    }
    const { withdrawTo } = step;
    // Withdrawn is one place for all steps: an arrow from the first says it, more would hide the others.
    if (withdrawTo !== null && step === steps[0])
      ways.set(`${step.id} ${withdrawTo}`, { from: step.id, to: withdrawTo, kind: "withdraw", actions: [] });
  }
  return [...ways.values()];
}

const bottom = ({ x, y, width, height }: DrawnPlace) => [x + width / 2, y + height] as const;
const top = ({ x, y, width }: DrawnPlace) => [x + width / 2, y] as const;
const middle = ({ y, height }: DrawnPlace, turn: number) => y + height / 2 + turn;

/** Straight down to the next step, to the right to an end, round the left side to any other step. */
function pathOf(from: DrawnPlace, to: DrawnPlace, lane: number): string {
  if (to.isEnd) {
    const [x, y] = [from.x + from.width, middle(from, lane * 4 - 6)];
    const [endX, endY] = [to.x, middle(to, lane * 3 - 6)];
    return `M ${x} ${y} C ${x + 40} ${y}, ${endX - 40} ${endY}, ${endX} ${endY}`;
  }
  const isNext = to.y > from.y && to.y - from.y <= HEIGHT + GAP;
  if (isNext) {
    const [[x, y], [endX, endY]] = [bottom(from), top(to)];
    return `M ${x} ${y} L ${endX} ${endY}`;
  }
  const side = from.x - LANE * (lane + 1);
  const [y, endY] = [middle(from, 10), middle(to, -10 + lane * 3)];
  return `M ${from.x} ${y} C ${side} ${y}, ${side} ${endY}, ${to.x} ${endY}`;
}

/** Draws a procedure: its steps one below the other in the order of its file, its ends to the right. */
export function drawProcedure(procedure: Procedure): ProcedureDrawing {
  const { steps, ends } = procedure;
  const ways = waysOf(procedure);
  const rowOf = (id: string) => steps.findIndex((step) => step.id === id);
  const round = ways.filter(({ from, to }) => rowOf(to) >= 0 && rowOf(to) !== rowOf(from) + 1);
  const left = MARGIN + LANE * (round.length + 1);
  const at = (row: number) => MARGIN + row * (HEIGHT + GAP);
  const rows = rowsOfEnds(procedure);
  const places: DrawnPlace[] = [
    ...steps.map(({ id }, row) => ({ id, isEnd: false, x: left, y: at(row), width: WIDTH, height: HEIGHT })),
    ...ends.map(({ id }) => {
      const [row, x] = [rows.get(id) ?? 0, left + WIDTH + 110];
      return { id, isEnd: true, x, y: at(row) + HEIGHT / 2 - 20, width: END_WIDTH, height: 40 };
    }),
  ];
  const placed = new Map(places.map((place) => [place.id, place]));
  const arrows = ways.flatMap((way, turn): DrawnArrow[] => {
    const [from, to] = [placed.get(way.from), placed.get(way.to)];
    if (!from || !to) return [];
    const lane = to.isEnd ? turn % 4 : Math.max(0, round.indexOf(way));
    return [{ ...way, path: pathOf(from, to, lane) }];
  });
  const lowest = Math.max(steps.length, ...[...rows.values()].map((row) => row + 1));
  return { width: left + WIDTH + 110 + END_WIDTH + MARGIN, height: at(lowest) - GAP + MARGIN, places, arrows };
}
