/** The places with one more behind `after` (at the front for null); at the end when that place is gone. */
export function insertedBehind(places: readonly string[], item: string, after: string | null): string[] {
  if (after === null) return [item, ...places];
  const at = places.indexOf(after);
  const cut = at < 0 ? places.length : at + 1;
  return [...places.slice(0, cut), item, ...places.slice(cut)];
}
