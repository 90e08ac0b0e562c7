import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

/** Whether an arrow key would leave the text field: up and down always, left and right at the ends of what is typed. */
function leaves(field: HTMLInputElement, key: string): boolean {
  if (key === "ArrowLeft") return field.selectionStart === 0 && field.selectionEnd === 0;
  if (key === "ArrowRight") return field.selectionEnd === field.value.length;
  return true;
}

/**
 * Moves between the cells of a table by arrow keys, over cells that hold nothing to act on. What can be reached carries
 * `data-cell="row column"`, itself or around it.
 */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const target = event.target instanceof HTMLElement ? event.target : null;
  const cell = target?.closest<HTMLElement>("[data-cell]");
  if (!step || !target || !cell || event.nativeEvent.isComposing) return;
  if (target instanceof HTMLInputElement ? !leaves(target, event.key) : event.key === "Enter") return;
  // A list that is open for choosing keeps its keys.
  if (target.getAttribute("role") === "combobox" && step[1] === 0) return;
  const next = neighbour(event.currentTarget, cell, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}

function neighbour(
  grid: HTMLElement,
  cell: HTMLElement,
  [down, across]: readonly [number, number],
): HTMLElement | null {
  let [row = 0, column = 0] = (cell.dataset["cell"] ?? "").split(" ").map(Number);
  const width = Math.max(...[...grid.querySelectorAll<HTMLElement>("[data-cell]")].map(columnOf));
  do {
    row += down;
    column += across;
    const found = grid.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
    const control = found?.matches("input, button") ? found : found?.querySelector<HTMLElement>("input, button");
    if (control) return control;
    if (down !== 0 && !grid.querySelector(`[data-cell^="${row} "]`)) return null;
  } while (column >= 0 && column <= width);
  return null;
}

function columnOf(cell: HTMLElement): number {
  return Number((cell.dataset["cell"] ?? "").split(" ")[1] ?? 0);
}
