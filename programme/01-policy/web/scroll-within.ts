/** Brings an element into the view of the pane that scrolls, and moves nothing else on the page. */
export function scrollWithin(pane: HTMLElement, element: HTMLElement): void {
  const [around, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  const top = inner.top - around.top;
  const seen = top >= 8 && inner.bottom - around.top <= pane.clientHeight - 8;
  if (seen) return;
  const room = inner.height > pane.clientHeight / 2 ? 8 : pane.clientHeight / 4;
  pane.scrollTo({ top: pane.scrollTop + top - room });
}
