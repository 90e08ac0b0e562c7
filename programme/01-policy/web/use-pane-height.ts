import { useLayoutEffect, useRef } from "react";

/** Lets two panes reach from where they stand to the bottom of the window, so that each scrolls by itself. */
export function usePaneHeight() {
  const panes = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const held = panes.current;
    const page = held?.parentElement;
    if (!held || !page) return;
    const measure = () => {
      const top = Math.round(held.getBoundingClientRect().top + scrollY);
      held.style.setProperty("--panes-top", `${top}px`);
    };
    measure();
    // Whatever appears above the panes makes the page taller first, and the panes shorter then.
    const watch = new ResizeObserver(measure);
    watch.observe(page);
    return () => watch.disconnect();
  }, []);
  return panes;
}
