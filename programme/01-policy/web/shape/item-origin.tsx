import { useWording } from "#screen";
import type { ReviewedItem } from "../review-view.ts";
import { policyWording } from "../wording.ts";

/** How a person made an item: split, merged or added, by whom and when. */
export function ItemOriginLine({ item: { origin, by } }: { readonly item: ReviewedItem }) {
  const { say } = useWording(policyWording);
  if (!origin || !by) return null;
  const facts = { name: by.byName, at: by.at };
  return (
    <p className="item-by">
      {origin.how === "added"
        ? say("shape.origin.added", facts)
        : say(`shape.origin.${origin.how}`, { ...facts, count: origin.from.length })}
    </p>
  );
}
