import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useAnnounce, useShortcuts, useWording } from "#screen";
import { neighbour, nextPending, type Section, sectionOf } from "./review-items.ts";
import type { ReviewedItem } from "./review-view.ts";
import type { Selection } from "./selection.ts";
import type { ItemAction, ReviewDesk } from "./use-review-desk.ts";
import { policyWording } from "./wording.ts";

type Asked = { readonly dialog: "edit" | "reject"; readonly item: ReviewedItem };
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
  const [selection, select] = useState<Selection>({ itemId: wanted, from: "address" });
  const [side, showSide] = useState<Side>("draft");
  const [asked, ask] = useState<Asked | null>(null);
  const [section, showSection] = useState<Section>(() => {
    const first = ordered.find(({ itemId }) => itemId === wanted) ?? ordered[0];
    return first ? sectionOf(first) : "target";
  });
  const choose = useCallback(
    (itemId: string | null, from: Selection["from"]) => {
      const item = ordered.find((one) => one.itemId === itemId);
      select({ itemId: item?.itemId ?? null, from });
      if (item) showSection(sectionOf(item));
      if (from === "document") showSide("draft");
    },
    [ordered],
  );
  const toggle = useCallback(
    (id: string) => select((before) => ({ itemId: id === before.itemId ? null : id, from: "draft" })),
    [],
  );
  const step = useStep({ ordered, section, selection, choose });
  const goOn = useCallback(
    (from: ReviewedItem) => {
      const next = nextPending(ordered, from.itemId);
      if (next === null) announce(say("policy.all-decided"));
      else choose(next, "keys");
    },
    [ordered, choose, announce, say],
  );
  const { decide: send } = desk;
  const decide = useCallback(
    (item: ReviewedItem, action: ItemAction) => {
      void send([item], action).then((result) => {
        if (result.ok && action.action !== "reopen") goOn(item);
      });
    },
    [send, goOn],
  );
  const done = (item: ReviewedItem) => {
    ask(null);
    goOn(item);
  };
  useReviewKeys({ ordered, desk, selection, step, decide, ask });
  return {
    ...{ selection, choose, side, showSide, section, showSection, asked, step, toggle, decide, done },
    showInDocument: (id: string) => {
      showSide("document");
      choose(id, "draft");
    },
    edit: (item: ReviewedItem) => ask({ dialog: "edit", item }),
    reject: (item: ReviewedItem) => ask({ dialog: "reject", item }),
    close: () => {
      desk.forget();
      ask(null);
    },
    toFirstPending: () => choose(nextPending(ordered, null), "keys"),
  };
}

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

type KeysInput = {
  readonly ordered: readonly ReviewedItem[];
  readonly desk: ReviewDesk;
  readonly selection: Selection;
  readonly step: (steps: 1 | -1) => void;
  readonly decide: (item: ReviewedItem, action: ItemAction) => void;
  readonly ask: (asked: Asked) => void;
};

/** j and k move, a accepts, e corrects, r rejects, u takes a decision back. */
function useReviewKeys({ ordered, desk, selection, step, decide, ask }: KeysInput) {
  const { say } = useWording(policyWording);
  const { mayDecide, busy } = desk;
  const item = ordered.find(({ itemId }) => itemId === selection.itemId);
  useShortcuts(
    useMemo(() => {
      const moves = [
        { key: "j", label: say("policy.keys.next"), run: () => step(1) },
        { key: "k", label: say("policy.keys.previous"), run: () => step(-1) },
      ];
      if (!mayDecide) return moves;
      const withItem = (run: (item: ReviewedItem) => void) => () => item && !busy && run(item);
      return [
        ...moves,
        {
          key: "a",
          label: say("policy.keys.accept"),
          run: withItem((one) => one.decision === "pending" && decide(one, { action: "accept" })),
        },
        { key: "e", label: say("policy.keys.edit"), run: withItem((one) => ask({ dialog: "edit", item: one })) },
        { key: "r", label: say("policy.keys.reject"), run: withItem((one) => ask({ dialog: "reject", item: one })) },
        {
          key: "u",
          label: say("policy.keys.reopen"),
          run: withItem((one) => one.decision !== "pending" && decide(one, { action: "reopen" })),
        },
      ];
    }, [item, busy, mayDecide, step, decide, ask, say]),
  );
}
