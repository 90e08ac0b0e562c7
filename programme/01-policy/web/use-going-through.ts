import { useCallback, useEffect, useRef, useState } from "react";
import { useAnnounce, useWording } from "#screen";
import { useItemWords } from "./item-words.ts";
import type { QuotePlace } from "./quote-place.ts";
import { neighbour, nextPending, type Section, sectionOf } from "./review-items.ts";
import type { ReviewedItem } from "./review-view.ts";
import type { Selection } from "./selection.ts";
import type { ItemAction, ReviewDesk } from "./use-review-desk.ts";
import { policyWording } from "./wording.ts";

/** A dialog that is open, and what it is about. */
export type Asked =
  | { readonly dialog: "edit" | "reject" | "split"; readonly item: ReviewedItem }
  | { readonly dialog: "merge"; readonly items: readonly ReviewedItem[] }
  | { readonly dialog: "add"; readonly place: QuotePlace | null };
export type Side = "draft" | "document";

export type GoingThroughInput = {
  readonly ordered: readonly ReviewedItem[];
  readonly desk: ReviewDesk;
  /** The item the address asks for. */
  readonly wanted: string | null;
};

/** Where the reviewer is in the draft, by pointer and keys, and what comes next after a decision. */
export function useGoingThrough({ ordered, desk, wanted }: GoingThroughInput) {
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const words = useItemWords();
  const [selection, select] = useState<Selection>({ itemId: wanted, from: "address" });
  const [side, showSide] = useState<Side>("draft");
  const [asked, ask] = useState<Asked | null>(null);
  const [spoken, speak] = useState("");
  const [section, showSection] = useState<Section>(() => {
    const first = ordered.find(({ itemId }) => itemId === wanted) ?? ordered[0];
    return first ? sectionOf(first) : "target";
  });
  const arrive = useCallback((item: ReviewedItem | undefined, from: Selection["from"]) => {
    select({ itemId: item?.itemId ?? null, from });
    if (item) showSection(sectionOf(item));
    if (from === "document") showSide("draft");
  }, []);
  const choose = useCallback(
    (itemId: string | null, from: Selection["from"]) =>
      arrive(
        ordered.find((one) => one.itemId === itemId),
        from,
      ),
    [ordered, arrive],
  );
  const toggle = useCallback(
    (id: string) => select((before) => ({ itemId: id === before.itemId ? null : id, from: "draft" })),
    [],
  );
  const goOn = useCallback(
    (from: string | null) => {
      const next = nextPending(ordered, from);
      if (next === null) announce(say("policy.all-decided"));
      else choose(next, "keys");
    },
    [ordered, choose, announce, say],
  );
  const { decide: send, shape } = desk;
  const decide = useCallback(
    (item: ReviewedItem, action: ItemAction) => {
      void send([item], action).then((result) => {
        if (!result.ok) return;
        const became = action.action === "accept" ? "accepted" : "pending";
        speak(say(`shape.said.${became}`, { item: words.title(item.item) }));
        if (action.action !== "reopen") goOn(item.itemId);
      });
    },
    [send, goOn, say, words],
  );
  /** Takes a decision back, or the act that made an undecided item. */
  const undo = useCallback(
    (item: ReviewedItem) => {
      if (item.decision !== "pending") decide(item, { action: "reopen" });
      else if (item.origin) {
        const { itemId, version } = item;
        void shape({ action: "undo", itemId, seenVersion: version }).then((result) => {
          if (!result.ok) return;
          announce(say("shape.undo.done"));
          arrive(result.value, "keys");
        });
      }
    },
    [decide, shape, announce, say, arrive],
  );
  const done = (item: ReviewedItem, became: "edited" | "rejected") => {
    ask(null);
    speak(say(`shape.said.${became}`, { item: words.title(item.item) }));
    goOn(item.itemId);
  };
  const step = useStep({ ordered, section, selection, choose });
  return {
    ...{ selection, choose, side, showSide, section, showSection, asked, ask, step, toggle, decide, done, undo },
    ...{ spoken, speak },
    /** After items were made: on to the first of them. */
    made: (item: ReviewedItem | undefined) => {
      ask(null);
      if (item) arrive(item, "keys");
    },
    showInDocument: (id: string) => {
      showSide("document");
      choose(id, "draft");
    },
    close: () => {
      desk.forget();
      ask(null);
    },
    /** The part itself, and its first item where it has one. */
    toSection: (wantedSection: Section) => {
      const first = ordered.find((item) => sectionOf(item) === wantedSection);
      if (first) arrive(first, "keys");
      else showSection(wantedSection);
    },
    toFirstPending: () => choose(nextPending(ordered, null), "keys"),
    toNextPending: () => goOn(selection.itemId),
  };
}

export type GoingThrough = ReturnType<typeof useGoingThrough>;

type StepInput = {
  readonly ordered: readonly ReviewedItem[];
  readonly section: Section;
  readonly selection: Selection;
  readonly choose: (itemId: string | null, from: Selection["from"]) => void;
};

/** Moves one item on or back; from a part of the draft where nothing is selected, to its first item. Stays the same function. */
function useStep(input: StepInput): (steps: 1 | -1) => void {
  const now = useRef(input);
  useEffect(() => {
    now.current = input;
  });
  return useCallback((steps) => {
    const { ordered, section, selection, choose } = now.current;
    const here = ordered.filter((item) => sectionOf(item) === section);
    const inside = here.some(({ itemId }) => itemId === selection.itemId);
    const next = inside ? neighbour(ordered, selection.itemId, steps) : here[0]?.itemId;
    choose(next ?? selection.itemId, "keys");
  }, []);
}
