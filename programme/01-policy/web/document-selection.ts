import type { Range16 } from "./quote-place.ts";

function startOf(piece: HTMLElement): number {
  return Number(piece.dataset["at"]);
}

/** What is selected in the document pane, as a range of its text; every piece of the pane says where it begins. */
export function selectedRange(pane: HTMLElement): Range16 | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const pieces = [...pane.querySelectorAll<HTMLElement>("[data-at]")].filter((piece) => range.intersectsNode(piece));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const from = startOf(first) + (first.contains(startContainer) && startContainer !== first ? startOffset : 0);
  const whole = last.textContent?.length ?? 0;
  const to = startOf(last) + (last.contains(endContainer) && endContainer !== last ? endOffset : whole);
  return from < to ? [from, to] : null;
}

/** A range of the text as the browser can show it; null when it is not in the pane. */
export function shownRange(pane: HTMLElement, [from, to]: Range16): Range | null {
  const pieces = [...pane.querySelectorAll<HTMLElement>("[data-at]")].filter((piece) => {
    const start = startOf(piece);
    return start < to && start + (piece.textContent?.length ?? 0) > from;
  });
  const [first, last] = [pieces[0]?.firstChild, pieces.at(-1)?.firstChild];
  const [head, tail] = [pieces[0], pieces.at(-1)];
  if (!first || !last || !head || !tail) return null;
  const range = new Range();
  range.setStart(first, Math.max(0, from - startOf(head)));
  range.setEnd(last, Math.min(last.textContent?.length ?? 0, to - startOf(tail)));
  return range;
}
