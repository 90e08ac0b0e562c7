import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useAnnounce, useWording } from "#screen";
import { selectedRange } from "./document-selection.ts";
import { useItemWords } from "./item-words.ts";
import { placeOf } from "./quote-place.ts";
import type { ReviewedItem } from "./review-view.ts";
import type { Marks } from "./shape/use-marks.ts";
import type { GoingThrough } from "./use-going-through.ts";
import type { KeyDeeds } from "./use-review-keys.ts";
import { policyWording } from "./wording.ts";

export type DeedsInput = {
  readonly going: GoingThrough;
  readonly marks: Marks;
  readonly text: string;
  readonly search: RefObject<{ readonly focus: () => void } | null>;
};

/** What can be done to items, the same for buttons and keys. Stays the same object, so that long lists are not drawn again. */
export function useItemDeeds(input: DeedsInput): KeyDeeds {
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const words = useItemWords();
  const now = useRef(input);
  useEffect(() => {
    now.current = input;
  });
  return useMemo(
    () => ({
      step: (steps) => now.current.going.step(steps),
      toNextPending: () => now.current.going.toNextPending(),
      search: () => now.current.search.current?.focus(),
      showSection: (section) => now.current.going.toSection(section),
      accept: (item) => now.current.going.decide(item, { action: "accept" }),
      edit: (item) => now.current.going.ask({ dialog: "edit", item }),
      reject: (item) => now.current.going.ask({ dialog: "reject", item }),
      split: (item) => {
        if (item.decision === "pending") now.current.going.ask({ dialog: "split", item });
        else announce(say("shape.undecided-only"));
      },
      mark: (item: ReviewedItem) => {
        const { marks, going } = now.current;
        const done = marks.toggle(item);
        const others = marks.marked.filter(({ itemId }) => itemId !== item.itemId).length;
        if (done === "marked" || done === "unmarked") {
          const count = done === "marked" ? others + 1 : others;
          going.speak(say(`shape.said.${done}`, { item: words.title(item.item), count }));
        } else announce(say(done));
      },
      merge: () => {
        const { marks, going } = now.current;
        if (marks.marked.length < 2) announce(say("shape.merge.need-two"));
        else going.ask({ dialog: "merge", items: marks.marked });
      },
      add: () => {
        const pane = document.querySelector<HTMLElement>(".document-text");
        const range = pane && selectedRange(pane);
        now.current.going.ask({ dialog: "add", place: range ? placeOf(now.current.text, range) : null });
      },
      undo: (item) => now.current.going.undo(item),
    }),
    [announce, say, words],
  );
}
