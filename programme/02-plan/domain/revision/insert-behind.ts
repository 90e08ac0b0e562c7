export type Insertion = { readonly item: string; readonly after: string | null };

/**
 * The places with more of them, one by one, each behind its `after` (at the front for null); at the end when that place is
 * gone. All are different. Linked, so that thousands cost no more than a walk.
 */
export function insertedBehind(places: readonly string[], insertions: readonly Insertion[]): string[] {
  const next = new Map<string | null, string>();
  let last: string | null = null;
  for (const place of places) {
    next.set(last, place);
    last = place;
  }
  const held = new Set(places);
  for (const { item, after } of insertions) {
    const before: string | null = after === null || held.has(after) ? after : last;
    const behind = next.get(before);
    next.set(before, item);
    if (behind === undefined) last = item;
    else next.set(item, behind);
    held.add(item);
  }
  const all: string[] = [];
  for (let place = next.get(null); place !== undefined; place = next.get(place)) all.push(place);
  return all;
}
