import type { QuotePlace } from "../quote-place.ts";
import type { ItemContent, ItemKind } from "../review-view.ts";

/** What the reader makes of some words of the document taken alone, each item standing on them. It is loaded when first needed. */
export async function readAgain(kind: ItemKind, { quote, span }: QuotePlace): Promise<ItemContent[]> {
  const { readWords } = await import("../../domain/read-words.ts");
  return readWords(kind, quote).map(
    (one) => ({ ...one, item: { ...one.item, quote, span } }) as unknown as ItemContent,
  );
}

/** The fields that the reader found over those known before; a year or section that the words do not say is kept. */
export function rereadContent(before: ItemContent, found: ItemContent | undefined): ItemContent {
  if (!found || found.kind !== before.kind) return before;
  const said = Object.entries(found.item).filter(([key, value]) => value !== null && key !== "id" && key !== "section");
  return { ...before, item: { ...before.item, ...Object.fromEntries(said) } } as ItemContent;
}
