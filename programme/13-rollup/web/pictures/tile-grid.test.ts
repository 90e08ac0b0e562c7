import fc from "fast-check";
import { expect, test } from "vitest";
import { rowLengths, tilePlaces } from "./tile-grid.ts";

const tiles = fc.integer({ min: 0, max: 60 });
const most = fc.integer({ min: 1, max: 8 });

test("every tile has a place of its own, in reading order, inside the rows", () => {
  fc.assert(
    fc.property(tiles, most, (count, columns) => {
      const places = tilePlaces(count, columns);
      expect(places).toHaveLength(count);
      const widest = Math.max(0, ...rowLengths(count, columns));
      expect(widest).toBeLessThanOrEqual(columns);
      for (const [at, { row, half }] of places.entries()) {
        expect(half).toBeGreaterThanOrEqual(0);
        expect(half + 2).toBeLessThanOrEqual(2 * widest);
        const before = places[at - 1];
        if (!before) continue;
        expect(row > before.row || (row === before.row && half >= before.half + 2)).toBe(true);
      }
    }),
  );
});

test("rows differ by one tile at most, and every row is centred", () => {
  fc.assert(
    fc.property(tiles, most, (count, columns) => {
      const lengths = rowLengths(count, columns);
      if (lengths.length > 0) expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      const places = tilePlaces(count, columns);
      const widest = 2 * Math.max(0, ...lengths);
      for (const row of lengths.keys()) {
        const inRow = places.filter((place) => place.row === row);
        expect(inRow[0]?.half).toBe(widest - ((inRow.at(-1)?.half ?? 0) + 2));
      }
    }),
  );
});

test.each([
  [7, 3, [2, 3, 2]],
  [8, 4, [3, 3, 2]],
  [9, 3, [3, 3, 3]],
  [1, 3, [1]],
])("%i areas in rows of at most %i", (count, columns, lengths) => {
  expect(rowLengths(count, columns).toSorted()).toEqual([...lengths].toSorted());
});
