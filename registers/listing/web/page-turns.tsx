import { Button } from "antd";
import { useState } from "react";
import { useWording } from "#screen";
import { listingWording } from "./wording.ts";

/** Where the pages that were turned began, for one view; another view begins at its first page. */
export function usePages(view: string) {
  const [turned, setTurned] = useState<{ readonly view: string; readonly places: readonly string[] }>({
    view,
    places: [],
  });
  const places = turned.view === view ? turned.places : [];
  return {
    after: places.at(-1),
    onBefore: places.length === 0 ? undefined : () => setTurned({ view, places: places.slice(0, -1) }),
    onNext: (next: string) => setTurned({ view, places: [...places, next] }),
  };
}

type Props = { readonly pages: ReturnType<typeof usePages>; readonly next: string | null };

/** Turns the pages of a register; nothing where all stands on one. */
export function PageTurns({ pages, next }: Props) {
  const { say } = useWording(listingWording);
  if (pages.onBefore === undefined && next === null) return null;
  return (
    <p className="listing-pages">
      <Button disabled={pages.onBefore === undefined} onClick={() => pages.onBefore?.()}>
        {say("listing.before")}
      </Button>
      <Button disabled={next === null} onClick={() => next !== null && pages.onNext(next)}>
        {say("listing.next")}
      </Button>
    </p>
  );
}
