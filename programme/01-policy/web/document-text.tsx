import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { Decision, ReviewedItem } from "./review-view.ts";
import { scrollWithin } from "./scroll-within.ts";
import type { Selection } from "./selection.ts";
import { type Place, textSegments } from "./text-segments.ts";

export type DocumentTextProps = {
  readonly text: string;
  /** Must stay the same object while the document is open: the text is laid out once. */
  readonly places: readonly Place[];
  readonly items: readonly ReviewedItem[];
  readonly selection: Selection;
  readonly label: string;
  readonly onChoose: (itemId: string) => void;
};

/** What scrolls must be reachable by keyboard (WCAG 2.1.1), so it takes the focus although it is no control. */
const REACHABLE = { tabIndex: 0 } as const;

/** The document as handed in, with every quote marked. Decisions and the selection are shown by changing marks in place. */
export function DocumentText({ text, places, items, selection, label, onChoose }: DocumentTextProps) {
  const pane = useRef<HTMLElement>(null);
  useDecisionMarks(pane, items);
  useSelectedMarks(pane, selection);
  useMarkClicks(pane, { selected: selection.itemId, onChoose });
  return (
    <section className="document-text" aria-label={label} ref={pane} {...REACHABLE}>
      <MarkedText text={text} places={places} />
    </section>
  );
}

const MarkedText = memo(function MarkedText({ text, places }: Pick<DocumentTextProps, "text" | "places">) {
  const segments = useMemo(() => textSegments(text, places), [text, places]);
  return segments.map(({ at, text: piece, ids }) =>
    ids.length === 0 ? (
      piece
    ) : (
      <mark key={at} data-ids={ids.join(" ")}>
        {piece}
      </mark>
    ),
  );
});

function idsOf(mark: HTMLElement): string[] {
  return (mark.dataset["ids"] ?? "").split(" ");
}

/** A piece of several quotes shows the one that still needs a decision. */
const FIRST: readonly Decision[] = ["pending", "accepted", "edited", "rejected"];

function useDecisionMarks(pane: RefObject<HTMLElement | null>, items: readonly ReviewedItem[]) {
  useLayoutEffect(() => {
    const decisions = new Map(items.map(({ itemId, decision }) => [itemId, decision]));
    for (const mark of pane.current?.querySelectorAll("mark") ?? []) {
      const here = idsOf(mark).map((id) => decisions.get(id));
      const shown = FIRST.find((decision) => here.includes(decision)) ?? "pending";
      if (mark.dataset["decision"] !== shown) mark.dataset["decision"] = shown;
    }
  }, [pane, items]);
}

function useSelectedMarks(pane: RefObject<HTMLElement | null>, selection: Selection) {
  useLayoutEffect(() => {
    const held = pane.current;
    const { itemId, from } = selection;
    if (!held) return;
    for (const mark of held.querySelectorAll("mark.is-selected")) mark.classList.remove("is-selected");
    if (itemId === null) return;
    const marks = held.querySelectorAll<HTMLElement>(`mark[data-ids~="${CSS.escape(itemId)}"]`);
    for (const mark of marks) mark.classList.add("is-selected");
    const [first] = marks;
    if (first && from !== "document") scrollWithin(held, first);
  }, [pane, selection]);
}

type Clicks = { readonly selected: string | null; readonly onChoose: (itemId: string) => void };

/** One listener for all marks. A click on several quotes takes the innermost, and the next one around it when clicked again. */
function useMarkClicks(pane: RefObject<HTMLElement | null>, { selected, onChoose }: Clicks) {
  useEffect(() => {
    const held = pane.current;
    if (!held) return;
    const click = (event: MouseEvent) => {
      const mark = event.target instanceof HTMLElement ? event.target.closest("mark") : null;
      if (!mark || getSelection()?.isCollapsed === false) return;
      const ids = idsOf(mark);
      const id = ids[(selected === null ? 0 : ids.indexOf(selected) + 1) % ids.length];
      if (id !== undefined) onChoose(id);
    };
    held.addEventListener("click", click);
    return () => held.removeEventListener("click", click);
  }, [pane, selected, onChoose]);
}
