import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { ItemSearchState } from "./draft-pane.tsx";
import { useItemWords } from "./item-words.ts";
import { itemsWith } from "./review-items.ts";
import type { ReviewedItem } from "./review-view.ts";

export type SearchInput = {
  readonly ordered: readonly ReviewedItem[];
  readonly selected: string | null;
  readonly onChoose: (itemId: string) => void;
};

/** Looks for words among all items of the draft. */
export function useItemSearch({ ordered, selected, onChoose }: SearchInput): ItemSearchState {
  const [words, onWords] = useState("");
  const sought = useDeferredValue(words);
  const { title, gist } = useItemWords();
  const handle = useRef<{ readonly focus: () => void } | null>(null);
  const found = useMemo(
    () => itemsWith(ordered, sought, ({ item }) => `${title(item)} ${gist(item)}`),
    [ordered, sought, title, gist],
  );
  const ids = useMemo(() => new Set(found.map(({ itemId }) => itemId)), [found]);
  const onNext = () => {
    const at = ordered.findIndex(({ itemId }) => itemId === selected);
    const round = [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)];
    const next = words.trim() === "" ? undefined : round.find(({ itemId }) => ids.has(itemId));
    if (next) onChoose(next.itemId);
  };
  return { words, onWords, found: ids, onNext, handle };
}
