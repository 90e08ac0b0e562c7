import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { documentLayout } from "./document-layout.ts";
import { shownRange } from "./document-selection.ts";
import type { QuotePlace, Range16 } from "./quote-place.ts";
import type { Decision, ReviewedItem } from "./review-view.ts";
import { scrollWithin } from "./scroll-within.ts";
import type { Selection } from "./selection.ts";
import { SelectedWords } from "./shape/selected-words.tsx";
import type { Place, Segment } from "./text-segments.ts";

export type DocumentTextProps = {
  readonly text: string;
  /** Must stay the same object while the items are the same: the text is laid out again for every new one. */
  readonly places: readonly Place[];
  readonly items: readonly ReviewedItem[];
  readonly selection: Selection;
  /** A place that was asked for, a new object each time. */
  readonly lookedAt: Range16 | null;
  readonly label: string;
  readonly onChoose: (itemId: string) => void;
  /** Lets the person add an item for selected words; undefined when nothing may be decided. */
  readonly onAdd: ((place: QuotePlace) => void) | undefined;
};

/** What scrolls must be reachable by keyboard (WCAG 2.1.1), so it takes the focus although it is no control. */
const REACHABLE = { tabIndex: 0 } as const;

/** The document as handed in, with every quote marked. Decisions and the selection are shown by changing marks in place. */
export function DocumentText(props: DocumentTextProps) {
  const { text, places, items, selection, lookedAt, label, onChoose, onAdd } = props;
  const pane = useRef<HTMLElement>(null);
  useDecisionMarks(pane, { items, places });
  useSelectedMarks(pane, { selection, places });
  useLookedAt(pane, lookedAt);
  useMarkClicks(pane, { selected: selection.itemId, onChoose });
  return (
    <section className="document-text" aria-label={label} ref={pane} {...REACHABLE}>
      <MarkedText text={text} places={places} />
      {onAdd && <SelectedWords pane={pane} text={text} onAdd={onAdd} />}
    </section>
  );
}

const MarkedText = memo(function MarkedText({ text, places }: Pick<DocumentTextProps, "text" | "places">) {
  const chunks = useMemo(() => documentLayout(text, places), [text, places]);
  return chunks.map((chunk) =>
    chunk.kind === "text" ? (
      <Pieces key={chunk.at} pieces={chunk.pieces} />
    ) : (
      <table key={chunk.at} className="document-table">
        <tbody>
          {chunk.rows.map((row, at) => (
            <tr key={row[0]?.from ?? `${chunk.at} ${at}`}>
              {row.map((cell) => (
                <td key={cell.from} rowSpan={cell.rows} colSpan={cell.columns}>
                  <Pieces pieces={cell.pieces} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ),
  );
});

/** Every piece says where it begins in the text, so that a selection on the screen is a place in the document. */
function Pieces({ pieces }: { readonly pieces: readonly Segment[] }) {
  return pieces.map(({ at, text: piece, ids }) =>
    ids.length === 0 ? (
      <span key={at} data-at={at}>
        {piece}
      </span>
    ) : (
      <mark key={at} data-at={at} data-ids={ids.join(" ")}>
        {piece}
      </mark>
    ),
  );
}

function idsOf(mark: HTMLElement): string[] {
  return (mark.dataset["ids"] ?? "").split(" ");
}

/** A piece of several quotes shows the one that still needs a decision. */
const FIRST: readonly Decision[] = ["pending", "accepted", "edited", "rejected"];

type Marked<T> = T & { readonly places: readonly Place[] };

function useDecisionMarks(
  pane: RefObject<HTMLElement | null>,
  { items, places }: Marked<{ readonly items: readonly ReviewedItem[] }>,
) {
  useLayoutEffect(() => {
    if (places.length === 0) return;
    const decisions = new Map(items.map(({ itemId, decision }) => [itemId, decision]));
    for (const mark of pane.current?.querySelectorAll("mark") ?? []) {
      const here = idsOf(mark).map((id) => decisions.get(id));
      const shown = FIRST.find((decision) => here.includes(decision)) ?? "pending";
      if (mark.dataset["decision"] !== shown) mark.dataset["decision"] = shown;
    }
  }, [pane, items, places]);
}

function useSelectedMarks(
  pane: RefObject<HTMLElement | null>,
  { selection, places }: Marked<{ readonly selection: Selection }>,
) {
  useLayoutEffect(() => {
    const held = pane.current;
    const { itemId, from } = selection;
    if (!held || places.length === 0) return;
    for (const mark of held.querySelectorAll("mark.is-selected")) mark.classList.remove("is-selected");
    if (itemId === null) return;
    const marks = held.querySelectorAll<HTMLElement>(`mark[data-ids~="${CSS.escape(itemId)}"]`);
    for (const mark of marks) mark.classList.add("is-selected");
    const [first] = marks;
    if (first && from !== "document") scrollWithin(held, first);
  }, [pane, selection, places]);
}

/** Brings a place into view and shows it without changing the text; where the browser cannot, it is in view at least. */
function useLookedAt(pane: RefObject<HTMLElement | null>, lookedAt: Range16 | null) {
  useEffect(() => {
    const held = pane.current;
    const range = held && lookedAt ? shownRange(held, lookedAt) : null;
    if (!held || !range) return;
    const [around, inner] = [held.getBoundingClientRect(), range.getBoundingClientRect()];
    held.scrollTo({ top: held.scrollTop + inner.top - around.top - held.clientHeight / 3 });
    if (!("highlights" in CSS)) return;
    CSS.highlights.set("looked-at", new Highlight(range));
    return () => void CSS.highlights.delete("looked-at");
  }, [pane, lookedAt]);
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
