/** A quote's place: half-open range of code points in the raw text. */
export type Place = { readonly id: string; readonly span: readonly number[] };

/**
 * A stretch of text that belongs to the same quotes throughout, and where it starts (UTF-16); the shortest quote, which is
 * the innermost, comes first.
 */
export type Segment = { readonly at: number; readonly text: string; readonly ids: readonly string[] };

type Stretch = { readonly id: string; readonly start: number; readonly end: number };

/**
 * Turns code point offsets into UTF-16 indexes, in one walk over the text. Offsets beyond the text become its length.
 * The answer has an index for every offset asked for.
 */
export function utf16Indexes(text: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const sorted = [...new Set(offsets)].sort((a, b) => a - b);
  const indexes = new Map<number, number>();
  let [point, index] = [0, 0];
  for (const offset of sorted) {
    while (point < offset && index < text.length) {
      index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
      point += 1;
    }
    indexes.set(offset, index);
  }
  return indexes;
}

function stretches(text: string, places: readonly Place[]): Stretch[] {
  const indexes = utf16Indexes(
    text,
    places.flatMap(({ span }) => [...span]),
  );
  return places
    .map(({ id, span: [from = 0, to = 0] }) => ({ id, start: indexes.get(from) ?? 0, end: indexes.get(to) ?? 0 }))
    .filter(({ start, end }) => start < end);
}

/** Cuts the text where quotes begin and end; quotes may overlap and nest. The pieces together are the text. */
export function textSegments(text: string, places: readonly Place[]): Segment[] {
  const quotes = stretches(text, places).sort((a, b) => a.start - b.start);
  const cuts = [...new Set([0, text.length, ...quotes.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  let open: Stretch[] = [];
  let next = 0;
  for (const [at, from] of cuts.entries()) {
    const to = cuts[at + 1];
    if (to === undefined) break;
    open = open.filter(({ end }) => end > from);
    for (let quote = quotes[next]; quote && quote.start === from; quote = quotes[++next]) open.push(quote);
    const inner = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
    segments.push({ at: from, text: text.slice(from, to), ids: inner.map(({ id }) => id) });
  }
  return segments;
}
