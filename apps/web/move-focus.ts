let shown: Element | null = null;
let first = true;

/**
 * After going to another page the focus stands on its heading, so that a screen reader announces it and the next Tab
 * starts there. The first page and a change within a page (tabs, filters) leave the focus where it is.
 */
export function moveFocus(): void {
  const heading = document.querySelector("main h1");
  if (heading === shown) return;
  shown = heading;
  if (first) {
    first = false;
    return;
  }
  if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
}
