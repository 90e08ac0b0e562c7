import type { ReactNode } from "react";

/** What scrolls must be reachable by keyboard (WCAG 2.1.1), so it takes the focus although it is no control. */
function reachable(label: string) {
  return { role: "group", tabIndex: 0, "aria-label": label } as const;
}

export type ScrollRegionProps = { readonly label: string; readonly className?: string; readonly children: ReactNode };

/** Holds what may be wider than the window: scrolls inside, by keyboard too. */
export function ScrollRegion({ label, className = "", children }: ScrollRegionProps) {
  return (
    <div className={`scroll-region ${className}`} {...reachable(label)}>
      {children}
    </div>
  );
}
