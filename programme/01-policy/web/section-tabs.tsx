import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { useWording } from "#screen";
import { type Progress, SECTIONS, type Section } from "./review-items.ts";
import { policyWording } from "./wording.ts";

export type SectionTabsProps = {
  readonly section: Section;
  readonly progress: { readonly [S in Section]: Progress };
  readonly onSection: (section: Section) => void;
  readonly children: ReactNode;
};

/** One tab a kind, with how many are decided; the arrow keys go from tab to tab. */
export function SectionTabs({ section, progress, onSection, children }: SectionTabsProps) {
  const { say } = useWording(policyWording);
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const steps = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = SECTIONS.at((SECTIONS.indexOf(section) + steps) % SECTIONS.length);
    if (steps === 0 || next === undefined) return;
    event.preventDefault();
    onSection(next);
    tabs.current?.querySelector<HTMLElement>(`[data-section=${next}]`)?.focus();
  };
  return (
    <>
      <div className="section-tabs" role="tablist" aria-label={say("policy.sections")} ref={tabs}>
        {SECTIONS.map((one) => {
          const { total, pending } = progress[one];
          return (
            <button
              key={one}
              type="button"
              role="tab"
              id={`${id}-${one}`}
              data-section={one}
              aria-selected={one === section}
              aria-controls={`${id}-panel`}
              tabIndex={one === section ? 0 : -1}
              onClick={() => onSection(one)}
              onKeyDown={press}
            >
              {say(`policy.section.${one}`)}{" "}
              <span className="section-count">
                {total === 0 ? 0 : say("policy.section.count", { done: total - pending, total })}
              </span>
            </button>
          );
        })}
      </div>
      <div className="section-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${section}`}>
        {children}
      </div>
    </>
  );
}
