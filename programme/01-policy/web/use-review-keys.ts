import { useCallback, useEffect, useMemo, useState } from "react";
import { type Shortcut, useAnnounce, useShortcuts, useWording } from "#screen";
import { SECTIONS, type Section } from "./review-items.ts";
import type { ReviewedItem } from "./review-view.ts";
import { policyWording } from "./wording.ts";

/** What keys can ask for. */
export type KeyDeeds = {
  readonly step: (steps: 1 | -1) => void;
  readonly toNextPending: () => void;
  readonly search: () => void;
  readonly showSection: (section: Section) => void;
  readonly accept: (item: ReviewedItem) => void;
  readonly edit: (item: ReviewedItem) => void;
  readonly reject: (item: ReviewedItem) => void;
  readonly split: (item: ReviewedItem) => void;
  readonly mark: (item: ReviewedItem) => void;
  readonly merge: () => void;
  readonly add: () => void;
  readonly undo: (item: ReviewedItem) => void;
};

export type KeysInput = {
  readonly item: ReviewedItem | undefined;
  readonly mayDecide: boolean;
  readonly busy: boolean;
  /** Must stay the same object. */
  readonly deeds: KeyDeeds;
};

/** How long `g` waits for the number of a part. */
const PATIENCE = 3000;

/** Everything that can be done to a draft, by single keys; `?` lists them. */
export function useReviewKeys({ item, mayDecide, busy, deeds }: KeysInput): void {
  const { say } = useWording(policyWording);
  const { step, toNextPending, search } = deeds;
  const sections = useSectionKeys(deeds.showSection);
  const moves = useMemo<Shortcut[]>(
    () => [
      { key: "j", label: say("policy.keys.next"), run: () => step(1) },
      { key: "k", label: say("policy.keys.previous"), run: () => step(-1) },
      { key: "t", label: say("shape.keys.undecided"), run: toNextPending },
      { key: "/", label: say("shape.keys.search"), run: search },
    ],
    [say, step, toNextPending, search],
  );
  const decisions = useDecisionKeys({ item, mayDecide, busy, deeds });
  useShortcuts(useMemo(() => [...moves, ...decisions, ...sections], [moves, decisions, sections]));
}

function useDecisionKeys({ item, mayDecide, busy, deeds }: KeysInput): Shortcut[] {
  const { say } = useWording(policyWording);
  return useMemo(() => {
    if (!mayDecide) return [];
    const withItem = (run: (item: ReviewedItem) => void) => () => item && !busy && run(item);
    return [
      {
        key: "a",
        label: say("policy.keys.accept"),
        run: withItem((one) => one.decision === "pending" && deeds.accept(one)),
      },
      { key: "x", label: say("policy.keys.reject"), run: withItem(deeds.reject) },
      { key: "e", label: say("policy.keys.edit"), run: withItem(deeds.edit) },
      { key: "s", label: say("shape.keys.split"), run: withItem(deeds.split) },
      { key: "m", label: say("shape.keys.mark"), run: withItem(deeds.mark) },
      { key: "M", label: say("shape.keys.merge"), run: deeds.merge },
      { key: "n", label: say("shape.keys.add"), run: deeds.add },
      { key: "u", label: say("shape.keys.undo"), run: withItem(deeds.undo) },
    ];
  }, [item, mayDecide, busy, deeds, say]);
}

/** `g` and then the number of a part. The numbers mean nothing at other times. */
function useSectionKeys(showSection: (section: Section) => void): Shortcut[] {
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const [waiting, wait] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => wait(false), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting]);
  const ask = useCallback(() => {
    wait(true);
    const names = SECTIONS.map((section, at) =>
      say("shape.keys.section.one", { number: at + 1, section: say(`policy.section.${section}`) }),
    );
    announce(say("shape.keys.section.which", { sections: names.join(say("policy.comma")) }));
  }, [announce, say]);
  return useMemo(() => {
    const numbers = SECTIONS.map((section, at) => ({
      key: String(at + 1),
      label: say(`policy.section.${section}`),
      run: () => {
        wait(false);
        showSection(section);
      },
    }));
    return [{ key: "g", label: say("shape.keys.section"), run: ask }, ...(waiting ? numbers : [])];
  }, [waiting, ask, showSection, say]);
}
