import type { Container } from "#files";
import { accept, type Result, refuse } from "#kernel";
import { readByLocalNames } from "./local-names.ts";

/**
 * How many cells the sheets of a workbook span, from the places written in them, before anything is built from them: two
 * cells in far corners span billions. A part is a sheet when it holds sheet data, whatever its name: relationships decide
 * what is a sheet, and a file made to harm has them as it likes. Refuses `office.workbook-unreadable` for a part that is no
 * sound XML or brings a document type, which no office program writes, and what the container refuses.
 */
export async function cellsOf(container: Container): Promise<Result<number>> {
  let cells = 0;
  for (const name of container.names) {
    const sheet = /\.(xml|rels)$/i.test(name) ? accept(true) : await holdsSheetData(container, name);
    if (!sheet.ok) return sheet;
    if (!sheet.value) continue;
    const extent = await extentOf(container, name);
    if (!extent.ok) return extent;
    cells += extent.value;
  }
  return accept(cells);
}

async function holdsSheetData(container: Container, name: string): Promise<Result<boolean>> {
  const part = await container.read(name);
  return part.ok ? accept(Buffer.from(part.value ?? []).includes("sheetData")) : part;
}

/** The rectangle that a sheet's cells span; a cell without a place counts as one of a row of its own length. */
async function extentOf(container: Container, part: string): Promise<Result<number>> {
  let [rows, columns, unplaced, sheet] = [0, 0, 0, false];
  const read = await readByLocalNames(container, part, {
    open(name, { r = "" }) {
      if (name === "sheetData") sheet = true;
      if (name !== "c" && name !== "row") return;
      const place = /^\s*([A-Za-z]{0,4})(\d{1,9})\s*$/.exec(r);
      if (!place) unplaced += 1;
      else {
        columns = Math.max(columns, columnOf(place[1] ?? ""));
        rows = Math.max(rows, Number(place[2]));
      }
    },
  });
  if (!read.ok) return read.refusal.code.startsWith("files.xml-") ? refuse("office.workbook-unreadable") : read;
  return accept(sheet ? rows * columns + unplaced : 0);
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
