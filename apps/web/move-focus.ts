let shown: Element | null = null;
let first = true;

/**
 * After going to another page the focus stands on its heading, so that a screen reader announces it and the next Tab
 * starts there. The first page and a change within a page (tabs, filters) leave the focus where it is.
 */
export function moveFocus(): void {
  const heading = document.querySelector("main h1");
  if (heading === null) awaitHeading();
  else if (heading !== shown) arriveAt(heading);
}

function arriveAt(heading: Element): void {
  shown = heading;
  if (!first && heading instanceof HTMLElement) heading.focus({ preventScroll: true });
  first = false;
}

let waiting: MutationObserver | undefined;

/** The frame itself may still be asking who is there. */
function awaitHeading(): void {
  waiting?.disconnect();
  waiting = new MutationObserver(() => {
    const heading = document.querySelector("main h1");
    if (heading === null) return;
    waiting?.disconnect();
    arriveAt(heading);
  });
  waiting.observe(document.body, { childList: true, subtree: true });
}
