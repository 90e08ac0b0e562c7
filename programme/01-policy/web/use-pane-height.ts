import { useLayoutEffect, useRef } from "react";

/** Lets two panes reach from where they stand to the bottom of the window, so that each scrolls by itself. */
export function usePaneHeight() {
  const panes = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const held = panes.current;
    if (!held) return;
    const measure = () => {
      const top = held.getBoundingClientRect().top + scrollY;
      held.style.setProperty("--panes-top", `${Math.round(top)}px`);
    };
    measure();
    const watch = new ResizeObserver(measure);
    if (held.parentElement) watch.observe(held.parentElement);
    for (const other of held.parentElement?.children ?? []) if (other !== held) watch.observe(other);
    return () => watch.disconnect();
  });
  return panes;
}
