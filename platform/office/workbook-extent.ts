export type Extent = { readonly cells: number };

export function isWorksheet(part: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/i.test(part);
}

/**
 * The rectangle that a worksheet's cells span, from the places written in it; a cell without a place counts as one of a
 * row of its own length. Two cells in far corners span billions.
 */
export function extentOf(part: Uint8Array): Extent & { readonly hasDocumentType: boolean } {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("latin1");
  let [rows, columns, unplaced] = [0, 0, 0];
  for (const [tag] of xml.matchAll(/<(?:\w{1,20}:)?(?:c|row)(?=[\s/>])[^>]{0,2000}/g)) {
    const place = /\sr\s*=\s*["']([A-Za-z]{0,4})(\d{1,9})["']/.exec(tag);
    if (!place) unplaced += 1;
    else {
      columns = Math.max(columns, columnOf(place[1] ?? ""));
      rows = Math.max(rows, Number(place[2]));
    }
  }
  return { cells: rows * columns + unplaced, hasDocumentType: /<!DOCTYPE/i.test(xml) };
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
