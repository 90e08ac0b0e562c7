/** Where a tile stands: its row, and its left edge in half tiles, so that rows of other lengths lie like bricks. */
export type TilePlace = { readonly row: number; readonly half: number };

/** How many tiles stand in each row: about as many rows as columns, lengths differing by one at most, the longer ones in the middle. */
export function rowLengths(count: number, most: number): number[] {
  if (count <= 0) return [];
  const columns = Math.max(1, Math.min(most, Math.round(Math.sqrt(count * 1.2))));
  const rows = Math.ceil(count / columns);
  const longer = count - rows * Math.floor(count / rows);
  const fromMiddle = Array.from({ length: rows }, (_, row) => row).toSorted(
    (a, b) => Math.abs(2 * a - rows + 1) - Math.abs(2 * b - rows + 1) || a - b,
  );
  const long = new Set(fromMiddle.slice(0, longer));
  return Array.from({ length: rows }, (_, row) => Math.floor(count / rows) + (long.has(row) ? 1 : 0));
}

/** Places for so many tiles in their order, from left to right and top to bottom, each row centred; `most` is how many a row may hold. */
export function tilePlaces(count: number, most: number): TilePlace[] {
  const lengths = rowLengths(count, most);
  const widest = Math.max(0, ...lengths);
  return lengths.flatMap((length, row) => Array.from({ length }, (_, at) => ({ row, half: widest - length + 2 * at })));
}
